import { expect, it } from "vitest";
import { marksOf, withoutGaps } from "./periods.ts";

it("shows a gap as one, over the ends of months and years", () => {
  expect(withoutGaps(["2023-11", "2024-02"], "month")).toEqual(["2023-11", "2023-12", "2024-01", "2024-02"]);
  expect(withoutGaps(["2024-02-28", "2024-03-01"], "day")).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
  expect(withoutGaps(["2021", "2023"], "year")).toEqual(["2021", "2022", "2023"]);
  expect(withoutGaps([], "month")).toEqual([]);
});

it("draws what is too much to draw only where there is something", () => {
  expect(withoutGaps(["0001-01", "2024-01"], "month")).toEqual(["0001-01", "2024-01"]);
});

it("names a few periods and never none", () => {
  expect(marksOf(3)).toEqual([0, 1, 2]);
  expect(marksOf(12)).toEqual([0, 3, 6, 9]);
  expect(marksOf(121).length).toBeLessThanOrEqual(4);
});
