import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The names of a text as words and kind. */
async function names(text: string): Promise<readonly string[]> {
  const reading = await readText(text);
  return reading.names.map(({ start, end, kind }) => `${reading.text.slice(start, end)} ${kind}`);
}

describe("towns", () => {
  it.each([
    ["Ukraine sent water. Mykolaiv had been without power for a week.", "Mykolaiv"],
    ["Deir al-Balah was shelled at dawn.", "Deir al-Balah"],
    ["Avdiivka came under fire again.", "Avdiivka"],
  ])("are no persons: %s", async (text, town) => {
    expect(await names(text)).not.toContain(`${town} person`);
  });

  it("are persons where the report names one so, where a title says so, and by a given name", async () => {
    expect(await names("Ada Lincoln spoke first. Lincoln was tired.")).toContain("Lincoln person");
    expect(await names("Mr Lincoln was tired.")).toContain("Lincoln person");
    expect(await names("Charlotte was captured on film.")).not.toContain("Charlotte place");
  });
});

describe("a state that people are called by", () => {
  it("is the state before the report names somebody so, and where it says “it”", async () => {
    const text = "Chad said it had closed the road. Senator Tom Chad said he was glad.";
    expect(await names(text)).toContain("Chad state");
    expect(await names("Senator Tom Chad spoke. Chad said its army would leave.")).toContain("Chad state");
  });

  it("is the person once named", async () => {
    const found = await names("Senator Tom Chad said he was glad. Chad left early.");
    expect(found).not.toContain("Chad state");
  });
});

describe("names with hyphens", () => {
  it.each([
    ["She flew to Port-au-Prince.", "Port-au-Prince place"],
    ["He was born near Stratford-upon-Avon in May.", "Stratford-upon-Avon place"],
  ])("are whole: %s", async (text, name) => {
    expect(await names(text)).toContain(name);
  });

  it("are two where two states stand side by side", async () => {
    expect(await names("The Russia-Ukraine talks went on.")).toEqual(
      expect.arrayContaining(["Russia state", "Ukraine state"]),
    );
  });
});

describe("words beside a name", () => {
  it("tell that it is a person's", async () => {
    expect(await names("Melody Harper, a park ranger and officer, said it rained.")).not.toContain(
      "Melody Harper organisation",
    );
  });

  it("tell that it is an animal's", async () => {
    const text = "The mare “Sunny” won, said John Calder. Sunny ate well. He laughed.";
    expect(await names(text)).not.toContain("Sunny person");
    const { mentions, actors } = await readText(text);
    const he = mentions.find(({ start, end }) => text.slice(start, end) === "He");
    expect(actors.find(({ id }) => id === he?.actor)?.name).toBe("John Calder");
  });

  it("are no part of it", async () => {
    expect(await names("He met Supreme Leader Ali Quill Hale.")).toContain("Ali Quill Hale person");
    expect(await names("Councillor Ada Brown said so.")).toContain("Ada Brown person");
  });

  it("make no second person of a calling", async () => {
    const { statements, actors } = await readText(
      "Captain John Hale and botanist Joan Carter met a shepherd. They said the moss was rare.",
    );
    const speakers = statements.at(-1)?.speakers.map(({ actor }) => actors.find(({ id }) => id === actor)?.name);
    expect(speakers).toEqual(["John Hale", "Joan Carter"]);
  });
});
