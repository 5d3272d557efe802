import { describe, expect, it } from "vitest";
import { type DayLabel, isAfter, judgeDay } from "./judge.ts";

const published = "2024-11-12";
const label = (day: DayLabel["day"], either?: DayLabel["either"]): DayLabel => ({
  published,
  day,
  ...(either ? { either } : {}),
});
const found = (from: string, until = from) => ({ from, until });

describe("the verdict on a day", () => {
  it("is right where both ends are those of the label", () => {
    expect(judgeDay(label(["2024-11-08", "2024-11-08"]), found("2024-11-08"))).toBe("right");
    expect(judgeDay(label(["2024-11-08", "2024-11-08"]), found("2024-11-01"))).toBe("wrong");
    expect(judgeDay(label(["2024-11-04", "2024-11-10"]), found("2024-11-04"))).toBe("wrong");
  });

  it("takes a month and a year for their days", () => {
    expect(judgeDay(label(["2024-02-01", "2024-02-29"]), found("2024-02"))).toBe("right");
    expect(judgeDay(label(["2019-01-01", "2019-12-31"]), found("2019"))).toBe("right");
    expect(judgeDay(label(["2019-01-01", "2019-12-31"]), found("2019-06"))).toBe("wrong");
  });

  it("lets a stretch that still runs end on the day of publication, and no other", () => {
    const month = label(["2024-11-01", "2024-11-30"]);
    expect(judgeDay(month, found("2024-11-01", "2024-11-30"))).toBe("right");
    expect(judgeDay(month, found("2024-11-01", published))).toBe("right");
    expect(judgeDay(month, found("2024-11-01", "2024-11-13"))).toBe("wrong");
    expect(judgeDay(label(["2024-10-01", "2024-10-31"]), found("2024-10-01", published))).toBe("wrong");
  });

  it("tells a missing day from one rightly untold", () => {
    expect(judgeDay(label(["2024-11-08", "2024-11-08"]), null)).toBe("missing");
    expect(judgeDay(label(["2024-11-08", "2024-11-08"]), { from: "2024-11-08", until: null })).toBe("missing");
    expect(judgeDay(label(null), null)).toBe("silent");
    expect(judgeDay(label(null), found("2024-11-08"))).toBe("wrong");
  });

  it("takes the day that the sentences before lead to, beside none", () => {
    const implied = label(null, ["2024-11-11", "2024-11-11"]);
    expect(judgeDay(implied, found("2024-11-11"))).toBe("right");
    expect(judgeDay(implied, null)).toBe("silent");
    expect(judgeDay(implied, found("2024-11-12"))).toBe("wrong");
  });
});

describe("a day after publication", () => {
  it("is one whose first day is later", () => {
    expect(isAfter(found("2024-11-13"), published)).toBe(true);
    expect(isAfter(found("2024-11-01", "2024-11-30"), published)).toBe(false);
    expect(isAfter(found("2024-12"), published)).toBe(true);
    expect(isAfter({ from: null, until: null }, published)).toBe(false);
  });
});
