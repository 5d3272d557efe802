import type { Range } from "./labelled.ts";

/** Words that may be in a content or not without making it another one. */
const DETERMINERS = new Set(["the", "a", "an"]);

/** Where the words of a text's ranges begin; marks are no words. */
export function wordsIn(text: string, ranges: readonly Range[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const [start, end] of ranges)
    for (const { index } of text.slice(start, end).matchAll(WORD)) starts.add(start + index);
  return starts;
}

/** Whether two sets of words share at least half of both. */
export function halfShared(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const both = sharedWords(a, b);
  return both > 0 && 2 * both >= Math.max(a.size, b.size);
}

/** How many words two sets share. */
export const sharedWords = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((start) => b.has(start)).length;

/** Whether two sets hold the same words but for articles. */
export function sameWords(text: string, a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const differing = [...a].filter((start) => !b.has(start)).concat([...b].filter((start) => !a.has(start)));
  return differing.every((start) => DETERMINERS.has(wordAt(text, start)));
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

const wordAt = (text: string, start: number): string =>
  (/^[\p{L}\p{N}]+/u.exec(text.slice(start, start + 4))?.[0] ?? "").toLowerCase();
