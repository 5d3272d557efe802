import { describe, expect, it } from "vitest";
import { timesIn } from "./times.testing.ts";

const TUESDAY = "2024-11-12";

describe("what was put off until a day has it before it", () => {
  it.each([
    ["The trial was adjourned until Friday.", "Friday = 2024-11-15"],
    ["They pushed the debate back to Friday.", "Friday = 2024-11-15"],
    ["The truce was extended to Sunday.", "Sunday = 2024-11-17"],
    ["A walk planned for Thursday was called off.", "Thursday = 2024-11-14"],
    ["They are calling for the sale on Dec. 7 of all mills.", "Dec. 7 = 2024-12-07"],
    ["They talked ahead of Friday's vote.", "Friday = 2024-11-15"],
  ])("%s", async (text, expected) => {
    expect(await timesIn(text, TUESDAY)).toEqual([expected]);
  });

  it.each([
    ["The trial had been adjourned until Friday.", "Friday = 2024-11-08"],
    ["The road was closed until Monday.", "Monday = 2024-11-11"],
    ["The trial was adjourned on Friday.", "Friday = 2024-11-08"],
  ])("not what is over: %s", async (text, expected) => {
    expect(await timesIn(text, TUESDAY)).toEqual([expected]);
  });
});

describe("what is set for a day lies ahead, what was set off does not", () => {
  it.each([
    ["The trial is set for Friday.", "Friday = 2024-11-15"],
    ["The talks are set to open on Friday.", "Friday = 2024-11-15"],
    ["The alarm was set off on Friday.", "Friday = 2024-11-08"],
    ["Barns were set on fire on Sunday.", "Sunday = 2024-11-10"],
    ["The guards were set free on Saturday.", "Saturday = 2024-11-09"],
  ])("%s", async (text, expected) => {
    expect(await timesIn(text, TUESDAY)).toEqual([expected]);
  });
});
