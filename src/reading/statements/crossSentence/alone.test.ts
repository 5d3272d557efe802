import { describe, expect, it } from "vitest";
import { readText, saidIn } from "../../reading.testing.ts";

/** Speakers and contents with a quotation, as a reader would write them down. */
async function quotedIn(text: string): Promise<readonly string[]> {
  const { statements, text: words } = await readText(text);
  return statements
    .filter(({ quoted }) => quoted.length > 0)
    .map(({ speakers, content }) => {
      const who = speakers.map(({ start, end, basis }) => `${words.slice(start ?? 0, end ?? 0)} (${basis})`);
      return `${who.join(" & ")}: ${content.map(({ start, end }) => words.slice(start, end)).join(" | ")}`;
    });
}

describe("a quotation that no cue takes", () => {
  it("goes on with what the sentence before reports, in its paragraph and behind it", async () => {
    const [one] = await saidIn("Ines Calder described the harbour as closed. “Nobody has come by for a month.”");
    expect(one?.content).toBe("the harbour as closed | “Nobody has come by for a month.”");
    const said = await saidIn(
      "Ines Calder urged the captains to report what they see.\n\n“Every one of them is a witness.”\n\nThe harbour was quiet on Monday.",
    );
    expect(said[0]?.content).toBe("to report what they see | “Every one of them is a witness.”");
  });

  it("goes on behind a quotation that ends with one in single marks", async () => {
    const [one] = await saidIn(
      "“The border will stay open,” Calder said. “Nobody has ever told us, ‘You must close it now.’”",
    );
    expect(one?.content).toContain("You must close it");
  });

  it("does not go on where the sentence before reports the words of two", async () => {
    const said = await saidIn(
      "Calder said the border was open, and Hale said it was closed.\n\n“We have all had enough of this.”",
    );
    expect(said.some(({ content }) => content.includes("enough"))).toBe(false);
  });

  it("is that of the one person whom the sentence before speaks of, by implication", async () => {
    expect(
      await quotedIn("Ines Calder left the hall by the back door.\n\n“There is nothing more that I can tell them.”"),
    ).toEqual(["Ines Calder (implied): “There is nothing more that I can tell them.”"]);
  });

  it("is nobody's where two are in play, or none", async () => {
    expect(
      await quotedIn("Ines Calder met Joseph Marsh at the harbour.\n\n“There is nothing more that I can tell them.”"),
    ).toEqual([]);
    expect(await quotedIn("The ferries were late.\n\n“There is nothing more that I can tell them.”")).toEqual([]);
  });

  it("opens a report before the one person whom the sentence behind speaks of", async () => {
    expect(
      await quotedIn("“Nothing will ever grow here again.”\n\nInes Calder looks over her fields on the lake."),
    ).toEqual(["Ines Calder (implied): “Nothing will ever grow here again.”"]);
    expect(
      await quotedIn("“Nothing will ever grow here again.”\n\nInes Calder and Joseph Marsh look over their fields."),
    ).toEqual([]);
  });

  it("takes no title, no part of the reporter's sentence and nothing from a headline", async () => {
    expect(await quotedIn("Ines Calder left the hall.\n\n“The Long Border” opens on Friday.")).toEqual([]);
    const said = await saidIn(
      "Calder left after she had denied it. The wall still reads “Nobody closes this border.” in red.",
    );
    expect(said.some(({ speaker, content }) => speaker !== "The wall" && content.includes("Nobody closes"))).toBe(
      false,
    );
    expect(
      await quotedIn("Calder urges calm on the border\n\n“Nothing will ever grow here again.”\n\nThe lake was quiet."),
    ).toEqual([]);
  });
});
