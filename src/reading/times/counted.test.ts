import { describe, expect, it } from "vitest";
import { timesIn } from "./times.testing.ts";

const TUESDAY = "2024-11-12";

describe("counts", () => {
  it.each([
    ["The siege began 1,200 days ago.", "1,200 days ago = 2021-07-31"],
    ["She left forty-one days ago.", "forty-one days ago = 2024-10-02"],
    ["She left two hundred days ago.", "two hundred days ago = 2024-04-26"],
    ["The treaty was signed one hundred and fifty years ago.", "one hundred and fifty years ago = 1874"],
    ["Talks will resume in a fortnight.", "in a fortnight = 2024-W48"],
    ["They met a fortnight ago.", "a fortnight ago = 2024-W44"],
    ["Output fell by a third in 2021/22.", "2021/22 = 2021/2022"],
  ])("%s", async (text, expected) => {
    expect(await timesIn(text, TUESDAY)).toEqual([expected]);
  });

  it.each(["Half a year ago she was a guard.", "The fortnight was long.", "They won 2021/25 of it."])(
    "is none: %s",
    async (text) => {
      expect(await timesIn(text, TUESDAY)).toEqual([]);
    },
  );

  it("is later than nothing that the report dates", async () => {
    expect(await timesIn("Two weeks later they signed.", TUESDAY)).toEqual(["Two weeks later = "]);
  });
});

describe("years ago and a day of this week are one time", () => {
  it.each([
    ["Nine years ago this week the mill burned.", "Nine years ago this week = 2015-W46"],
    ["A year ago today the mill burned.", "A year ago today = 2023-11-12"],
    ["Ten years ago to the day, the mill burned.", "Ten years ago to the day = 2014-11-12"],
    ["Two years ago this month the mill burned.", "Two years ago this month = 2022-11"],
    ["A week ago yesterday the mill burned.", "A week ago yesterday = 2024-11-04"],
    // Last Saturday or the next one: both days are in it.
    ["Ten years ago on Saturday the mill burned.", "Ten years ago on Saturday = 2014-11-09/2014-11-16"],
    ["On this day in 1911 the mill burned.", "On this day in 1911 = 1911-11-12"],
  ])("%s", async (text, expected) => {
    expect(await timesIn(text, TUESDAY)).toEqual([expected]);
  });
});

describe("weeks counted with a weekday", () => {
  it.each([
    ["The vote is a week on Thursday.", "a week on Thursday = 2024-11-21"],
    ["The court will rule two weeks from Friday.", "two weeks from Friday = 2024-11-29"],
    ["The court will rule on Friday week.", "Friday week = 2024-11-22"],
    ["She was seen on Friday of the week before last.", "Friday of the week before last = 2024-11-01"],
    ["She was seen on Monday two weeks ago.", "Monday two weeks ago = 2024-10-28"],
    ["The trial opens the week of December 2.", "the week of December 2 = 2024-W49"],
    ["Two died in the week ending Nov. 10.", "the week ending Nov. 10 = 2024-11-04/2024-11-10"],
    ["The weekend of November 9 was quiet.", "The weekend of November 9 = 2024-W45-WE"],
  ])("%s", async (text, expected) => {
    expect(await timesIn(text, TUESDAY)).toEqual([expected]);
  });

  it.each([
    ["They shut the road for a week on Thursday.", "Thursday = 2024-11-07"],
    ["They play twice a week on Thursday.", "Thursday = 2024-11-07"],
  ])("are a length or a habit, and a day: %s", async (text, expected) => {
    expect(await timesIn(text, TUESDAY)).toEqual([expected]);
  });
});

describe("a clock time has the day that stands behind it", () => {
  it.each([
    [
      "The quake came at 3:45am local time (0145 GMT) on Sunday.",
      "3:45am local time (0145 GMT) on Sunday = 2024-11-10T03:45",
    ],
    ["The quake came at 04:10 on Sunday.", "04:10 on Sunday = 2024-11-10T04:10"],
    ["The quake came at 2 p.m. in Mosun on Sunday.", "2 p.m. in Mosun on Sunday = 2024-11-10T14:00"],
    ["The quake came at 5.30 a.m. on Sunday.", "5.30 a.m. on Sunday = 2024-11-10T05:30"],
  ])("%s", async (text, expected) => {
    expect(await timesIn(text, TUESDAY)).toEqual([expected]);
  });

  it("is none in a score", async () => {
    expect(await timesIn("They won 10:30.", TUESDAY)).toEqual([]);
  });
});
