import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The country of the actor that words mean, where they stand last in a text; undefined where they mean nobody. */
async function countryOf(text: string, words: string): Promise<string | null | undefined> {
  const { mentions, actors } = await readText(text);
  const mention = mentions.findLast((one) => text.slice(one.start, one.end) === words);
  return actors.find((actor) => actor.id === mention?.actor)?.country;
}

describe("what 'its' owns that goes back to a state", () => {
  it.each([
    [
      "Peru asked both sides to wait. “Lima is worried,” its foreign ministry spokesperson, Ana Pardo, said.",
      "Ana Pardo",
    ],
    ["Peru asked both sides to wait. Its ambassador to Norway, Ana Pardo, said it was late.", "Ana Pardo"],
    ["Peru asked both sides to wait. Its foreign ministry said it was late.", "Its foreign ministry"],
    ["Peru thanked the ambassador of Norway. Its army said it was late.", "Its army"],
  ])("is of that state: %s", async (text, words) => {
    expect(await countryOf(text, words)).toBe("PER");
  });

  it("is of whoever else it goes back to", async () => {
    expect(await countryOf("The club left Norway. Its chairman, Omar Hale, said so.", "Omar Hale")).toBeNull();
    const company = "Norway is cold. The company said it was late. Its spokesman, Omar Hale, said so.";
    expect(await countryOf(company, "Omar Hale")).toBeNull();
  });

  it("is not of that state where it is no part of it", async () => {
    expect(await countryOf("Peru was late. Its rival, Omar Hale, said so.", "Omar Hale")).toBeNull();
  });
});
