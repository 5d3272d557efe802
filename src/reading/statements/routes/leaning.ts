import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, type Tree } from "../../tree.ts";

/** Whom "according to" leans on: the head of the noun phrase behind it, whatever the tree hangs it on. */
export function leanedOn(tree: Tree, at: number): number | null {
  const token = tree.tokens[at] as Token;
  const party =
    rel(token) === "case"
      ? token.head
      : (childrenBy(tree, at, (child) => /^(?:obl|nmod|obj)$/.test(rel(child)))[0] ?? null);
  if (party !== null && party > at + 1) return party;
  const behind = tree.tokens.findIndex(
    (word, index) =>
      index > at + 1 && /^(?:NOUN|PROPN|PRON)$/.test(word.upos) && (word.head === null || word.head <= at + 1),
  );
  return behind > 0 && behind - at < 12 ? behind : null;
}
