import type { Node } from "../../document/tree.ts";
import type { Discourse } from "../discourse.ts";

/**
 * Notes that words joined by "and" can be gone back to together; called for each that is named.
 *
 * @param at index of the word that is named, where the word that is joined is a title in front of it
 */
export function joinNamed(joined: Node, { cast }: Discourse, at = joined.at): void {
  const { deprel, parent } = joined;
  const { index: sentence } = joined.sentence;
  const { antecedents: candidates } = cast;
  const own = candidates.at(-1);
  if (deprel !== "conj" || own?.at !== at || own.sentence !== sentence || own.entities.length === 0) return;
  const index = candidates.findLastIndex((one) => one !== own && (one.sentence !== sentence || one.at === parent?.at));
  const first = candidates[index];
  if (!first || first.sentence !== sentence || first.entities.length === 0) return;
  const entities = [...new Set([...first.entities, ...own.entities])];
  if (entities.length < 2) return;
  // "Kenya, Uganda and Rwanda" are three, not also two.
  if (first.entities.length > 1) candidates.splice(index, 1);
  candidates.push({ ...first, entities, end: Math.max(first.end, own.end), plural: true, form: "group" });
}
