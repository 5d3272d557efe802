import type { Sentence, Token } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";
import { matchAt } from "../phrase/match.ts";
import type { Tree } from "../tree.ts";
import { standsForGovernment } from "./capitals.ts";
import { isWellKnown } from "./gazetteer.ts";
import type { Rule } from "./rule.ts";
import { headOf, type Run, spottedAs } from "./spotted.ts";

/** Behind these something is somewhere, or goes there. */
const TO_OR_AT = /^(?:in|at|near|outside|inside|around|across|throughout|from|to|into|through|toward|towards)$/i;

/** What may stand between such a word and a place's name. */
const BETWEEN =
  /^(?:the|northern|southern|eastern|western|central|north|south|east|west|downtown|nearby|neighbou?ring)$/i;

const PART_OF_STATE = /^(?:province|region|district|governorate|oblast|county|prefecture)$/;

const MONTH_OR_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;

/** "South China Sea": a place of the gazetteer by several words, whatever shorter name the network saw in them. */
export const region: Rule = (at, seen, { tree, register }) => {
  const last = regionFrom(tree.sentence, at, [], register);
  if (last === null || last === at || last < (seen?.last ?? at)) return null;
  const run = { first: at, last };
  return actsAsBody(tree, run, register) ? null : spottedAs(tree.sentence, run, "place");
};

/** A place of the gazetteer that the network did not see. */
export const unseenRegion: Rule = (at, seen, { tree: { sentence }, register, seen: names }) => {
  const last = seen ? null : regionFrom(sentence, at, names, register);
  return last === null ? null : spottedAs(sentence, { first: at, last }, "place");
};

/** "South Ossetia said", "the Pentagon denied": a place's name that the register knows as a body's, where it acts. */
function actsAsBody(tree: Tree, { first, last }: Run, register: Register): boolean {
  const match = matchAt(tree.sentence, first, last, register, (entry) => entry.kind === "body");
  return match?.last === last && standsForGovernment(tree, headOf(tree.sentence, { first, last }));
}

/**
 * A place of the gazetteer that the network did not see: the last word of the longest name that begins here. A sea,
 * strait or region anywhere; any other behind a preposition of place or before "province".
 */
function regionFrom(
  { tokens }: Sentence,
  at: number,
  names: readonly { readonly first: number }[],
  register: Register,
): number | null {
  const first = tokens[at] as Token;
  if (!/^\p{Lu}\p{Ll}/u.test(first.form) || MONTH_OR_DAY.test(first.form)) return null;
  let before = at - 1;
  while (before >= 0 && BETWEEN.test((tokens[before] as Token).form)) before -= 1;
  const placed = TO_OR_AT.test(tokens[before]?.form ?? "");
  const the = at > 0 && /^the$/i.test(tokens[at - 1]?.form ?? "");
  const regional = register.beginsRegion(first.form);
  if (!regional && !placed && ![0, 1, 2, 3].some((more) => PART_OF_STATE.test(tokens[at + more + 1]?.form ?? "")))
    return null;
  for (let last = Math.min(at + 3, tokens.length - 1); last >= at; last -= 1) {
    if (names.some((name) => name.first > at && name.first <= last) || !/^\p{L}/u.test((tokens[last] as Token).form))
      continue;
    const inState = placed || PART_OF_STATE.test(tokens[last + 1]?.form ?? "");
    const proper = inState && (tokens[last] as Token).upos === "PROPN";
    if (!regional && !proper) continue;
    const words = tokens
      .slice(at, last + 1)
      .map((token) => token.form)
      .join(" ");
    if (regional && register.placed(words, "region").length > 0) return last;
    if (regional && the && register.placed(`the ${words}`, "region").length > 0) return last;
    if (!proper || register.named(words).some((entry) => entry.kind !== "person")) continue;
    if (register.placed(words).some(isWellKnown)) return last;
  }
  return null;
}
