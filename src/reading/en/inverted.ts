import type { Node } from "../document/tree.ts";
import { subjectOf } from "../syntax/clause.ts";
import { hasChild } from "../syntax/subtree.ts";

/**
 * The helping verb in front of its subject where that leaves open whether the act was done: "Did she say …?", "Had she said
 * …, they would have left". Null elsewhere, as in "Nor did she say".
 */
export function invertedOf(cue: Node): Node | null {
  const subject = subjectOf(cue);
  const first = cue.children.find(({ rel }) => rel === "aux");
  if (!subject || !first || first.at > subject.at || subject.at > cue.at) return null;
  if (hasChild(cue, ({ lower }) => lower === "?")) return first;
  const marked = hasChild(cue, ({ rel }) => rel === "mark");
  return cue.rel === "advcl" && !marked && /^(?:had|should|were)$/.test(first.lower) ? first : null;
}
