import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isPlural } from "../../syntax/forms.ts";
import { hasChild } from "../../syntax/subtree.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import { type Cast, lastMentioned } from "../entities/index.ts";
import type { Phrase } from "../phrase/index.ts";
import { dealsWithOthers } from "../phrase/topic.ts";
import { serviceAt } from "../words/services.ts";
import { countryAround, countryBefore } from "./nearest.ts";
import { countryOfOwner, isOneOf } from "./owners.ts";
import { calledSo, countryActing } from "./toldBefore.ts";

const serving = wordClass("serves-where-it-happens");
const isActing = wordClass("acts-for-state");
const organs = wordClass("organs");
const plain = wordClass("leaves-state-open", "organs");
const matters = wordClass("matters-of-ministry");

/** Owners that stand for a state, or for a place in one, that the report has named. */
const COUNTRY = /^(?:country|nation|kingdom|republic)$/;

const PLACE = /^(?:city|town|village|province|region|state|island|district|capital|territory)$/;

/**
 * The country of those who serve a state that their words leave open ("police said", "the government", "the city's
 * mayor"): by the report around them. Null for others, where something in the phrase names somebody else's ("his
 * government"), and where the report tells of several alike.
 */
export function countryOfOrgan(noun: Node, context: SentenceContext, discourse: Discourse): string | null {
  const { around, cast } = discourse;
  const { lemma, children, start } = noun;
  const number = context.number;
  const told = countryOfOwner(noun, context);
  if (told !== null) return told;
  const owner = children.find(({ deprel }) => deprel === "nmod:poss");
  if (owner) {
    const isPlace = PLACE.test(owner.lemma);
    const the = hasChild(owner, ({ lower }) => /^(?:the|this|that)$/.test(lower));
    if (!the || !(COUNTRY.test(owner.lemma) || isPlace)) return null;
    return countryBefore(around, noun, isPlace) ?? countryAround(around, noun, isPlace);
  }
  const household = householdOf(noun, cast);
  if (household !== null) return household;
  const one = isOneOf(noun);
  const service = serviceAt(noun);
  if (!serving(noun) && !isActing(noun) && !one && !service) return null;
  const telling = children.filter(
    ({ rel, deprel, at }) =>
      /^(?:det|amod|compound|nummod|nmod|flat|acl)$/.test(rel) &&
      deprel !== "acl:relcl" &&
      !(service && at >= service.first && at < noun.at),
  );
  if (!telling.every(({ lower }) => plain.has(lower) || (lemma === "ministry" && matters.has(lower)))) return null;
  const many = isPlural(noun);
  const the = children.some(({ lower }) => lower === "the");
  if (service) {
    if (!many && !telling.some(({ lower }) => lower === "the")) return null;
    return (
      calledSo(service.name, number, cast) ??
      countryAround(around, noun, false) ??
      countryActing(discourse, number, start)
    );
  }
  if (one) {
    const body = telling.find(({ deprel, lower }) => /^(?:compound|amod)$/.test(deprel) && organs.has(lower))?.lemma;
    if (body === undefined) return null;
    return calledSo(body, number, cast) ?? countryAround(around, noun, serving.has(body));
  }
  // "the ministry" is the one named before, whosever it is.
  if (lemma === "ministry" && telling.every(({ deprel }) => deprel === "det")) return null;
  // "Governments" are those of several states.
  if (/^(?:government|regime|parliament|military|cabinet|legislature|judiciary|junta)$/.test(lemma) && many && !the)
    return null;
  // "the official" is one told of before.
  if (/^(?:official|insurgent|rebel|militant|guerrilla|lawmaker)$/.test(lemma) && !many) return null;
  // "in court", "in government" are no bodies.
  if (!the && !many && !/^(?:police|parliament)$/.test(lemma)) return null;
  return (
    calledSo(lemma, number, cast) ??
    countryAround(around, noun, serving(noun)) ??
    // Those who speak for the state rather than for where they serve.
    (isActing(noun) || /^(?:official|authority)$/.test(lemma) ? countryActing(discourse, number, start) : null)
  );
}

/** Those who speak for a head of state or government, and the posts of whom they speak for. */
const HOUSEHOLDS: readonly (readonly [lemma: RegExp, beside: RegExp | null, post: RegExp])[] = [
  [/^presidency$/, null, /^president$/],
  [/^(?:palace|office|administration)$/, /^presidential$/, /^president$/],
  [/^chancellery$/, null, /^chancellor$/],
  [/^(?:court|palace|household)$/, /^royal$/, /^(?:king|queen|emir|sultan|prince|monarch)$/],
];

/** "the presidency": that of the president told of last in the report; null for other words. */
function householdOf(noun: Node, cast: Cast): string | null {
  const [, , post] =
    HOUSEHOLDS.find(
      ([lemma, by]) => lemma.test(noun.lemma) && (by === null || hasChild(noun, ({ lower }) => by.test(lower))),
    ) ?? [];
  const holder =
    post &&
    lastMentioned(
      cast,
      ({ kind, country, roles }) => kind === "person" && country !== null && [...roles].some((role) => post.test(role)),
    );
  return holder?.country ?? null;
}

/** The same for a word whose whole phrase tells no country either. */
export const countryLeftOpen = (
  { country, igo }: Phrase,
  noun: Node,
  context: SentenceContext,
  discourse: Discourse,
): string | null =>
  country === null && !igo && !dealsWithOthers(noun) ? countryOfOrgan(noun, context, discourse) : null;
