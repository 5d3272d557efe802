import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import type { SentenceContext } from "../discourse.ts";

/** Those who speak or stand for others; whose they are, what stands before them tells. */
export const isOneOf = wordClass("speaks-for-others");

const isPersons = wordClass("persons-own");
const isBodys = wordClass("persons-own", "speaks-for-others", "bodys-own");
const isStates = wordClass("states-own");

/**
 * "the Trump administration", "her spokesman", "a spokesman for the ministry", "its foreign ministry" of a state: the
 * country of somebody in the phrase.
 */
export function countryOfOwner(noun: Node, { meant }: SentenceContext): string | null {
  const state = isStates(noun) ? stateBehindIts(noun, meant) : null;
  if (state !== null) return state;
  for (const { deprel, at } of noun.children) {
    const entity = /^(?:nmod|compound|nmod:poss|flat)$/.test(deprel) ? meant.get(at) : undefined;
    if (!entity || entity.country === null) continue;
    if (entity.kind === "person" ? isPersons(noun) : entity.kind === "body" && isBodys(noun)) return entity.country;
  }
  return null;
}

/** The state that "its" in front of a noun, or of the noun compounded with it, goes back to: "its ministry's spokesman". */
function stateBehindIts(noun: Node, meant: SentenceContext["meant"]): string | null {
  const words = noun.children.flatMap((child) =>
    child.lower !== "its" && /^(?:compound|nmod:poss)$/.test(child.deprel) ? child.children : [child],
  );
  for (const { lower, at } of words) {
    const entity = lower === "its" ? meant.get(at) : undefined;
    if (entity?.kind === "state") return entity.country;
  }
  return null;
}
