import { fold, type Register, type Tenure } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { bodyOfMatter, bodyPostOf, isPost, type Post } from "../../en/words/offices.ts";
import { type Discourse, printedWords, type SentenceContext } from "../discourse.ts";
import { entityOf } from "../entities/index.ts";
import type { Body } from "../names/spotted.ts";
import type { Phrase } from "../phrase/index.ts";
import { candidatesOf, type Held, type Holders, NO_HOLDERS, settled } from "./holders.ts";
import { sureness } from "./sureness.ts";
import { isSentTo, wordsOfWhere } from "./where.ts";

/**
 * "the NATO secretary-general", "the UN envoy for Syria", "the leader of the Harbour Party": who holds, on the report's
 * day, the post that the words name of a body that they name; nobody where the register knows none, or several.
 */
export function holderInBody(noun: Node, phrase: Phrase, context: SentenceContext, discourse: Discourse): Holders {
  const { register, report, cast } = discourse;
  const day = report.published;
  const post = bodyPostOf(phrase.words);
  if (day === null || post === null) return NO_HOLDERS;
  for (const body of bodiesIn(noun, phrase, context, discourse)) {
    const found = heldIn(post, body, phrase, discourse);
    const person = settled(found, day);
    if (person !== null) {
      const entity = entityOf(cast, register.person(person, day), "actors/office-on-day");
      return { holder: entity, candidates: [] };
    }
    if (found.length > 0) return { holder: null, candidates: candidatesOf(found, day, register) };
  }
  return NO_HOLDERS;
}

/** The bodies that the words name, each first the one whose matter they tell: "the UN refugee chief". */
function bodiesIn(noun: Node, phrase: Phrase, context: SentenceContext, discourse: Discourse): readonly Body[] {
  const { register } = discourse;
  const where = wordsOfWhere(noun);
  return context.spotted
    .filter(({ first, last }) => first >= phrase.first && last <= phrase.last && !where.has(first))
    .flatMap((spot) => {
      const told = spot.bodies.length > 0 ? spot.bodies : bodiesNamed(printedWords(context, spot, discourse), register);
      const own = told.filter(({ actor, common }) => !common || isTold(actor.country, phrase));
      const part = own.some(({ actor }) => actor.id === UNITED_NATIONS) ? bodyOfMatter(phrase.words) : null;
      return part === null ? own : bodiesNamed(part, register);
    });
}

const UNITED_NATIONS = "dg:igo-un";

const bodiesNamed = (words: string, register: Register): readonly Body[] =>
  register.named(words).filter((entry): entry is Body => entry.kind === "body");

/** A name that many states have is that of the state told. */
const isTold = (country: string | null, { countries }: Phrase): boolean =>
  countries.some(({ code }) => code === country);

/** Who holds a post of a body on the report's day, by the first kind of office that somebody holds. */
function heldIn(post: Post, { actor }: Body, phrase: Phrase, { register, report }: Discourse): readonly Held[] {
  const day = report.published;
  if (day === null) return [];
  for (const kind of post.kinds) {
    const found = register.holdersIn(kind, actor.id, day).flatMap((person): readonly Held[] => {
      const held = register
        .tenures(person)
        .filter(
          (one) => one.kind === kind && one.body === actor.id && isPost(post, one) && isThere(one, phrase, register),
        )
        .map((spell): Held => ({ person, spell, sure: sureness(spell, day) }))
        .toSorted((a, b) => b.sure - a.sure)[0];
      return held && held.sure > 0 ? [held] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** An envoy is sent to what the title and the words both name. */
const isThere = ({ kind, title }: Tenure, phrase: Phrase, register: Register): boolean =>
  kind !== "envoy" || isSentTo(title, fold(phrase.words), register);
