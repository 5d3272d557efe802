import type { TreeSentence } from "../document/tree.ts";

/** A sentence with its tree turned round: the words that hang on each word. */
export interface Tree {
  readonly sentence: TreeSentence;
  readonly children: readonly (readonly number[])[];
}

export const turned = (sentence: TreeSentence): Tree => ({
  sentence,
  children: sentence.nodes.map(({ children }) => children.map(({ at }) => at)),
});
