import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, runAround, spanOf, subtree, type Tree } from "../../tree.ts";

/** Relative clauses and remarks tell something else of a party; the rest of its noun phrase names it. */
const tellsElse = (token: Token): boolean =>
  token.deprel === "acl:relcl" || /^(?:parataxis|advcl|ccomp|dep|dislocated|list|orphan)$/.test(rel(token));

/**
 * The noun phrase of one party around its head word: titles, appositions and what tells which one is meant in ("the
 * farmers living on the bank"); relative clauses and further parties out. "An adviser on tax and trade" is one.
 */
export function partySpan(tree: Tree, head: number): Span | null {
  const words = subtree(
    tree,
    head,
    (token, index) =>
      tellsElse(token) ||
      (token.head === head && (/^(?:cc|conj)$/.test(rel(token)) || isJoined(tree, index))) ||
      (token.deprel === "acl" && token.upos === "VERB" && isRemark(tree, index)),
  );
  return spanOf(tree, trimEnd(tree, trimCase(tree, beforeShare(tree, runAround(words, head), head), head), head));
}

/** "European leaders | during", "a summit in Oslo | that": what leads over to a phrase that hangs elsewhere ends no party. */
function trimEnd(tree: Tree, words: readonly number[], head: number): readonly number[] {
  const last = words.at(-1);
  if (last === undefined || last === head) return words;
  const token = tree.tokens[last] as Token;
  const leads = /^(?:ADP|SCONJ)$/.test(token.upos) && /^(?:case|mark)$/.test(rel(token));
  return leads || /^(?:the|an)$/i.test(token.form) ? trimEnd(tree, words.slice(0, -1), head) : words;
}

/** "the health office, many of them women": a share of those told of before is no part of the party. */
function beforeShare(tree: Tree, words: readonly number[], head: number): readonly number[] {
  const form = (at: number): string => tree.tokens[at]?.form.toLowerCase() ?? "";
  const cut = words.find(
    (at) => at > head && form(at) === "," && form(at + 2) === "of" && /^(?:them|whom|which)$/.test(form(at + 3)),
  );
  return cut === undefined ? words : words.filter((at) => at < cut);
}

/** A participle behind a comma is a remark; one that stands close by tells which one is meant. */
const isRemark = (tree: Tree, at: number): boolean => {
  const first = Math.min(...subtree(tree, at));
  return /^[,:;"“—–-]/.test(tree.tokens[first - 1]?.form ?? "") || /^[,:;"“—–-]/.test(tree.tokens[first]?.form ?? "");
};

/**
 * "Ann Hale and | his counterpart Joseph Marsh": the tree may hang the "and" on the title. "His wife and minister Ann Hale" is
 * one.
 */
function joins(tree: Tree, cc: Token, head: number): boolean {
  const { head: first } = tree.tokens[head] as Token;
  if (rel(cc) !== "cc" || cc.head === null || cc.head < 0 || first === null || first < 0) return false;
  const told = childrenBy(tree, cc.head, (token) => /^(?:det|nmod:poss)$/.test(token.deprel)).length > 0;
  return told || (tree.tokens[first] as Token).upos === "PROPN";
}

/** "by the ministry" is "the ministry": case marks and marks at the front are not part of the party. */
function trimCase(tree: Tree, words: readonly number[], head: number): readonly number[] {
  const bare = [...words];
  while (bare.length > 0 && bare[0] !== head) {
    const token = tree.tokens[bare[0] as number] as Token;
    const own = (token.head === head && /^(?:case|punct|cc|mark|advmod)$/.test(rel(token))) || joins(tree, token, head);
    // "according to": the second word hangs on the first.
    const fixed = token.deprel === "fixed" && token.head !== null && !bare.includes(token.head);
    if (!own && !fixed) break;
    bare.shift();
  }
  return bare;
}

/** The noun phrase with its coordinated owners. */
export function wholePhrase(tree: Tree, head: number): Span | null {
  const words = subtree(
    tree,
    head,
    (token) => token.deprel === "acl:relcl" || /^(?:parataxis|advcl)$/.test(rel(token)),
  );
  return spanOf(tree, runAround(words, head));
}

/** "Ann Hale and her counterpart Joseph Marsh": another behind "and", whom the tree takes for an apposition. */
export const isJoined = (tree: Tree, at: number): boolean =>
  (tree.tokens[at] as Token).deprel === "appos" &&
  (tree.tokens[at] as Token).upos === "PROPN" &&
  childrenBy(tree, at, (token, index) => rel(token) === "cc" && index < at && /^and$/i.test(token.form)).length > 0 &&
  childrenBy(tree, at, (token) => /^(?:nmod:desc|compound|amod)$/.test(token.deprel) && token.upos === "NOUN").length >
    0;
