import type { Sentence } from "../../language/types.ts";
import { treeOf } from "../tree.ts";

/** A sentence with its tree turned round: the words that hang on each word. */
export interface Tree {
  readonly sentence: Sentence;
  readonly children: readonly (readonly number[])[];
}

export const turned = (sentence: Sentence): Tree => ({ sentence, children: treeOf(sentence).children });
