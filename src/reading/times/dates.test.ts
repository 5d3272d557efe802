import { describe, expect, it } from "vitest";
import { timesIn } from "./times.testing.ts";

const WEDNESDAY = "2023-03-15";

describe("a weekday and a date are one time", () => {
  it.each([
    ["They met on Monday evening, March 6, in the hall.", "Monday evening, March 6 = 2023-03-06TEV"],
    ["She resigned late on Friday (3 March).", "late on Friday (3 March) = 2023-03-03"],
    ["She resigned on 3 March (Friday).", "3 March (Friday) = 2023-03-03"],
    ["She resigned on March 3, a Friday.", "March 3, a Friday = 2023-03-03"],
    // The day of the week tells the year, and that the vote lies ahead.
    ["The vote on Sunday, 26 March, was cancelled.", "Sunday, 26 March = 2023-03-26"],
    ["The vote on Sunday, 3/26, was cancelled.", "Sunday, 3/26 = 2023-03-26"],
    ["They met on Friday the 10th.", "Friday the 10th = 2023-03-10"],
    ["On the night of March 6 the mill burned.", "the night of March 6 = 2023-03-06TNI"],
  ])("%s", async (text, expected) => {
    expect(await timesIn(text, WEDNESDAY)).toEqual([expected]);
  });

  it("stay two times where something else stands between", async () => {
    expect(await timesIn("They met on Monday, and on March 6 they left.", WEDNESDAY)).toEqual([
      "Monday = 2023-03-13",
      "March 6 = 2023-03-06",
    ]);
  });
});

describe("a day with its year or month told in other words", () => {
  it.each([
    ["It followed the raid of May 9 last year.", "May 9 last year = 2022-05-09"],
    ["It followed the raid of 9 May two years ago.", "9 May two years ago = 2021-05-09"],
    ["It followed last year's May 9 raid.", "last year's May 9 = 2022-05-09"],
    ["She took office on the 8th of this month.", "the 8th of this month = 2023-03-08"],
    ["She took office on the 20th of last month.", "the 20th of last month = 2023-02-20"],
    ["It opens on Wednesday, March 22,2023.", "Wednesday, March 22,2023 = 2023-03-22"],
  ])("%s", async (text, expected) => {
    expect(await timesIn(text, WEDNESDAY)).toEqual([expected]);
  });
});

describe("days in figures", () => {
  it.each([
    ["The order is dated 13/02/2023.", "13/02/2023 = 2023-02-13"],
    ["The order is dated 02/13/2023.", "02/13/2023 = 2023-02-13"],
    ["The order is dated 13.02.2023.", "13.02.2023 = 2023-02-13"],
    ["The order is dated 2023/02/13.", "2023/02/13 = 2023-02-13"],
    // Either number may be the month: only the year is sure.
    ["The order is dated 03/02/2023.", "03/02/2023 = 2023"],
  ])("%s", async (text, expected) => {
    expect(await timesIn(text, WEDNESDAY)).toEqual([expected]);
  });

  it.each(["The score was 3/26.", "They hold 13/45/2023 of it.", "Version 2.10.2023.1 came."])(
    "are none: %s",
    async (text) => {
      expect(await timesIn(text, WEDNESDAY)).toEqual([]);
    },
  );
});

describe("days that name what came on them", () => {
  it("are of the year that all know", async () => {
    expect(await timesIn("The Oct. 7 attack on Israel began the war.", "2024-11-12")).toEqual(["Oct. 7 = 2023-10-07"]);
    expect(await timesIn("Myanmar has had no parliament since the Feb. 1 coup.", "2024-11-12")).toEqual([
      "Feb. 1 = 2021-02-01",
    ]);
  });

  it("are a day like any other where the report is about something else, or was written before", async () => {
    expect(await timesIn("The Oct. 7 attack on the mill in Norway hurt two.", "2024-11-12")).toEqual([
      "Oct. 7 = 2024-10-07",
    ]);
    expect(await timesIn("The Oct. 7 attack in Israel hurt two.", "2019-11-12")).toEqual(["Oct. 7 = 2019-10-07"]);
  });
});

it("puts a holiday that is told in the past behind the day of publication", async () => {
  expect(await timesIn("Christmas Day was quiet.", "2024-11-12")).toEqual(["Christmas Day = 2023-12-25"]);
  expect(await timesIn("They will meet on Christmas Day.", "2024-11-12")).toEqual(["Christmas Day = 2024-12-25"]);
});

it.each(["Envoys say this may be the last talk.", "They fled in march columns.", "Next may come the floods."])(
  "knows no month in %s",
  async (text) => {
    expect(await timesIn(text, WEDNESDAY)).toEqual([]);
  },
);
