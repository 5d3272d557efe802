import type { Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Characters of all spans together. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const MARKS = /^[,;:.!?…—–-]+$/;

/** From the first of some words to the last, without marks at either end that belong to the sentence around; null for none. */
export function spanOf(words: readonly Node[]): Span | null {
  let [first, last] = [0, words.length - 1];
  while (first <= last && MARKS.test((words[first] as Node).form)) first += 1;
  while (last >= first && MARKS.test((words[last] as Node).form)) last -= 1;
  return first > last ? null : { start: (words[first] as Node).start, end: (words[last] as Node).end };
}

/** Whether a word stands in a quotation that does not hold the other: it can be the other's content, not its subject. */
export const quotedApart = (word: Node, other: Node): boolean =>
  word.sentence.quotations.some((quote) => within(word, quote) && !within(other, quote));
