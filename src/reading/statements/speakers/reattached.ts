import type { Token } from "../../../language/types.ts";
import { cueOf } from "../../speech/lexicon.ts";
import { childBy, hasTo, rel, type Tree } from "../../tree.ts";
import { canSay } from "./teller.ts";

/**
 * "said the treaty had stopped the race and described it as firm": what the tree joins to a clause about a thing, and only
 * somebody can do, goes on with the verb that reports the clause. That verb; null elsewhere.
 */
export function reattached(tree: Tree, cue: number): number | null {
  const token = tree.tokens[cue] as Token;
  const asking = askedBeside(tree, cue);
  if (asking !== null) return asking;
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

/** "urging Hale to leave and asking Marsh to stay": the tree may join what is asked next to what was asked first. */
function askedBeside(tree: Tree, cue: number): number | null {
  const { head, form, lemma, deprel } = tree.tokens[cue] as Token;
  if (deprel !== "conj" || !/ing$/i.test(form) || head === null || head < 0 || !cueOf(lemma)?.speaks) return null;
  const first = tree.tokens[head] as Token;
  if (rel(first) !== "xcomp" || first.head === null || first.head < 0 || first.head > head || !hasTo(tree, head))
    return null;
  const governor = tree.tokens[first.head] as Token;
  return /ing$/i.test(governor.form) && cueOf(governor.lemma)?.speaks ? first.head : null;
}
