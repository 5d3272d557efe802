import type { Node } from "../document/tree.ts";
import { childOf } from "../syntax/subtree.ts";
import { carrierKind } from "./carriers.ts";
import { wordClass } from "./lexicon.ts";
import { isBodyNoun, isPersonNoun } from "./words/kinds.ts";

/** A noun that can say something: somebody, a body, a thing that carries words, a name. */
export const canSay = (node: Node): boolean =>
  node.upos !== "NOUN" || isPersonNoun(node.lemma) || isBodyNoun(node.lemma) || carrierKind(node) !== null;

const asks = wordClass("asks");

/**
 * "(When) asked about the port, Calder said …", "Calder said when asked by reporters whether …": who answers is the one
 * asked, and who asks is told behind "by" or not at all. The one asked; null for every other verb.
 */
export function askedOne(cue: Node): Node | null {
  if (!asks(cue) || !cue.lower.endsWith("ed") || cue.parent === null) return null;
  // "Calder, asked about the port, told a briefing": the tree may hang it on the name.
  if (cue.deprel === "acl") return isAsideTo(cue, cue.parent) ? cue.parent : null;
  if (cue.rel !== "advcl" || cue.deprel === "advcl:relcl") return null;
  if (childOf(cue, "nsubj", "aux", "obj") !== undefined) return null;
  const before = cue.previous?.lower ?? "";
  if (!/^(?:when|if|while|once|repeatedly|later|,|)$/.test(before)) return null;
  if (cue.parent.at > cue.at) return childOf(cue.parent, "nsubj") ?? null;
  // "said when asked by reporters": whatever the tree hangs it on, the verb in front answers.
  const answers = before === "when" ? cue.previous?.previous : null;
  return answers?.upos === "VERB" ? (childOf(answers, "nsubj") ?? null) : null;
}

/** Whether words stand behind a comma between a name and the verb whose subject it is. */
const isAsideTo = (node: Node, noun: Node): boolean =>
  noun.deprel === "nsubj" &&
  noun.parent !== null &&
  noun.parent.at > node.at &&
  /^(?:,|when)$/.test(node.previous?.lower ?? "") &&
  childOf(node, "obj") === undefined;
