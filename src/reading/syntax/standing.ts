import type { Span } from "../../contract/index.ts";
import { type Node, sentenceAt, type TreeSentence } from "../document/tree.ts";
import { firstTouching } from "../order.ts";

/** The first word that a span touches; null where it touches none. */
export const firstIn = ({ nodes }: TreeSentence, span: Span): Node | null => nodes[firstTouching(nodes, span)] ?? null;

/** The first word of a span in the sentence that holds it; null where no sentence does. */
export function wordAt(sentences: readonly TreeSentence[], span: Span | null): Node | null {
  const sentence = span && sentences[sentenceAt(sentences, span)];
  return !sentence || sentence.end < span.end ? null : firstIn(sentence, span);
}

/** The word of a span that hangs on something outside it: "York" of "New York"; null for none. */
export function headIn(sentence: TreeSentence, span: Span): Node | null {
  const inside = ({ start, end }: Node): boolean => start < span.end && end > span.start;
  for (let node = firstIn(sentence, span); node !== null && inside(node); node = node.next)
    if (node.parent === null || !inside(node.parent)) return node;
  return null;
}

/** A word and those that it hangs on, upwards, so many in all. */
export function upward(node: Node | null, most: number): readonly Node[] {
  const path: Node[] = [];
  for (let at = node; at !== null && path.length < most; at = at.parent) path.push(at);
  return path;
}
