import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** The name of whom a stretch of a text means. */
async function meant(text: string, words: string): Promise<string | undefined> {
  const reading = await readText(text);
  const mention = reading.mentions.find(({ start, end }) => reading.text.slice(start, end) === words);
  return reading.actors.find(({ id }) => id === mention?.actor)?.name;
}

describe("a post told of again", () => {
  it("is that of who was given it", async () => {
    const text = "Foreign Minister Ines Calder met farmers. The foreign minister spoke for an hour.";
    expect(await meant(text, "The foreign minister")).toBe("Ines Calder");
    expect(await meant("Foreign Minister Ines Calder met farmers. The minister spoke.", "The minister")).toBe(
      "Ines Calder",
    );
    expect(await meant("Vice President Ines Calder met farmers. The vice president spoke.", "The vice president")).toBe(
      "Ines Calder",
    );
  });

  it("is not another's, though the noun is the same", async () => {
    const text = "Foreign Minister Ines Calder met farmers. The prime minister spoke for an hour.";
    expect(await meant(text, "The prime minister")).not.toBe("Ines Calder");
    expect(await meant("Vice President Ines Calder met farmers. The president spoke.", "The president")).not.toBe(
      "Ines Calder",
    );
  });
});

describe("a title with the state that sent or has them", () => {
  const country = async (text: string, name: string): Promise<string | null | undefined> =>
    (await readText(text)).actors.find((actor) => actor.name === name)?.country;

  it("tells the country of a chargé d'affaires, with the accent and without", async () => {
    expect(await country("It summoned Canada's charge d'affaires, Stewart Marsh, on Monday.", "Stewart Marsh")).toBe(
      "CAN",
    );
    expect(await country("The Danish chargé d'affaires, Ann Hale, left on Monday.", "Ann Hale")).toBe("DNK");
    expect(await country("It heard the charge of affairs run badly. Ann Hale left.", "Ann Hale")).toBeNull();
  });

  it("tells that of a colleague", async () => {
    expect(await country("Her Chinese colleague, Shu Marsh, said that the port was shut.", "Shu Marsh")).toBe("CHN");
    expect(await country("Her old colleague, Shu Marsh, said that the port was shut.", "Shu Marsh")).toBeNull();
  });
});
