import type { Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { spanOf } from "./spans.ts";
import { hasChild, runAround, under } from "./subtree.ts";

/** Relative clauses and remarks tell something else of a party; the rest of its noun phrase names it. */
const tellsElse = ({ deprel, rel }: Node): boolean =>
  deprel === "acl:relcl" || /^(?:parataxis|advcl|ccomp|dep|dislocated|list|orphan)$/.test(rel);

/**
 * The noun phrase of one party around its head word: titles, appositions and what tells which one is meant in ("the
 * farmers living on the bank"); relative clauses and further parties out. "An adviser on tax and trade" is one.
 */
export function partySpan(head: Node): Span | null {
  const words = under(
    head,
    (child) =>
      tellsElse(child) ||
      (child.parent === head && (/^(?:cc|conj)$/.test(child.rel) || isJoined(child))) ||
      (child.deprel === "acl" && child.upos === "VERB" && isRemark(child)),
  );
  return spanOf(withoutEnd(withoutCase(beforeShare(runAround(words, head), head), head), head));
}

/** The noun phrase with its coordinated owners. */
export function wholePhrase(head: Node): Span | null {
  const words = under(head, ({ deprel, rel }) => deprel === "acl:relcl" || /^(?:parataxis|advcl)$/.test(rel));
  return spanOf(runAround(words, head));
}

/** "Ann Hale and her counterpart Joseph Marsh": another behind "and", whom the tree takes for an apposition. */
export const isJoined = (node: Node): boolean =>
  node.deprel === "appos" &&
  node.upos === "PROPN" &&
  hasChild(node, ({ rel, at, lower }) => rel === "cc" && at < node.at && lower === "and") &&
  hasChild(node, ({ deprel, upos }) => /^(?:nmod:desc|compound|amod)$/.test(deprel) && upos === "NOUN");

/** "European leaders | during", "a summit in Oslo | that": what leads over to a phrase that hangs elsewhere ends no party. */
function withoutEnd(words: readonly Node[], head: Node): readonly Node[] {
  let kept = words.length;
  for (; kept > 0; kept -= 1) {
    const last = words[kept - 1] as Node;
    const leads = /^(?:ADP|SCONJ)$/.test(last.upos) && /^(?:case|mark)$/.test(last.rel);
    if (last === head || !(leads || /^(?:the|an)$/.test(last.lower))) break;
  }
  return words.slice(0, kept);
}

/** "the health office, many of them women": a share of those told of before is no part of the party. */
function beforeShare(words: readonly Node[], head: Node): readonly Node[] {
  const cut = words.find((word) => {
    const [of, them] = [word.next?.next, word.next?.next?.next];
    return (
      word.at > head.at && word.form === "," && of?.lower === "of" && /^(?:them|whom|which)$/.test(them?.lower ?? "")
    );
  });
  return cut === undefined ? words : words.filter(({ at }) => at < cut.at);
}

/** A participle behind a comma is a remark; one that stands close by tells which one is meant. */
function isRemark(node: Node): boolean {
  const first = under(node)[0] as Node;
  return /^[,:;"“—–-]/.test(first.previous?.form ?? "") || /^[,:;"“—–-]/.test(first.form);
}

/**
 * "Ann Hale and | his counterpart Joseph Marsh": the tree may hang the "and" on the title. "His wife and minister Ann Hale" is
 * one.
 */
function joins({ rel, parent }: Node, head: Node): boolean {
  if (rel !== "cc" || parent === null || head.parent === null) return false;
  return head.parent.upos === "PROPN" || hasChild(parent, ({ deprel }) => /^(?:det|nmod:poss)$/.test(deprel));
}

/** "by the ministry" is "the ministry": case marks and marks at the front are not part of the party. */
function withoutCase(words: readonly Node[], head: Node): readonly Node[] {
  const bare = [...words];
  while (bare.length > 0 && bare[0] !== head) {
    const first = bare[0] as Node;
    const own =
      (first.parent === head && /^(?:case|punct|cc|mark|advmod)$/.test(first.rel)) ||
      // "by union leader Ann Hale": the tree hangs the preposition on the title.
      (first.rel === "case" && first.parent?.deprel === "nmod:desc") ||
      joins(first, head);
    // "according to": the second word hangs on the first.
    const fixed = first.deprel === "fixed" && first.parent !== null && !bare.includes(first.parent);
    if (!own && !fixed) break;
    bare.shift();
  }
  return bare;
}
