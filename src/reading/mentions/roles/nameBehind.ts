import type { Node } from "../../document/tree.ts";
import { LEXICON } from "../../en/lexicon.ts";
import { isRole } from "../../en/words/offices.ts";
import type { SentenceContext } from "../discourse.ts";
import type { Entity } from "../entities/index.ts";
import type { Run } from "../run.ts";

const TITLES = LEXICON.words("titles-of-name");

/**
 * The person whose name ends a title's phrase: "the director of training Ann Hale", "the Lima hospital's chief doctor Ada
 * Quill". Not in "the lawyer of President Ann Hale" and "a friend of Ann Hale", whose names go with a nearer word.
 *
 * @param noun the title's noun
 */
export function nameBehind(
  noun: Node,
  { first, last }: Run,
  { sentence, owners }: SentenceContext,
): Entity | undefined {
  const { nodes } = sentence;
  const person = last > noun.at ? owners.get(last) : undefined;
  if (person?.kind !== "person" || nodes[last]?.upos !== "PROPN") return undefined;
  let at = last;
  while (at - 1 > noun.at && owners.get(at - 1) === person && nodes[at - 1]?.upos === "PROPN") at -= 1;
  const before = at > Math.max(first, noun.at) ? nodes[at - 1] : undefined;
  if (!before || !/^(?:NOUN|PROPN)$/.test(before.upos) || TITLES.has(before.form)) return undefined;
  return before === noun || !(isRole(before.lemma) || isRole(before.lower)) ? person : undefined;
}
