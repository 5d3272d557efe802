import type { Span } from "../../../contract/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { sentenceAt } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { within } from "../../syntax/spans.ts";
import { headIn } from "../../syntax/standing.ts";
import { childOf } from "../../syntax/subtree.ts";

const fights = wordClass("fights");
const names = wordClass("naming-participles");
/** Arcs from a name up to the head of the phrase that it stands in. */
const HIGHEST = 6;

/**
 * "the coalition battling the Front", "a group opposed to Norway", "the committee on Norway": whom a party deals with, as its
 * phrase tells, and who does not speak for it. Not "a man named Hale", "a spokesman for the ministry".
 *
 * @param inner a name in the party's phrase
 */
export function isDealtWith(inner: Span, party: Span, sentences: readonly TreeSentence[]): boolean {
  const sentence = sentences[sentenceAt(sentences, party)];
  if (!sentence || inner.start <= party.start) return false;
  const head = headIn(sentence, party);
  let node: Node | null = headIn(sentence, inner);
  for (let arcs = 0; arcs < HIGHEST && node !== null && node !== head; arcs += 1, node = node.parent)
    if ((node.deprel === "acl" && !names(node)) || isTopic(node) || isFought(node, party)) return true;
  return false;
}

/** "the army fighting the Front said": whatever the tree makes of the participle. */
const isFought = ({ parent, at }: Node, party: Span): boolean =>
  parent !== null && parent.upos === "VERB" && parent.at < at && within(parent, party) && fights(parent);

const isTopic = (node: Node): boolean =>
  /^(?:nmod|obl)$/.test(node.rel) && /^(?:against|on|over|about|towards?)$/.test(childOf(node, "case")?.lower ?? "");
