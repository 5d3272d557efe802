import { describe, expect, it } from "vitest";
import { complaintsAbout } from "../../contract/validate.ts";
import { findQuotations } from "../document/quotations.ts";
import { readText, saidIn } from "../reading.testing.ts";

describe("marks that go wrong", () => {
  it.each([
    ["“", "”"],
    ["«", "»"],
    ["„", "“"],
    ["‘", "’"],
    ["「", "」"],
    ['"', '"'],
    ["'", "'"],
  ])("quotes in %s … %s are read", async (open, close) => {
    const [one] = await saidIn(`${open}The border will stay open for the farmers,${close} Calder said on Monday.`);
    expect(one).toMatchObject({ speaker: "Calder", cue: "said", mode: "direct" });
  });

  it.each(["“", "«", "„", "「", '"', "‘"])(
    "a %s that never closes runs no further than its paragraph",
    async (open) => {
      const quiet = "The harbour was quiet, and the ferries ran on time through the whole of the week.";
      const said = await saidIn(`Calder said: ${open}The border will stay open.\n\n${quiet}\n\n${quiet}`);
      expect(said.every((one) => !one.content.includes("ferries"))).toBe(true);
    },
  );

  it("are found in a paragraph that has 200,000 of them", () => {
    const text = "“a” ".repeat(200_000);
    expect(findQuotations(text, [{ start: 0, end: text.length, block: 0 }])).toHaveLength(200_000);
  });

  it("loses no later quotation to a lost mark", async () => {
    const said = await saidIn(
      "Calder called the gate ”old.\n\n“The border will stay open for everyone,” Hale said.\n\n“Nobody has asked us to close it,” Marsh said.",
    );
    expect(said.map((one) => one.speaker)).toEqual(expect.arrayContaining(["Hale", "Marsh"]));
  });

  it("takes apostrophes for no marks, and nicknames and titles for no speech", async () => {
    expect(await saidIn("The farmers' gates and the ferries' bells were quiet in the ’90s.")).toEqual([]);
    expect(await saidIn("Joseph “Red” Marsh read “The Long Border” on the ferry.")).toEqual([]);
  });
});

describe("an interview of many turns", () => {
  const turns = (count: number): string =>
    Array.from(
      { length: count },
      (_, at) =>
        `Q: What will the council do about gate ${at}?\n\nCALDER: We told the governor that gate ${at} would stay open, and nobody asked us to close it.`,
    ).join("\n\n");

  it("gives each turn to its speaker, behind a mark that never closes too", async () => {
    const { text, statements } = await readText(`“${turns(40)}`);
    const answers = statements.filter((one) =>
      one.speakers.some(({ start, end }) => text.slice(start ?? 0, end ?? 0) === "CALDER"),
    );
    expect(answers.length).toBe(40);
    expect(Math.max(...statements.flatMap((one) => one.content.map(({ start, end }) => end - start)))).toBeLessThan(
      200,
    );
  });
});

describe("the pieces of what was said", () => {
  it("stand in the order of the text and share no word", async () => {
    const reading = await readText(`Ines Calder said it was so. ${"“We will never do it again.” ".repeat(120)}`);
    expect(complaintsAbout(reading)).toEqual([]);
    expect(reading.statements[0]?.content.length).toBeGreaterThan(2);
  });

  it.each([
    "“Ines Calder told Hale that the border would stay open. Hale denied that she told Wang Yi (Marsh said) , was quoted by Reuters according to a statement by the ministry  that ” he  said Hale, citing officials.",
    'words "was quoted by Reuters he .  (Marsh said)  asked whether Ines Calder told Governor Hale that the border would stay open. "““:  The army said  denied that she told Wang Yi  asked whether ',
    'words , ‘We will never leave,’ "“ he , ‘We will never leave,’ . ” “so” was quoted by Reuters asked whether ',
  ])("share no word where marks are lost: %s", async (text) => {
    expect(complaintsAbout(await readText(text))).toEqual([]);
  });

  it("are none where all of it is the route", async () => {
    const reading = await readText(
      "words  said Hale, citing officials,  said Hale, citing officials, Ines Calder told Governor Hale that the border would stay open.  “so”  said Hale, citing officials, , ‘We will never leave,’ ",
    );
    expect(complaintsAbout(reading)).toEqual([]);
  });
});
