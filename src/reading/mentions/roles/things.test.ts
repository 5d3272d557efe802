import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The actors of a text that are no states. */
const others = async (text: string): Promise<readonly string[]> =>
  (await readText(text)).actors.filter(({ kind }) => kind !== "state").map(({ name }) => name);

describe("things that are nobody", () => {
  it.each([
    "An advanced warplane was shown in Bergen on Tuesday.",
    "Norway unveiled an advanced warplane, and Kenya a new missile.",
    "The new drones flew over the harbour.",
    "He praised a burgeoning alliance between Norway and Kenya.",
    "A burgeoning military alliance between Norway and Kenya worries Sweden.",
    "Norway’s partnership with Kenya grew, and its alliance with Peru ended.",
  ])("are weapons of no state, and what holds between parties: %s", async (text) => {
    expect(await others(text)).toEqual([]);
  });

  it("are somebody where their state is told, and where a body speaks", async () => {
    expect(await others("Two Chinese warplanes crossed the strait on Monday.")).toEqual(["Chinese warplanes"]);
    expect(await others("The opposition alliance of Kenya said it would march.")).toHaveLength(1);
    expect(await others("The Kenyan union of teachers rejected the offer.")).toHaveLength(1);
    expect(await others("The think tank was praised, and rebel tanks drove on.")).toEqual([
      "think tank",
      "rebel tanks",
    ]);
    expect(await others("Rebels shot at the harbour.")).toEqual(["Rebels"]);
    const formed = "The Kenyan coalition with the farmers said that it would go on.";
    expect((await others(formed)).length).toBeGreaterThan(0);
  });
});
