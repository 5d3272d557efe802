import { expect, it } from "vitest";
import { alphaOf } from "./alpha.ts";

it("is Krippendorff's own figure for his example of two coders and ten units", () => {
  const [a, b] = ["0100000010", "1110010000"];
  expect(alphaOf([...a].map((one, at) => [one, b[at] as string]))).toBeCloseTo(0.095, 3);
});

it("is 1 for full agreement, and nothing where there is nothing to compare", () => {
  expect(alphaOf([["a", "a"], ["b", "b", "b"], ["c"]])).toBe(1);
  expect(alphaOf([["a"], []])).toBeNull();
  expect(alphaOf([["a", "a"]])).toBeNull();
});
