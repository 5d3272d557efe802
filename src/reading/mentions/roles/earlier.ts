import type { Node } from "../../document/tree.ts";
import { LEXICON, wordClass } from "../../en/lexicon.ts";
import { isCapital } from "../../syntax/forms.ts";
import { type Cast, type Entity, lastMentioned } from "../entities/index.ts";
import { isSamePost } from "../words/portfolio.ts";

/**
 * Whether a post's noun can go back to somebody: "the minister", "Minister", not "trooper to general", "the new leader",
 * "the head of a village", nor a title before a name that the report tells for the first time.
 */
export function isGiven(noun: Node): boolean {
  const { next, children } = noun;
  if (next?.upos === "PROPN" && isCapital(next) && next.parent === noun) return false;
  if (children.some(({ lower }) => /^(?:new|next|other|second|first|late|old|young|veteran|assistant)$/.test(lower)))
    return false;
  return isCapital(noun) || children.some(({ lower, form }) => /^(?:the|this|that)$/.test(lower) || form === "'s");
}

const leading = wordClass("leading-posts");

/** "the minister": the person last given that post in this report. */
export function earlier(cast: Cast, lemma: string, portfolio: string | null, country: string | null): Entity | null {
  // "the South Korean leader", "the Japanese premier": whoever of that state leads it in this report.
  const leads = country !== null && /^(?:leader|premier)$/.test(lemma);
  const given = lastMentioned(
    cast,
    ({ kind, country: own, roles }) =>
      kind === "person" &&
      (country === null || own === country) &&
      ((roles.has(lemma) && isSamePost(roles, lemma, portfolio)) || (leads && [...roles].some(leading.has))),
  );
  return given ?? lastSo(cast, lemma, country);
}

/** What somebody of a post may be called when they are told of again → those posts. */
const CALLED: ReadonlyMap<string | undefined, readonly string[]> = new Map(
  LEXICON.sections
    .filter(({ name }) => name === "called-again")
    .map(({ marks, words }) => [marks.get("as"), words] as const),
);

/** "the senior diplomat": the person told of last, where their post is one of a diplomat. */
function lastSo(cast: Cast, lemma: string, country: string | null): Entity | null {
  const posts = CALLED.get(lemma);
  const person = posts && lastMentioned(cast, ({ kind }) => kind === "person");
  if (!person || (country !== null && person.country !== country)) return null;
  return posts.some((post) => person.roles.has(post)) ? person : null;
}
