import { describe, expect, it } from "vitest";
import { deedsOf, questionOf } from "./queries.ts";

describe("a question in an address", () => {
  it("says whether the cue is denied and whether the day is missing", () => {
    expect(questionOf({ negated: ["yes"], undated: ["no"] })).toEqual({ negated: true, undated: false });
    expect(questionOf({ q: ["grain"] })).toEqual({ text: "grain" });
    expect(() => questionOf({ negated: ["maybe"] })).toThrow(/negated wants yes or no, not "maybe"/);
  });

  it("names the days of saying and of doing as the address does", () => {
    expect(questionOf({ from: ["2024"], "said-from": ["2024-11"] })).toEqual({ from: "2024", saidFrom: "2024-11" });
    expect(deedsOf({ until: ["2024"], "done-until": ["2024-11"] })).toEqual({ until: "2024", doneUntil: "2024-11" });
    expect(() => deedsOf({ "done-from": ["soon"] })).toThrow(/^done-from wants a day/);
  });
});
