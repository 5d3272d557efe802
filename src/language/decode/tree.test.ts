import fc from "fast-check";
import { expect, it } from "vitest";
import { treeOf } from "./tree.ts";

type Scores = readonly (readonly number[])[];

/** scores[dependent][head + 1]. */
const asked =
  (scores: Scores) =>
  (dependent: number, head: number): number =>
    (scores[dependent] as readonly number[])[head + 1] as number;

const isTree = (heads: ArrayLike<number>): boolean => {
  const all = Array.from(heads);
  const reaches = all.every((_, word) => {
    let [at, steps] = [word, 0];
    while (at >= 0 && steps <= all.length) [at, steps] = [all[at] as number, steps + 1];
    return at < 0;
  });
  return reaches && all.filter((head) => head === -1).length === 1;
};

const sum = (heads: ArrayLike<number>, scores: Scores): number =>
  Array.from(heads).reduce((total, head, word) => total + asked(scores)(word, head), 0);

/** The best sum of all trees there are. */
function bestOf(scores: Scores): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads: number[] = [];
  const choose = (word: number): void => {
    if (word === scores.length) {
      if (isTree(heads)) best = Math.max(best, sum(heads, scores));
      return;
    }
    for (let head = -1; head < scores.length; head += 1) {
      if (head === word) continue;
      heads[word] = head;
      choose(word + 1);
    }
  };
  choose(0);
  return best;
}

const scoresOf = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((count) =>
    fc.array(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: count + 1, maxLength: count + 1 }), {
      minLength: count,
      maxLength: count,
    }),
  );

it("finds the best of all trees", () => {
  fc.assert(
    fc.property(scoresOf(5), (scores) => {
      const heads = treeOf(scores.length, asked(scores));
      expect(isTree(heads)).toBe(true);
      expect(sum(heads, scores)).toBeCloseTo(bestOf(scores), 6);
    }),
    { numRuns: 200 },
  );
});

it("finds a tree whatever the scores, equal ones too", () => {
  fc.assert(fc.property(scoresOf(40), (scores) => isTree(treeOf(scores.length, asked(scores)))));
  for (const count of [1, 2, 3, 50]) expect(isTree(treeOf(count, () => 0))).toBe(true);
  expect(treeOf(0, () => 0)).toHaveLength(0);
});

it("takes the square of the words, not more, where every two are a circle", () => {
  const count = 1500;
  const start = performance.now();
  const heads = treeOf(count, (word, head) => (head === (word ^ 1) ? 5 : -Math.abs(word - head) / count));
  expect(isTree(heads)).toBe(true);
  expect(performance.now() - start).toBeLessThan(20_000);
});
