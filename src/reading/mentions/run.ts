import type { Span } from "../../contract/index.ts";
import type { Node, TreeSentence } from "../document/tree.ts";

/** Words of a sentence from the first to the last, by index. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export const runOf = ({ nodes }: TreeSentence, { first, last }: Run): readonly Node[] => nodes.slice(first, last + 1);

/** Where the words of a run stand in the text. */
export const spanOfRun = ({ nodes }: TreeSentence, { first, last }: Run): Span => ({
  start: (nodes[first] as Node).start,
  end: (nodes[last] as Node).end,
});

/** Index of the word of a run whose head stands outside it. */
export const headOfRun = (sentence: TreeSentence, run: Run): number =>
  runOf(sentence, run).find(({ parent }) => parent === null || parent.at < run.first || parent.at > run.last)?.at ??
  run.last;

/** The forms of words with spaces between, whatever stands between them in print. */
export const formsOf = (nodes: readonly Node[]): string => nodes.map(({ form }) => form).join(" ");
