import type { Span } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import { lastStarting } from "../order.ts";
import { linked, type Node } from "./node.ts";
import type { Quotation } from "./quotations.ts";

/** A sentence with its repaired tree. Everybody who reads the report sees this tree and no other. */
export interface TreeSentence extends Sentence {
  /** Its place among the report's sentences, from 0. */
  readonly index: number;
  /** Number of its paragraph. */
  readonly paragraph: number;
  /** The quotations of its paragraph, in order. */
  readonly quotations: readonly Quotation[];
  /** Its words in order, linked. */
  readonly nodes: readonly Node[];
}

/** @param tokens the sentence's words after repairs */
export function treeSentence(
  found: Sentence,
  tokens: readonly Token[],
  place: Pick<TreeSentence, "index" | "paragraph" | "quotations">,
): TreeSentence {
  const sentence = { ...found, tokens, ...place, nodes: [] as readonly Node[] };
  sentence.nodes = linked(tokens, sentence);
  return sentence;
}

/** Index of the sentence in which words begin, -1 for none; by halves, as sentences are in the order of the text. */
export function sentenceAt(sentences: readonly TreeSentence[], { start }: Span): number {
  const at = lastStarting(sentences, start);
  return start < (sentences[at]?.end ?? 0) ? at : -1;
}
