import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The names of a text as words and kind. */
async function names(text: string): Promise<readonly string[]> {
  const reading = await readText(text);
  return reading.names.map(({ start, end, kind }) => `${reading.text.slice(start, end)} ${kind}`);
}

describe("words that say where", () => {
  it.each([
    ["He works at the Brussels-based Calder Foundation.", "Brussels place"],
    ["The talks were led by a Moscow-based broker.", "Moscow place"],
    ["It was filed with Washington D.C.'s attorney board.", "Washington D.C. place"],
    ["She served as Asia director for the council.", "Asia place"],
    ["Sen. Jane Calder (R-Wis.) said so.", "Wis. place"],
    ["Rep. Ada Brown (D-N.Y.), a leading advocate, agreed.", "N.Y. place"],
  ])("%s", async (text, expected) => {
    expect(await names(text)).toContain(expected);
  });

  it.each([
    ["Moscow warned Kyiv on Monday.", "Moscow state"],
    ["The Somalia-based group said it would fight.", "Somalia state"],
    ["Washington's attorney general said so.", "Washington state"],
  ])("leaves a government one: %s", async (text, expected) => {
    expect(await names(text)).toContain(expected);
  });

  it("reads no home from a grade or a hyphen that joins other words", async () => {
    expect((await names("The model (D-12) was tested.")).join()).not.toContain("place");
    expect((await names("It was graded D-Plus on Monday.")).join()).not.toContain("place");
  });
});

describe("names of persons", () => {
  it("go without a title", async () => {
    expect(await names("Sen. Jane Calder said so.")).toEqual(["Jane Calder person"]);
  });

  it("go on with one word, but not inside a longer name", async () => {
    const text = "Maria Calder won the vote. Supporters cheered Mrs. Calder. The Calder Cup followed.";
    const found = await names(text);
    expect(found.filter((one) => one === "Calder person").length).toBeLessThanOrEqual(1);
    expect(found).toContain("Maria Calder person");
  });
});
