import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, type Tree } from "../../tree.ts";

/** The prepositions and conjunctions in front of a word. */
export const marksOf = (tree: Tree, at: number): readonly string[] =>
  childrenBy(tree, at, (mark) => /^(?:case|mark)$/.test(rel(mark))).map((mark) =>
    (tree.tokens[mark] as Token).lemma.toLowerCase(),
  );

/** A word and those that "and" joins to it. */
export const coordinated = (tree: Tree, at: number): readonly number[] => [
  at,
  ...childrenBy(tree, at, (token) => rel(token) === "conj" && /^(?:NOUN|PROPN)$/.test(token.upos)),
];
