import type { Node } from "../document/tree.ts";
import { subjectOf } from "../syntax/clause.ts";
import { hasChild } from "../syntax/subtree.ts";

/** Words in front of an inverted helping verb that are looked at. */
const MOST = 6;

/** The words in front of a helping verb that stands before its subject, from the last back to a mark: "Nor" of "Nor has she said". */
export function frontOf(cue: Node): readonly Node[] {
  const first = cue.children.find(({ rel, at }) => rel === "aux" && at < cue.at);
  if (!first || !hasChild(cue, ({ rel, at }) => rel === "nsubj" && at > first.at && at < cue.at)) return [];
  const found: Node[] = [];
  for (let node = first.previous; node && found.length < MOST && !MARK.test(node.form); node = node.previous)
    found.push(node);
  return found;
}

const MARK = /^[,;:.!?“”"‘—–-]+$/;

/**
 * The helping verb in front of its subject where that leaves open whether the act was done: "Did she say …?", "Had she said
 * …, they would have left". Null elsewhere, as in "Nor did she say".
 */
export function invertedOf(cue: Node): Node | null {
  const subject = subjectOf(cue);
  const first = cue.children.find(({ rel }) => rel === "aux");
  if (!subject || !first || first.at > subject.at || subject.at > cue.at) return null;
  if (hasChild(cue, ({ lower }) => lower === "?")) return first;
  const opens = first.previous === null || MARK.test(first.previous.form) || first.previous.upos === "CCONJ";
  return opens && /^(?:had|should|were)$/.test(first.lower) ? first : null;
}
