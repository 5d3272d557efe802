import { describe, expect, it } from "vitest";
import { readText } from "./reading.testing.ts";

/** Day, why that day, and place of the last statement of a text published on Wednesday, 15 March 2023. */
async function settingOf(text: string): Promise<readonly (string | null)[]> {
  const { statements } = await readText(text);
  const last = statements.at(-1);
  return [last?.when?.from ?? null, last?.when?.basis ?? null, last?.where?.name ?? null];
}

describe("when and where words were said that their own clause does not place", () => {
  const met = "Ines Calder met Governor Hale in Geneva on Monday.";
  it.each([
    [`${met} Speaking to Hale, she said that the border would stay open.`],
    [`${met} “Nobody will close the border,” she told him.`],
    [`${met} She told him that the border would stay open. She added that the ferries would run.`],
    ["The ministers met in Geneva on Monday. After the meeting, Calder said that the border would stay open."],
  ])("are those of the meeting told before: %s", async (text) => {
    expect(await settingOf(text)).toEqual(["2023-03-13", "context", "Geneva"]);
  });

  it("are those of the meeting told before, where it is named again", async () => {
    const told = await settingOf(`${met} During the meeting, Calder stressed that the border would stay open.`);
    expect(told).toEqual(["2023-03-13", "context", "Geneva"]);
  });

  it("are those of what the same speaker goes on with", async () => {
    expect(
      await settingOf(
        "At a news conference in Vienna on 3 March, Calder said that the border would stay open. She added that the ferries would run.",
      ),
    ).toEqual(["2023-03-03", "context", "Vienna"]);
  });

  it("are the clause's own where it tells them", async () => {
    expect(await settingOf(`${met} In Oslo on Tuesday, Calder told Hale that the border would stay open.`)).toEqual([
      "2023-03-14",
      "published",
      "Oslo",
    ]);
  });

  it.each([
    [`${met} The ferry company said that the boats would run until midnight.`],
    ["Calder will visit Geneva on Monday. After the meeting, Hale said that the border would stay open."],
    [
      "Hale spoke to farmers in Geneva on Monday, as Calder had asked. The ferries were late. In her speech, Calder said that the border would stay open.",
    ],
    [`${met} Calder has said before that the border would stay open.`],
    [`${met}\n\nThe ferries were late.\n\nThe gates were shut.\n\nCalder told Hale that they were old.`],
    ["Calder said that the border had been closed in Geneva on Monday."],
    ["Ines Calder, who was born in Geneva, said that the border would stay open."],
  ])("are unknown where another occasion is told, or none: %s", async (text) => {
    expect(await settingOf(text)).toEqual([null, null, null]);
  });
});

describe("the dateline's place", () => {
  const place = async (text: string): Promise<string | null> =>
    (await readText(text)).statements.at(-1)?.where?.name ?? null;

  it.each([
    ["OSLO, March 14 (Agency) - Foreign Minister Espen Barth Eide of Norway told reporters that the harbour was open."],
    ["OSLO, March 14 (Agency) - Norway's Foreign Minister Espen Barth Eide told a briefing that the harbour was open."],
    [
      "OSLO, March 14 (Agency) - The harbour was shut on Monday.\n\n“It will open again,” Norwegian Foreign Minister Espen Barth Eide told reporters.",
    ],
    ["OSLO, March 14 (Agency) - Ines Calder said here that the harbour was open."],
    [
      "OSLO, March 14. /AGENCY/. Norwegian Foreign Minister Espen Barth Eide told a briefing that the harbour was open.",
    ],
  ])("is that of words spoken there: %s", async (text) => {
    expect(await place(text)).toMatch(/^oslo$/i);
  });

  it.each([
    ["OSLO, March 14 (Agency) - Finland's Foreign Minister Elina Valtonen told reporters that the harbour was open."],
    ["OSLO, March 14 (Agency) - Norwegian Foreign Minister Espen Barth Eide said that the harbour was open."],
    ["OSLO, March 14 (Agency) - Norwegian Foreign Minister Espen Barth Eide said in a statement that it was open."],
    ["Norwegian Foreign Minister Espen Barth Eide told reporters that the harbour was open."],
    [
      "OSLO, March 14 (Agency) - The ministers ate together in Bergen.\n\nNorwegian Foreign Minister Espen Barth Eide told reporters that it was open.",
    ],
  ])("is not that of all words in a report: %s", async (text) => {
    expect(await place(text)).toBeNull();
  });

  it("gives way to a place that the sentence tells", async () => {
    expect(
      await place(
        "OSLO, March 14 (Agency) - Norwegian Foreign Minister Espen Barth Eide told reporters in Bergen that it was open.",
      ),
    ).toBe("Bergen");
  });
});
