import { describe, expect, it } from "vitest";
import { readText } from "../../reading.testing.ts";

/** Who is meant by the speakers of the last statement, by the actors' names. */
async function lastSpeakers(text: string): Promise<readonly (string | null)[]> {
  const { statements, actors } = await readText(text, "2025-03-15");
  return (statements.at(-1)?.speakers ?? []).map(({ actor }) => actors.find(({ id }) => id === actor)?.name ?? null);
}

const MET =
  "Foreign Minister Espen Barth Eide of Norway met with Finnish Foreign Minister Elina Valtonen in Marsh on Friday.";

describe("two spoken of together", () => {
  it("are the states of those who met, where sides are told of", async () => {
    expect(
      await lastSpeakers(
        "Norwegian Foreign Minister Espen Barth Eide met with Finnish Foreign Minister Elina Valtonen here on Friday, and both sides agreed to open the harbour. Norway and Finland share a border.",
      ),
    ).toEqual(["Norway", "Finland"]);
  });

  it("are nobody of those near where others are meant", async () => {
    expect(
      await lastSpeakers(`${MET} The farmers waited outside. They said that the harbour was closed.`),
    ).not.toContain("Espen Barth Eide");
    expect(await lastSpeakers(`${MET} Residents told reporters that they were tired.`)).not.toContain(
      "Espen Barth Eide",
    );
  });

  it("have not met where it is yet to come", async () => {
    expect(
      await lastSpeakers(
        "Espen Barth Eide will meet Elina Valtonen on Friday. A crowd of farmers was there. Both sides said that it was late.",
      ),
    ).not.toContain("Espen Barth Eide");
  });
});

describe("one who goes on", () => {
  const linked = async (text: string): Promise<string | null> => (await lastSpeakers(text)).at(-1) ?? null;

  it("is the person named before “who”", async () => {
    expect(
      await linked("“We saw it,” said Ines Calder of the farmers’ union, who added that nobody had asked her."),
    ).toBe("Ines Calder");
    expect(await linked("Joseph Marsh thanked Ines Calder, who said that nobody had asked her.")).toBe("Ines Calder");
  });

  it("is not a person named further off", async () => {
    expect(await linked("Ines Calder spoke to a woman from the harbour who said that nobody had asked her.")).not.toBe(
      "Ines Calder",
    );
  });

  it("answers behind A: where the header tells to whom they spoke", async () => {
    const turns = "\n\nQ: Will it open?\n\nA: It will open in May.\n\nQ: And the ferries?\n\nA: They will run.";
    expect(
      await linked(
        `Joseph Marsh opened the harbour on Monday. Ines Calder, the minister, spoke to the Lake Daily about it.${turns}`,
      ),
    ).toBe("Ines Calder");
    expect(
      await linked(`The Lake Daily spoke to Joseph Marsh, the captain, while Ines Calder was at the harbour.${turns}`),
    ).toBe("Joseph Marsh");
  });
});
