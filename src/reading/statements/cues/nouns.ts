import type { Token } from "../../../language/types.ts";
import { nounAct } from "../../speech/lexicon.ts";
import { childBy, childrenBy, rel, type Tree } from "../../tree.ts";
import type { Frame } from "./frame.ts";
import { pieces } from "./pieces.ts";

/** "the minister's claim that …", "a call for restraint by …". */
export function nounFrame(tree: Tree, at: number): Frame | null {
  const token = tree.tokens[at] as Token;
  const act = nounAct(token.lemma);
  if (!act) return null;
  const clause = childrenBy(
    tree,
    at,
    (child, index) =>
      index > at &&
      /^(?:acl|ccomp)$/.test(child.deprel) &&
      childrenBy(tree, index, (mark) => rel(mark) === "mark" && /^(?:that|to|whether)$/.test(mark.lemma)).length > 0,
  )[0];
  const owner = childBy(tree, at, "nmod:poss") ?? null;
  if (clause === undefined || owner === null) return null;
  const content = pieces(tree, clause, at);
  if (content.length === 0) return null;
  return {
    tree,
    at,
    cue: { start: token.start, end: token.end },
    act,
    entry: null,
    speaker: owner,
    addressee: null,
    content,
    by: "noun with a clause",
  };
}
