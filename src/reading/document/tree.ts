import type { Span } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import { lastStarting } from "../order.ts";
import type { Quotation } from "./quotations.ts";

/**
 * One word of a sentence's tree, linked to the words around it. Fields are named as in CoNLL-U; offsets are UTF-16 code
 * units into the report's text.
 */
export interface Node extends Span {
  /** Index in its sentence, from 0. */
  readonly at: number;
  readonly form: string;
  /** The form in lower case. */
  readonly lower: string;
  /** In lower case, also of proper nouns. */
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  /** The relation to its parent with its subtype: "obl:agent". */
  readonly deprel: string;
  /** The relation without its subtype: "obl". */
  readonly rel: string;
  /** The word it hangs on; null for the root and where no network read the sentence. */
  readonly parent: Node | null;
  /** The words that hang on it, in the order of the text. */
  readonly children: readonly Node[];
  readonly previous: Node | null;
  readonly next: Node | null;
  readonly sentence: TreeSentence;
}

/** A node while its sentence is linked. */
interface Building extends Omit<Node, "parent" | "children" | "previous" | "next"> {
  parent: Node | null;
  children: Node[];
  previous: Node | null;
  next: Node | null;
}

/** Links the words of one sentence. Work is proportional to its words. */
function linked(tokens: readonly Token[], sentence: TreeSentence): readonly Node[] {
  const nodes = tokens.map((token, at): Building => {
    const colon = token.deprel.indexOf(":");
    return {
      at,
      start: token.start,
      end: token.end,
      form: token.form,
      lower: token.form.toLowerCase(),
      lemma: token.lemma.toLowerCase(),
      upos: token.upos,
      feats: token.feats,
      deprel: token.deprel,
      rel: colon < 0 ? token.deprel : token.deprel.slice(0, colon),
      parent: null,
      children: [],
      previous: null,
      next: null,
      sentence,
    };
  });
  for (const [at, node] of nodes.entries()) {
    node.previous = nodes[at - 1] ?? null;
    node.next = nodes[at + 1] ?? null;
    const head = tokens[at]?.head ?? -1;
    const parent = nodes[head];
    if (parent === undefined) continue;
    node.parent = parent;
    parent.children.push(node as Node);
  }
  return nodes;
}

/** Where a sentence stands in its report. */
export interface SentencePlace {
  /** Its number among the report's sentences, from 0. */
  readonly index: number;
  /** Number of its paragraph. */
  readonly paragraph: number;
  /** The quotations of its paragraph, in order. */
  readonly quotations: readonly Quotation[];
}

/** A sentence with its repaired tree. Everybody who reads the report sees this tree and no other. */
export interface TreeSentence extends Sentence, SentencePlace {
  /** Its words in order, linked. */
  readonly nodes: readonly Node[];
}

/** @param tokens the sentence's words after repairs */
export function treeSentence(found: Sentence, tokens: readonly Token[], place: SentencePlace): TreeSentence {
  const sentence = { ...found, tokens, ...place, nodes: [] as readonly Node[] };
  sentence.nodes = linked(tokens, sentence);
  return sentence;
}

/** Index of the sentence in which words begin, -1 for none; by halves, as sentences are in the order of the text. */
export function sentenceAt(sentences: readonly TreeSentence[], { start }: Span): number {
  const at = lastStarting(sentences, start);
  return start < (sentences[at]?.end ?? 0) ? at : -1;
}
