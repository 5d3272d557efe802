import type { Token } from "../../../language/types.ts";
import { childBy, rel, type Tree } from "../tree.ts";

/**
 * "(When) asked about the port, Calder said …": who answers is the one asked, and who asks is not told. The one asked;
 * null for every other verb.
 */
export function askedOne(tree: Tree, cue: number): number | null {
  const { lemma, form, deprel, head } = tree.tokens[cue] as Token;
  if (!/^(?:ask|question|quizz?|press)$/.test(lemma) || !/ed$/i.test(form) || rel(tree.tokens[cue]) !== "advcl")
    return null;
  if (head === null || head < cue || deprel === "advcl:relcl") return null;
  if (childBy(tree, cue, "nsubj", "aux", "obj") !== undefined) return null;
  const before = tree.tokens[cue - 1]?.form ?? "";
  if (!/^(?:when|if|while|once|repeatedly|later|,|)$/i.test(before)) return null;
  return childBy(tree, head, "nsubj") ?? null;
}
