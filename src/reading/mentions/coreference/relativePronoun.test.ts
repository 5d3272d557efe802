import { describe, expect, it } from "vitest";
import { meant as meantBy, readText } from "../../reading.testing.ts";

/** The name of whom the last "he", "she" of a text means. */
async function meant(text: string): Promise<string | undefined> {
  const { mentions, actors } = await readText(text);
  const pronoun = mentions.findLast(({ form }) => form === "pronoun");
  return actors.find(({ id }) => id === pronoun?.actor)?.name;
}

describe("“she” in a relative clause", () => {
  it("is who made what the clause tells of", async () => {
    expect(
      await meant(
        "Minister Joseph Marsh said the port was shut. Papers carried remarks by the envoy Ann Hale, in which she promised help.",
      ),
    ).toBe("Ann Hale");
  });

  it("is the subject of the clause that it hangs on, under a title too", async () => {
    expect(
      await meant(
        "Minister Ines Calder said the port was shut, while her Norwegian colleague Ann Hale blamed the union, which she said had failed.",
      ),
    ).toBe("Ann Hale");
  });

  it("is who was told of before where nobody else is", async () => {
    expect(await meant("Ines Calder said the port was shut. The union, which she called a friend, had left.")).toBe(
      "Ines Calder",
    );
  });
});

describe("a letter", () => {
  it("is not that of the body that it goes to", async () => {
    const { mentions, actors, text } = await readText(
      "In a letter to the United Nations Security Council, Ines Calder asked for help. The letter was sent on Monday.",
    );
    const letter = mentions.find(({ start, end }) => text.slice(start, end) === "The letter");
    expect(actors.find(({ id }) => id === letter?.actor)?.kind).not.toBe("igo");
  });
});

describe("“it” that adds something", () => {
  it("is who was leaned on for what was told before", async () => {
    const text =
      "Hale expressed support for the plan, according to the Kremlin. It added that the call lasted an hour.";
    expect(await meantBy(text, "It")).toBe("Kremlin");
    const other = "The Norwegian army said the port was shut. It added that two boats had sunk.";
    expect(await meantBy(other, "It")).toBe("Norwegian army");
  });
});
