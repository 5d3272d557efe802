import { expect, test } from "vitest";
import { fitLogistic } from "./logistic.ts";
import { reliabilityOf } from "./reliability.ts";

test("chances that come true as often as they say have no calibration error", () => {
  const told = [true, true, true, true, false].map((right) => ({ chance: 0.8, right }));
  const { error, bands } = reliabilityOf(told);
  expect(error).toBeCloseTo(0);
  expect(bands).toEqual([{ said: expect.closeTo(0.8), right: 0.8, count: 5 }]);
});

test("the wrong ones told first make an AUROC of 1, ties count half", () => {
  const at = (chance: number, right: boolean) => ({ chance, right });
  expect(reliabilityOf([at(0.2, false), at(0.9, true), at(0.7, true)]).auroc).toBe(1);
  expect(reliabilityOf([at(0.5, false), at(0.5, true)]).auroc).toBe(0.5);
});

test("evidence that goes with wrong claims gets a weight below nought", () => {
  const examples = [0, 0, 0, 1, 1, 1].map((nested, at) => ({ features: { nested }, right: at !== 4 && at !== 5 }));
  const { base, weights } = fitLogistic(examples, 0.1);
  expect(weights.nested).toBeLessThan(0);
  expect(base).toBeGreaterThan(1);
});
