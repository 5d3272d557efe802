import type { Token } from "../../../language/types.ts";
import { childBy, rel, type Tree } from "../../tree.ts";

/**
 * "(When) asked about the port, Calder said …", "Calder said when asked by reporters whether …": who answers is the one
 * asked, and who asks is told behind "by" or not at all. The one asked; null for every other verb.
 */
export function askedOne(tree: Tree, cue: number): number | null {
  const { lemma, form, deprel, head } = tree.tokens[cue] as Token;
  if (!/^(?:ask|question|quizz?|press)$/.test(lemma) || !/ed$/i.test(form)) return null;
  if (head === null || head < 0) return null;
  // "Calder, asked about the port, told a briefing": the tree may hang it on the name.
  if (deprel === "acl") return asideTo(tree, cue, head) ? head : null;
  if (rel(tree.tokens[cue]) !== "advcl" || deprel === "advcl:relcl") return null;
  if (childBy(tree, cue, "nsubj", "aux", "obj") !== undefined) return null;
  const before = tree.tokens[cue - 1]?.form ?? "";
  if (!/^(?:when|if|while|once|repeatedly|later|,|)$/i.test(before)) return null;
  if (head > cue) return childBy(tree, head, "nsubj") ?? null;
  // "said when asked by reporters": whatever the tree hangs it on, the verb in front answers.
  const answers = /^when$/i.test(before) && tree.tokens[cue - 2]?.upos === "VERB" ? cue - 2 : null;
  return answers === null ? null : (childBy(tree, answers, "nsubj") ?? null);
}

/** Whether words stand behind a comma between a name and the verb whose subject it is. */
function asideTo(tree: Tree, at: number, noun: number): boolean {
  const { deprel, head } = tree.tokens[noun] as Token;
  const before = tree.tokens[at - 1]?.form ?? "";
  return (
    deprel === "nsubj" &&
    head !== null &&
    head > at &&
    /^(?:,|when)$/i.test(before) &&
    childBy(tree, at, "obj") === undefined
  );
}
