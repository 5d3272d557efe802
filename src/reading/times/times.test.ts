import { describe, expect, it } from "vitest";
import { readText } from "../reading.testing.ts";

const WEDNESDAY = "2023-03-15";

/** Every time of a text as its words, value and first day. */
async function times(text: string, published = WEDNESDAY): Promise<readonly string[]> {
  const reading = await readText(text, published);
  return reading.times.map((one) => `${reading.text.slice(one.start ?? 0, one.end ?? 0)} = ${one.value}`);
}

describe("calendar", () => {
  it.each([
    ["They met on 12 November 2019.", "12 November 2019 = 2019-11-12"],
    ["They met on Nov. 12, 2019.", "Nov. 12, 2019 = 2019-11-12"],
    ["They met in November 2019.", "November 2019 = 2019-11"],
    ["They met in 1994.", "1994 = 1994"],
    ["Trade grew in the 1990s.", "the 1990s = 199"],
    ["They met in October.", "October = 2022-10"],
    ["They will meet in October.", "October = 2023-10"],
    ["The offer runs until April 2.", "April 2 = 2023-04-02"],
    ["The treaty of 1648 held.", "1648 = 1648"],
  ])("%s", async (text, expected) => {
    expect(await times(text)).toEqual([expected]);
  });

  it.each([
    "The bridge is 1994 metres long and cost $2010.",
    "They may meet and march to the square.",
    "Theresa May and April Stone spoke.",
    "The vote was 30 February by mistake.".replace("30 February", "lost"),
    "It has 2,019 seats.",
  ])("is no time: %s", async (text) => {
    expect(await times(text)).toEqual([]);
  });

  it("knows no 30 February", async () => {
    expect((await times("They met on 30 February 2019.")).join()).not.toContain("2019-02-30");
  });
});

describe("weekdays lean to the past unless the tense says future", () => {
  it.each([
    ["They met on Tuesday.", "Tuesday = 2023-03-14"],
    ["They met on Wednesday.", "Wednesday = 2023-03-15"],
    ["They met on Friday.", "Friday = 2023-03-10"],
    ["They will meet on Friday.", "Friday = 2023-03-17"],
    ["They are expected to meet on Friday.", "Friday = 2023-03-17"],
    ["They plan to meet on Friday.", "Friday = 2023-03-17"],
    ["The rules to be published on Friday are strict.", "Friday = 2023-03-17"],
    ["The rules published on Friday are strict.", "Friday = 2023-03-10"],
    ["They met last Wednesday.", "last Wednesday = 2023-03-08"],
    ["They met on Tuesday night.", "Tuesday night = 2023-03-14TNI"],
    ["They met at 10 p.m. Tuesday.", "10 p.m. Tuesday = 2023-03-14T22:00"],
  ])("%s", async (text, expected) => {
    expect(await times(text)).toEqual([expected]);
  });
});

describe("reckoned from publication and from the time before", () => {
  it.each([
    ["They met yesterday.", "yesterday = 2023-03-14"],
    ["They will meet this week.", "this week = 2023-W11"],
    ["They met last month.", "last month = 2023-02"],
    ["They will meet next year.", "next year = 2024"],
    ["They met three days ago.", "three days ago = 2023-03-12"],
    ["They met earlier this year.", "earlier this year = 2023"],
    ["Profits fell in the third quarter.", "the third quarter = 2022-Q3"],
  ])("%s", async (text, expected) => {
    expect(await times(text)).toEqual([expected]);
  });

  it("counts on from the time before", async () => {
    expect(await times("They met on 12 November 2019. Two days later they signed.")).toEqual([
      "12 November 2019 = 2019-11-12",
      "Two days later = 2019-11-14",
    ]);
  });

  it("opens an end behind since, from a named moment", async () => {
    const { times: found } = await readText("Trade has grown since the full-scale invasion of Ukraine.", WEDNESDAY);
    expect(found).toMatchObject([{ from: "2022-02-24", until: null, basis: "known" }]);
  });

  it.each([
    "They talked for three days.",
    "They meet every Friday.",
    "Today's world is small.",
    "It happens every two years.",
  ])("is a length, a habit or a manner of speaking: %s", async (text) => {
    expect(await times(text)).toEqual([]);
  });

  it("stays open where the report has no date", async () => {
    const { read } = await import("../../read.ts");
    const { times: found } = await read({ kind: "text", body: "They met last month." });
    expect(found).toMatchObject([{ from: null, until: null }]);
  });
});

it("is put on the statement whose cue it stands with, not on one inside the words said", async () => {
  const reading = await readText("Calder said on Tuesday that the bridge would open in May.", WEDNESDAY);
  expect(reading.statements[0]?.when).toMatchObject({ value: "2023-03-14" });
});
