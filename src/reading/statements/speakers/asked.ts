import type { Token } from "../../../language/types.ts";
import { childBy, rel, type Tree } from "../../tree.ts";

/**
 * "(When) asked about the port, Calder said …", "Calder said when asked by reporters whether …": who answers is the one
 * asked, and who asks is told behind "by" or not at all. The one asked; null for every other verb.
 */
export function askedOne(tree: Tree, cue: number): number | null {
  const { lemma, form, deprel, head } = tree.tokens[cue] as Token;
  if (!/^(?:ask|question|quizz?|press)$/.test(lemma) || !/ed$/i.test(form) || rel(tree.tokens[cue]) !== "advcl")
    return null;
  if (head === null || head < 0 || deprel === "advcl:relcl") return null;
  if (childBy(tree, cue, "nsubj", "aux", "obj") !== undefined) return null;
  const before = tree.tokens[cue - 1]?.form ?? "";
  if (!/^(?:when|if|while|once|repeatedly|later|,|)$/i.test(before)) return null;
  if (head > cue) return childBy(tree, head, "nsubj") ?? null;
  // "said when asked by reporters": whatever the tree hangs it on, the verb in front answers.
  const answers = /^when$/i.test(before) && tree.tokens[cue - 2]?.upos === "VERB" ? cue - 2 : null;
  return answers === null ? null : (childBy(tree, answers, "nsubj") ?? null);
}
