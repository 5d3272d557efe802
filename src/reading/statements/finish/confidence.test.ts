import { expect, test } from "vitest";
import { confidenceOf } from "./confidence.ts";

test("a claim is never surer than its words are, and less sure with somebody meant", () => {
  const words = { "by clause": 1, certainty: 4 };
  const alone = confidenceOf({ words, meant: null });
  expect(confidenceOf({ words, meant: { several: 1 } })).toBeLessThan(alone);
});

test("what the network does not see is told with more doubt", () => {
  const seen = confidenceOf({ words: { "by clause": 1, certainty: 3 }, meant: null });
  const unseen = { "by clause": 1, "alone clause": 1, "not seen by the network": 1 };
  expect(confidenceOf({ words: unseen, meant: null })).toBeLessThan(seen);
});
