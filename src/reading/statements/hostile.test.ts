import { describe, expect, it } from "vitest";
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
