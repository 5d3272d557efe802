import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The country of the actor that words mean, where they stand last in a text; undefined where they mean nobody. */
async function countryOf(words: string, text = `${words} said that it was late.`): Promise<string | null | undefined> {
  const { mentions, actors } = await readText(text);
  const mention = mentions.findLast((one) => text.slice(one.start, one.end) === words);
  return actors.find((actor) => actor.id === mention?.actor)?.country;
}

describe("the place where somebody stands", () => {
  it.each([
    ["A Western diplomat in Lima", null],
    ["A Lima-based diplomat", null],
    ["Western diplomats in Nairobi", null],
    ["A European official in Nairobi", null],
    ["A UN official in Lima", null],
    ["A Reuters correspondent in Nairobi", "GBR"],
    ["A senior Hezbollah official in Doha", "LBN"],
    ["The American ambassador in Nairobi", "USA"],
    ["The Norwegian embassy in Lima", "NOR"],
  ])("does not tell whose they are who are of elsewhere: %s", async (words, country) => {
    expect(await countryOf(words)).toBe(country);
  });

  it("does not tell it of a name either", async () => {
    expect(await countryOf("Omar Hale", "Omar Hale, a senior Hezbollah official in Doha, said so.")).toBe("LBN");
    expect(await countryOf("Ada Brown", "Ada Brown, a diplomat in Nairobi, said so.")).toBeNull();
  });

  it.each([
    ["Officials in Oslo", "NOR"],
    ["A senior official in Nairobi", "KEN"],
    ["The government in Oslo", "NOR"],
    ["Lawmakers in Lima", "PER"],
    ["Foreign ministry officials in Oslo", "NOR"],
    ["A security source in Nairobi", "KEN"],
    ["Residents in Nairobi", "KEN"],
    ["The mayor in Oslo", "NOR"],
  ])("tells it of those who serve or live there: %s", async (words, country) => {
    expect(await countryOf(words)).toBe(country);
  });
});
