import type { Token } from "../../../language/types.ts";
import { type Cast, type Entity, lastMentioned } from "../cast/entities.ts";
import type { Read } from "../scene.ts";
import { isSamePost } from "../words/portfolio.ts";

/**
 * Whether a post's noun can go back to somebody: "the minister", "Minister", not "trooper to general", "the new leader",
 * "the head of a village", nor a title before a name that the report tells for the first time.
 */
export function isGiven({ sentence, children }: Read, at: number): boolean {
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next?.upos === "PROPN" && /^\p{Lu}/u.test(next.form) && next.head === at) return false;
  const words = (children[at] ?? []).map((child) => tokens[child] as Token);
  if (words.some((word) => /^(?:new|next|other|second|first|late|old|young|veteran|assistant)$/i.test(word.form)))
    return false;
  return (
    /^\p{Lu}/u.test(token.form) || words.some((word) => /^(?:the|this|that)$/i.test(word.form) || word.form === "'s")
  );
}

/** "the South Korean leader", "the Japanese premier": whoever of that state leads it in this report. */
const HEADS = /^(?:leader|premier)$/;

const LEADS = /^(?:president|premier|minister|chancellor|king|queen|emir|sultan|taoiseach)$/;

/** "the minister": the person last given that post in this report. */
export function earlier(cast: Cast, lemma: string, portfolio: string | null, country: string | null): Entity | null {
  const leads = country !== null && HEADS.test(lemma);
  const given = lastMentioned(
    cast,
    ({ kind, country: own, roles }) =>
      kind === "person" &&
      (country === null || own === country) &&
      ((roles.has(lemma) && isSamePost(roles, lemma, portfolio)) ||
        (leads && [...roles].some((role) => LEADS.test(role)))),
  );
  return given ?? lastSo(cast, lemma, country);
}

/** What somebody of these posts may be called when they are told of again. */
const CALLED: ReadonlyMap<string, RegExp> = new Map([
  ["diplomat", /^(?:ambassador|envoy|minister|consul|attach[eé]|emissary|negotiator|chargé)$/],
  [
    "official",
    /^(?:minister|secretary|spokes(?:man|woman|person)|advis[eo]r|commissioner|governor|mayor|ambassador|envoy|director|deputy)$/,
  ],
  [
    "politician",
    /^(?:lawmaker|senator|congress(?:man|woman)|minister|president|premier|chancellor|deputy|governor|mayor|candidate)$/,
  ],
  ["lawmaker", /^(?:senator|congress(?:man|woman)|deputy|representative)$/],
]);

/** "the senior diplomat": the person told of last, where their post is one of a diplomat. */
function lastSo(cast: Cast, lemma: string, country: string | null): Entity | null {
  const posts = CALLED.get(lemma);
  const person = posts && lastMentioned(cast, ({ kind }) => kind === "person");
  if (!person || (country !== null && person.country !== country)) return null;
  return [...person.roles].some((role) => posts.test(role)) ? person : null;
}
