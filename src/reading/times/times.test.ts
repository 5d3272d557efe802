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
    ["He refused to meet them, but agreed for June.", "June = 2023-06"],
    ["He agreed with them in June.", "June = 2022-06"],
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
    "Envoys of Azerbaijan met in Mosun 3 times.",
  ])("is no time: %s", async (text) => {
    expect(await times(text)).toEqual([]);
  });

  it("gives a part of a day to the day told of last, by its date or by its hour", async () => {
    expect(await times("On March 12 they left early in the morning. Later in the evening, the council met.")).toEqual([
      "March 12 = 2023-03-12",
      "the morning = 2023-03-12TMO",
      "the evening = 2023-03-12TEV",
    ]);
    expect(await times("They met in March. Later in the evening, the council met.")).toContain(
      "the evening = 2023-03-15TEV",
    );
  });

  it("knows no 30 February", async () => {
    expect((await times("They met on 30 February 2019.")).join()).not.toContain("2019-02-30");
  });
});

describe("calendar words", () => {
  it.each([
    ["The group fell apart in mid-1996.", "mid-1996 = 1996"],
    ["Prices fell through the nineties.", "the nineties = 199"],
    ["They fought in the early 80s.", "the early 80s = 198"],
    ["They met on March eighth.", "March eighth = 2023-03-08"],
    ["They met in the spring.", "the spring = 2023-SP"],
    ["It snowed in the winter of nineteen ninety-four.", "the winter of nineteen ninety-four = 1994-WI"],
    ["The fiscal year ended Jan. 31 was good.", "Jan. 31 = 2023-01-31"],
    ["The board has set April 10 as the deadline.", "April 10 = 2023-04-10"],
    ["They met on Dec. 20.", "Dec. 20 = 2022-12-20"],
    ["They met in February.", "February = 2023-02"],
  ])("%s", async (text, expected) => {
    expect(await times(text)).toEqual([expected]);
  });

  it.each([
    "Temperatures rose into the nineties.",
    "She is in her eighties.",
    "The water came from the spring.",
    "In the fall of the government he had no part.",
    "They march each July from the church.",
  ])("is no time: %s", async (text) => {
    expect(await times(text)).toEqual([]);
  });
});

describe("stretches", () => {
  it.each([
    ["The fair runs from May 3 to 5.", "May 3 to 5 = 2023-05-03/2023-05-05"],
    ["They will talk on 3-5 June.", "3-5 June = 2023-06-03/2023-06-05"],
    ["It runs 3 to 5 May 2024.", "3 to 5 May 2024 = 2024-05-03/2024-05-05"],
    ["The war of 2014–2016 cost lives.", "2014–2016 = 2014/2016"],
    ["He served from 2010-15.", "2010-15 = 2010/2015"],
  ])("%s", async (text, expected) => {
    expect(await times(text)).toEqual([expected]);
  });

  it.each([
    "The vote was 2000-1500.",
    "Call 555-2010-2015.",
    "They won 3-1.",
    "It cost $1990-1995.",
    "It ran from 30 to 31 metres.",
  ])("is none: %s", async (text) => {
    expect(await times(text)).toEqual([]);
  });

  it("are one where a statement is made between two times", async () => {
    const { statements } = await readText("Calder said between 2014 and 2016 that the bridge was safe.", WEDNESDAY);
    expect(statements[0]?.when).toMatchObject({ from: "2014-01-01", until: "2016-12-31", precision: "period" });
  });

  it("are none where two times merely stand side by side", async () => {
    const { statements } = await readText("Calder said in 2014 and 2016 that the bridge was safe.", WEDNESDAY);
    expect(statements[0]?.when).toMatchObject({ value: "2014" });
  });
});

describe("quarters", () => {
  const OCTOBER = "2023-10-20";
  it.each([
    ["Calder Ltd. expects to report a third-quarter loss.", "a third-quarter = 2023-Q3"],
    ["Calder Ltd. will open the mine in the third quarter.", "the third quarter = 2024-Q3"],
    ["Calder Ltd. earned more in the year-ago third quarter.", "the year-ago third quarter = 2022-Q3"],
    ["Sales rose in the quarter ended July 31.", "the quarter = 2023-Q2|July 31 = 2023-07-31"],
    ["Sales rose in Q3 2022.", "Q3 2022 = 2022-Q3"],
    ["Costs rose 5% since year-end.", "year-end = 2022-12-31"],
    ["It will close by the end of the year.", "the end of the year = 2023"],
  ])("%s", async (text, expected) => {
    expect((await times(text, OCTOBER)).join("|")).toBe(expected);
  });

  it("a year before is that quarter's, but not behind nine months", async () => {
    const first = "Sales rose in the third quarter from a year earlier.";
    expect(await times(first, OCTOBER)).toContain("a year earlier = 2022-Q3");
    expect(await times(`${first} For the nine months, sales fell from a year ago.`, OCTOBER)).toContain(
      "a year ago = 2022",
    );
  });

  it("a year that ended on a day is a length", async () => {
    expect(await times("Sales rose in the year ended March 31.", OCTOBER)).toEqual(["March 31 = 2023-03-31"]);
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
    ["He is to resume the talks on Tuesday.", "Tuesday = 2023-03-21"],
    ["The offer is due to expire on Friday.", "Friday = 2023-03-17"],
    ["The offer had been due to expire on Friday.", "Friday = 2023-03-10"],
    ["The offer had been scheduled to expire at midnight Friday.", "midnight Friday = 2023-03-10T24"],
    ["They will meet on Tuesday next week.", "Tuesday next week = 2023-03-21"],
    ["They met on Monday last week.", "Monday last week = 2023-03-06"],
    ["They met in the early morning of Monday.", "the early morning of Monday = 2023-03-13TMO"],
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
    ["They met the day before yesterday.", "the day before yesterday = 2023-03-13"],
    ["They met the week before last.", "the week before last = 2023-W09"],
    ["They met a fortnight ago.", "a fortnight ago = 2023-W09"],
    ["They met at 14:30 GMT on Tuesday.", "14:30 GMT on Tuesday = 2023-03-14T14:30"],
    ["They met at 0900 GMT on Tuesday.", "0900 GMT on Tuesday = 2023-03-14T09:00"],
    ["They met later in the day.", "later in the day = 2023-03-15"],
    ["They met earlier in the year.", "earlier in the year = 2023"],
    ["Rockets fell overnight.", "overnight = 2023-03-14TNI"],
  ])("%s", async (text, expected) => {
    expect(await times(text)).toEqual([expected]);
  });

  it("counts on from the time before", async () => {
    expect(await times("They met on 12 November 2019. Two days later they signed.")).toEqual([
      "12 November 2019 = 2019-11-12",
      "Two days later = 2019-11-14",
    ]);
  });

  it("goes on with that year, that day, the same day", async () => {
    expect((await times("They met on 12 November 2019. That day they signed.")).at(-1)).toBe("That day = 2019-11-12");
    expect((await times("They met on 12 November 2019. It failed the same year.")).at(-1)).toBe("the same year = 2019");
    // A year tells no day.
    expect(await times("They met in 2019. That day will be remembered.")).toEqual(["2019 = 2019"]);
  });

  it("is the day itself where the words stand behind it in apposition", async () => {
    expect((await times("They met on 12 November 2019, the day before the vote.")).at(-1)).toBe(
      "the day before = 2019-11-12",
    );
    expect(await times("They met the day before the vote.")).toEqual([]);
  });

  it("counts the previous Friday from the day spoken of", async () => {
    expect((await times("Shares closed at 5 on Friday, down from the previous Friday.")).at(-1)).toBe(
      "previous Friday = 2023-03-03",
    );
  });

  it("opens an end behind since, from a named moment", async () => {
    const { times: found } = await readText("Trade has grown since the full-scale invasion of Ukraine.", WEDNESDAY);
    expect(found).toMatchObject([{ from: "2022-02-24", until: null, basis: "known" }]);
  });

  it("is the dateline's day that today is, where it is near", async () => {
    const near = "GENEVA, March 14 (Example) - Calder met Ito today and will meet Novak tomorrow.";
    expect((await times(near)).slice(1)).toEqual(["today = 2023-03-14", "tomorrow = 2023-03-15"]);
    const far = "GENEVA, Feb. 2 (Example) - Calder met Ito today.";
    expect((await times(far)).at(-1)).toBe("today = 2023-03-15");
    const none = "On Friday, March 10 - a cold day - they met. Calder met Ito today.";
    expect((await times(none)).at(-1)).toBe("today = 2023-03-15");
  });

  it("is the dateline's day, too, where the report has no other", async () => {
    const { read } = await import("../../pipeline/read.ts");
    const body = "GENEVA, March 14, 2023 (Example) - Calder met Ito yesterday.";
    const { times: found } = await read({ kind: "text", body });
    expect(found.at(-1)).toMatchObject({ from: "2023-03-13" });
  });

  it("is since its end that a war is over", async () => {
    const { times: found } = await readText("Trade has grown since the Second World War.", WEDNESDAY);
    expect(found).toMatchObject([{ from: "1945-09-02", until: null, value: "1945-09-02" }]);
  });

  it.each([
    "They talked for three days.",
    "They meet every Friday.",
    "Flights leave on Monday and Tuesday nights.",
    "The work became famous overnight.",
    "He spoke on the programme This Week.",
    "They are the people of tomorrow.",
    "Today's world is small.",
    "It happens every two years.",
  ])("is a length, a habit or a manner of speaking: %s", async (text) => {
    expect(await times(text)).toEqual([]);
  });

  it("stays open where the report has no date", async () => {
    const { read } = await import("../../pipeline/read.ts");
    const { times: found } = await read({ kind: "text", body: "They met last month." });
    expect(found).toMatchObject([{ from: null, until: null }]);
  });
});

it("is put on the statement whose cue it stands with, not on one inside the words said", async () => {
  const reading = await readText("Calder said on Tuesday that the bridge would open in May.", WEDNESDAY);
  expect(reading.statements[0]?.when).toMatchObject({ value: "2023-03-14" });
});
