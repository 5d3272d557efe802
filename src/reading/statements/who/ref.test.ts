import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The names of the actors of a text's first statement's speakers. */
async function speakers(text: string): Promise<readonly (string | undefined)[]> {
  const { statements, actors } = await readText(text);
  return (statements[0]?.speakers ?? []).map(({ actor }) => actors.find(({ id }) => id === actor)?.name);
}

describe("a name with an apposition", () => {
  it.each([
    ["Lakewire, the online edition of the Peruvian newspaper El Comercio, said that it was late.", "Lakewire"],
    ["Harbour Watch, an arm of the Norwegian broadcaster NRK, said that it was late.", "Harbour Watch"],
    ["Norway, a member of NATO, said that it was late.", "Norway"],
    ["The Kremlin, the seat of the Russian president, said that it was late.", "Kremlin"],
  ])("is who speaks, and not whom the apposition names: %s", async (text, name) => {
    expect(await speakers(text)).toEqual([name]);
  });

  it.each([
    ["The Norwegian broadcaster NRK said that it was late.", "NRK"],
    ["NRK correspondent Ada Brown said that it was late.", "NRK correspondent Ada Brown"],
    ["Hezbollah’s television, Al-Manar, said that it was late.", "Al-Manar"],
    ["NATO spokeswoman Ada Brown said that it was late.", "Ada Brown"],
  ])("is not the body in a title or an owner before a name: %s", async (text, name) => {
    const [speaker] = await speakers(text);
    expect(name).toContain(speaker);
    expect(speaker).not.toMatch(/^(?:Hezbollah|NATO)$/);
  });
});

describe("somebody in the words of a speaker who does not speak", () => {
  it.each([
    ["Omar Hale arrived. Two of Hale's friends said that it was late.", "Omar Hale"],
    ["Omar Hale arrived. Hale's wife Ada Brown said that it was late.", "Omar Hale"],
    ["The Norwegian minister arrived. The minister's brother said that it was late.", "minister"],
  ])("is whose the speaker is: %s", async (text, owner) => {
    expect(await speakers(text)).not.toContain(owner);
  });

  it.each([
    ["Omar Hale arrived. Hale's letter said that it was late.", "Omar Hale"],
    ["Omar Hale's wife Ada Brown said that it was late.", "Ada Brown"],
    ["“We waited,” Lake Town guard Ada Brown told reporters.", "Ada Brown"],
    ["The harbour hospital's chief doctor Ada Brown said that it was late.", "Ada Brown"],
  ])("leaves the words to whose they are: %s", async (text, name) => {
    expect(await speakers(text)).toEqual([name]);
  });

  it("is whose lawyer speaks", async () => {
    expect(await speakers("The lawyer of President Omar Hale said that it was late.")).not.toContain("Omar Hale");
  });
});
