import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childBy, childrenBy, rel, type Tree } from "../../tree.ts";

/** "was told": the subject is not who speaks. */
export const isPassive = (tree: Tree, at: number): boolean =>
  childBy(tree, at, "aux:pass") !== undefined || childBy(tree, at, "nsubj:pass") !== undefined;

/** The verb with auxiliaries, negation and the adverbs between, and its particle. */
export function cueSpan(tree: Tree, at: number): Span {
  const near = childrenBy(tree, at, (token, index) => {
    if (/^(?:aux|aux:pass)$/.test(token.deprel)) return index < at;
    if (rel(token) === "advmod" && /^(?:not|n['’]t|never)$/i.test(token.form)) return index < at;
    return token.deprel === "compound:prt" && index - at <= 1;
  });
  const words = [...near, at].sort((a, b) => a - b);
  const first = words[0] as number;
  const token = tree.tokens[first] as Token;
  // An auxiliary far away ("Had he, after all this, said") does not make the cue a page long.
  const start = at - first <= 4 ? token.start : (tree.tokens[at] as Token).start;
  return { start, end: (tree.tokens[words[words.length - 1] as number] as Token).end };
}
