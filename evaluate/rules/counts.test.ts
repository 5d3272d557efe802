import { expect, it } from "vitest";
import type { Reading } from "../../src/contract/index.ts";
import { ruleCounts } from "./counts.ts";

type Findings = Parameters<typeof ruleCounts>[0][number];

const reading = (parts: Partial<Record<keyof Reading, readonly object[]>>): Findings =>
  ({ statements: [], events: [], ties: [], mentions: [], actors: [], ...parts }) as object as Findings;

it("counts each rule name of `by` and `support` once a finding, over all readings", () => {
  const readings = [
    reading({ statements: [{ by: "a", support: ["b", "b", "a"] }, { by: "a" }], mentions: [{ by: "m" }] }),
    reading({ statements: [{ by: "b", support: [] }] }),
  ];
  expect(Object.fromEntries(ruleCounts(readings, "statements"))).toEqual({ a: 2, b: 2 });
  expect(Object.fromEntries(ruleCounts(readings, "mentions"))).toEqual({ m: 1 });
});

it("takes a finding without a rule for none", () => {
  expect(ruleCounts([reading({ actors: [{}] })], "actors").size).toBe(0);
});
