import type { Node } from "../../document/tree.ts";
import { LEXICON, wordClass } from "../../en/lexicon.ts";
import { isCapital } from "../../syntax/forms.ts";
import { childOf } from "../../syntax/subtree.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import { type Antecedent, type Cast, type Entity, lastMentioned } from "../entities/index.ts";
import { isSamePost, portfolioOf } from "../words/portfolio.ts";

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

/**
 * "the minister": the person last given that post in this report; "unclear" where two of one post were told of in one breath
 * and what the words say tells neither ("Hale met Moreau. The minister said the port would open").
 */
export function earlier(
  noun: Node,
  country: string | null,
  { meant }: SentenceContext,
  { cast }: Discourse,
): Entity | "unclear" | null {
  const { lemma } = noun;
  const portfolio = portfolioOf(noun);
  // "the South Korean leader", "the Japanese premier": whoever of that state leads it in this report.
  const leads = country !== null && /^(?:leader|premier)$/.test(lemma);
  const fits = ({ kind, country: own, roles }: Entity): boolean =>
    kind === "person" &&
    (country === null || own === country) &&
    ((roles.has(lemma) && isSamePost(roles, lemma, portfolio)) || (leads && [...roles].some(leading.has)));
  const given = lastMentioned(cast, fits);
  if (!given) return lastSo(cast, lemma, country);
  const both = country === null ? besideLast(given, cast, fits) : [given];
  if (both.length < 2) return given;
  const told = stateTold(noun, meant);
  const [one, ...others] = both.filter((person) => told !== null && person.country === told);
  return one && others.length === 0 ? one : "unclear";
}

/** Those who fit and were told of in the sentence in which one of them was told of last. */
function besideLast(given: Entity, { antecedents, entities }: Cast, fits: (one: Entity) => boolean): readonly Entity[] {
  const last = antecedents.findLast(({ entities: numbers }) => numbers.includes(given.number));
  const found = new Set<Entity>([given]);
  for (let at = antecedents.length - 1; at >= 0 && last !== undefined; at -= 1) {
    const one = antecedents[at] as Antecedent;
    if (one.sentence < last.sentence) break;
    if (one.sentence > last.sentence) continue;
    for (const number of one.entities) if (fits(entities[number] as Entity)) found.add(entities[number] as Entity);
  }
  return [...found];
}

/** "The minister said Beijing would pay": the state of which the one who speaks says what it does. */
function stateTold({ parent }: Node, meant: ReadonlyMap<number, Entity>): string | null {
  const clause = parent && childOf(parent, "ccomp");
  const subject = clause && childOf(clause, "nsubj");
  const entity = subject && meant.get(subject.at);
  return entity?.kind === "state" ? entity.country : null;
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
