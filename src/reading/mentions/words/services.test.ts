import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** Kind, country and sector of whom words mean, where they stand last in a text; undefined where they mean nobody. */
async function who(text: string, words: string): Promise<string | undefined> {
  const { mentions, actors } = await readText(text);
  const mention = mentions.findLast((one) => text.slice(one.start, one.end) === words);
  const actor = actors.find(({ id }) => id === mention?.actor);
  return actor && `${actor.kind} ${actor.country} ${actor.sector}`;
}

describe("an armed service of two words", () => {
  it.each([
    ["The Chilean coast guard", "body CHL MIL"],
    ["The Norwegian coastguard", "body NOR MIL"],
    ["Kenya's coast guard", "body KEN MIL"],
    ["The coast guard of Peru", "body PER MIL"],
    ["The Finnish border guard", "body FIN COP"],
    ["Finnish border guards", "body FIN COP"],
    ["The Pakistani air force", "body PAK MIL"],
  ])("is a body of its state: %s", async (words, expected) => {
    expect(await who(`${words} said that it was late.`, words)).toBe(expected);
  });

  it("is the one of the register that bears the state's name", async () => {
    const text = "The Japan Coast Guard said that it was late. The Japanese coast guard said that it was early.";
    const { mentions } = await readText(text);
    const guards = mentions.filter((one) => /guard/i.test(text.slice(one.start, one.end)));
    expect(guards).toHaveLength(2);
    expect(guards[0]?.actor).toBe(guards[1]?.actor);
  });

  it("is that of the state which the report tells of, and nobody's where it tells of none", async () => {
    expect(await who("Finland closed a road. The border guard said so.", "The border guard")).toBe("body FIN COP");
    expect(await who("It rained. The border guard said so.", "The border guard")).not.toMatch(/body/);
    expect(await who("Norway is cold. Coast guard spokesman Omar Hale said so.", "Omar Hale")).toMatch(/NOR/);
  });

  it("is not one guard, nor another's guard", async () => {
    expect(await who("A Finnish border guard was hurt.", "A Finnish border guard")).toBe("group FIN COP");
    expect(await who("The museum guard said so.", "The museum guard")).toBeUndefined();
    expect(await who("The harbour — the guard’s — said so.", "The harbour")).toBeUndefined();
  });

  it("has vessels that are its state's, as other vessels are not", async () => {
    expect(await who("A Chilean coast guard vessel left.", "A Chilean coast guard vessel")).toBe("group CHL MIL");
    expect(await who("The Chilean vessel left.", "The Chilean vessel")).toBeUndefined();
    expect(await who("A coast guard vessel left.", "A coast guard vessel")).toBeUndefined();
  });
});
