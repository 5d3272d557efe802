import { describe, expect, it } from "vitest";
import { readText } from "./reading.testing.ts";

const whenOf = async (text: string, cue: string): Promise<string | null | undefined> => {
  const reading = await readText(text);
  const said = reading.statements.find((one) => one.cue && reading.text.slice(one.cue.start, one.cue.end) === cue);
  return said && (said.when?.value ?? null);
};

describe("when something was said", () => {
  it("is told beside it, whatever stands in what is said next", async () => {
    const text = "On Monday Calder thanked Hale and urged the farmers to put the question to the council next month.";
    expect(await whenOf(text, "urged")).toBe("2023-03-13");
    expect(await whenOf("Calder thanked Hale and urged the farmers to vote next month.", "thanked")).toBe(null);
  });

  it("is another time where the words say so", async () => {
    const text = "Calder urged Hale on Monday to resign and said afterwards that the port would close.";
    expect(await whenOf(text, "urged")).toBe("2023-03-13");
    expect(await whenOf(text, "said")).toBe(null);
  });

  it("can stand in what another says of it", async () => {
    expect(await whenOf("Hale said that Calder told the farmers on Monday that the port would close.", "told")).toBe(
      "2023-03-13",
    );
  });
});
