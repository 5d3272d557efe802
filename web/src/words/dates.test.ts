import { expect, it } from "vitest";
import { writtenWhen } from "./dates.ts";

it.each([
  ["2024-11-12", "2024-11-12", "12 Nov 2024"],
  ["2024-06-01", "2024-06-30", "June 2024"],
  ["2024-01-01", "2024-12-31", "2024"],
  ["2014-01-01", "2016-12-31", "2014 to 2016"],
  ["2024-11-04", "2024-11-10", "4 Nov 2024 to 10 Nov 2024"],
  ["2014-01-01", null, "since 1 Jan 2014"],
  [null, "2024-11-07", "until 7 Nov 2024"],
  [null, null, null],
])("%s and %s are written %s", (from, until, words) => {
  expect(writtenWhen(from, until)).toBe(words);
});
