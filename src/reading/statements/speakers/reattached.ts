import type { Token } from "../../../language/types.ts";
import { cueOf } from "../../speech/lexicon.ts";
import { childBy, rel, type Tree } from "../../tree.ts";
import { canSay } from "./teller.ts";

/**
 * "said the treaty had stopped the race and described it as firm": what the tree joins to a clause about a thing, and only
 * somebody can do, goes on with the verb that reports the clause. That verb; null elsewhere.
 */
export function reattached(tree: Tree, cue: number): number | null {
  const token = tree.tokens[cue] as Token;
  if (rel(token) !== "conj" || token.head === null || token.head < 0 || !/VerbForm=Fin/.test(token.feats)) return null;
  const clause = tree.tokens[token.head] as Token;
  if (rel(clause) !== "ccomp" || clause.head === null || clause.head < 0 || clause.head > token.head) return null;
  const governor = tree.tokens[clause.head] as Token;
  if (!cueOf(token.lemma)?.speaks || !cueOf(governor.lemma)?.speaks) return null;
  if (!/Tense=Past/.test(token.feats) || !/Tense=Past/.test(governor.feats)) return null;
  const subject = childBy(tree, token.head, "nsubj");
  const own = childBy(tree, cue, "nsubj", "aux", "expl");
  if (subject === undefined || own !== undefined || canSay(tree, subject)) return null;
  return clause.head;
}
