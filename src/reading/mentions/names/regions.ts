import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { LEXICON, wordClass } from "../../en/lexicon.ts";
import { registeredNameAt } from "../phrase/registeredName.ts";
import { formsOf, headOfRun } from "../run.ts";
import { standsForGovernment } from "./capitals.ts";
import { isWellKnown } from "./gazetteer.ts";
import type { NameRule, Seen } from "./nameRule.ts";
import { spottedAs } from "./spotted.ts";

const toOrAt = wordClass("to-or-at");
const beforePlace = wordClass("before-place");
const MONTHS_AND_DAYS = LEXICON.words("months-and-days");

const PART_OF_STATE = /^(?:province|region|district|governorate|oblast|county|prefecture)$/;

/** "South China Sea": a place of the gazetteer by several words, whatever shorter name the network saw in them. */
export const region: NameRule = (word, seen, { register }) => {
  const last = regionFrom(word, [], register);
  if (last === null || last === word.at || last < (seen?.last ?? word.at)) return null;
  return actsAsBody(word, last, register) ? null : spottedAs(word.sentence, { first: word.at, last }, "place");
};

/** A place of the gazetteer that the network did not see. */
export const unseenRegion: NameRule = (word, seen, { register, seen: names }) => {
  const last = seen ? null : regionFrom(word, names, register);
  return last === null ? null : spottedAs(word.sentence, { first: word.at, last }, "place");
};

/** "South Ossetia said", "the Pentagon denied": a place's name that the register knows as a body's, where it acts. */
function actsAsBody(word: Node, last: number, register: Register): boolean {
  const { at: first, sentence } = word;
  const match = registeredNameAt(word, register, (entry) => entry.kind === "body", last);
  return match?.last === last && standsForGovernment(sentence.nodes[headOfRun(sentence, { first, last })] as Node);
}

/**
 * A place of the gazetteer that the network did not see: the last word of the longest name that begins here. A sea,
 * strait or region anywhere; any other behind a preposition of place or before "province".
 */
function regionFrom(
  { at, form, previous, sentence: { nodes } }: Node,
  names: readonly Seen[],
  register: Register,
): number | null {
  if (!/^\p{Lu}\p{Ll}/u.test(form) || MONTHS_AND_DAYS.has(form)) return null;
  let before = previous;
  while (before && beforePlace.has(before.lower)) before = before.previous;
  const placed = before !== null && toOrAt.has(before.lower);
  const isPart = (index: number): boolean => PART_OF_STATE.test(nodes[index]?.form ?? "");
  const regional = register.beginsRegion(form);
  if (!regional && !placed && ![1, 2, 3, 4].some((more) => isPart(at + more))) return null;
  for (let last = Math.min(at + 3, nodes.length - 1); last >= at; last -= 1) {
    const end = nodes[last] as Node;
    if (names.some(({ first }) => first > at && first <= last) || !/^\p{L}/u.test(end.form)) continue;
    const proper = (placed || isPart(last + 1)) && end.upos === "PROPN";
    if (!regional && !proper) continue;
    const words = formsOf(nodes.slice(at, last + 1));
    const isRegion = (name: string): boolean => register.placed(name, "region").length > 0;
    if (regional && (isRegion(words) || (previous?.lower === "the" && isRegion(`the ${words}`)))) return last;
    if (!proper || register.named(words).some((entry) => entry.kind !== "person")) continue;
    if (register.placed(words).some(isWellKnown)) return last;
  }
  return null;
}
