import type { Node } from "../../document/tree.ts";
import { type WordClass, wordClass } from "../../en/lexicon.ts";
import { bodySector, isRole, postOf } from "../../en/words/offices.ts";
import { isHyphen } from "../../syntax/forms.ts";
import { hasChild, under } from "../../syntax/subtree.ts";
import { countryLeftOpen } from "../countries/organs.ts";
import { countryOfOwner } from "../countries/owners.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import { type Entity, entityOf, type Meant, setName } from "../entities/index.ts";
import { localActor, tellMore } from "../entities/local.ts";
import { ofBodyOfStates } from "../linking/officers.ts";
import { type Phrase, phraseOf } from "../phrase/index.ts";
import { formsOf, spanOfRun } from "../run.ts";
import { portfolioOf } from "../words/portfolio.ts";
import { serviceAt } from "../words/services.ts";
import { sentBy } from "./ambassadors.ts";
import { besideName } from "./beside.ts";
import { counterpartOf } from "./counterpart.ts";
import { earlier, isGiven } from "./earlier.ts";
import { holdersOf, NO_HOLDERS } from "./holders.ts";
import { leadsOther } from "./leads.ts";
import { nameBehind } from "./nameBehind.ts";
import { holderInBody } from "./ofBodies.ts";
import { peopleDescribed } from "./people.ts";
import { bodyOf } from "./stateBodies.ts";

const nobody = wordClass("nobody");
const oneOfMany = wordClass("one-of-many");

/**
 * Whom a noun means that is no name: a role ("the Chinese foreign minister") by its holder on the report's day, by the
 * name it stands beside, or by the report's own earlier words; a body ("Beijing's defence ministry") by its state.
 * Empty where the words tell nobody.
 */
export function roleEntities(noun: Node, context: SentenceContext, discourse: Discourse): readonly Meant[] {
  const { sentence, lemma, at } = noun;
  const role = isRole(lemma);
  const service = serviceAt(noun);
  const sector = service?.sector ?? bodySector(lemma) ?? bodySector(noun.form);
  // "the newspaper Le Monde": the name that follows is the one who is meant.
  if (!role && context.spotted.some((spot) => spot.kind === "organisation" && spot.first === at + 1)) return [];
  if (!role && sector === undefined) return peopleDescribed(noun, context, discourse);
  if (/^(?:nmod:desc|compound|flat|amod)$/.test(noun.deprel)) return [];
  // "secretary-general": the second half of a title is no general.
  if (isHyphen(noun.previous)) return generalMeant(noun, context, discourse);
  const phrase = phraseOf(noun, discourse.register);
  if (role) return holdersMeant(noun, phrase, context, discourse);
  const around = countryLeftOpen(phrase, noun, context, discourse);
  const body = service ?? { name: lemma, sector: sector as string, first: at };
  const entity = bodyOf(body, phrase, around, discourse);
  if (!entity) return peopleDescribed(noun, context, discourse);
  if (service) entity.roles.add(service.name);
  const by = around === null ? "mentions/body-of-state" : "mentions/body-around";
  return [{ entity, span: spanOfRun(sentence, phrase), form: "role", by }];
}

const general = wordClass("general-titles");

/** "the NATO secretary-general", where no name stands beside it. */
function generalMeant(noun: Node, context: SentenceContext, discourse: Discourse): readonly Meant[] {
  const first = noun.previous?.previous;
  if (noun.lemma !== "general" || !first || !general.has(first.lower) || besideName(noun, context)) return [];
  const phrase = wholeTitle(noun, discourse);
  if (context.owners.has(phrase.last + 1) || tells(noun, oneOfMany) || tells(noun, nobody)) return [];
  const { holder } = holderInBody(noun, phrase, context, discourse);
  if (!holder) return [];
  noteRole(holder, `${first.lower}-general`, null);
  return [{ entity: holder, span: spanOfRun(noun.sentence, phrase), form: "role", by: "mentions/body-holder" }];
}

/** The phrase of a title with a hyphen in it, all that hangs on its second half included. */
function wholeTitle(noun: Node, { register }: Discourse): Phrase {
  const { nodes } = noun.sentence;
  const parts = noun.children
    .filter(({ deprel }) => TITLE_PARTS.test(deprel))
    .flatMap((child) => [child, ...under(child)]);
  const [first, last] = [
    Math.min(noun.at, ...parts.map(({ at }) => at)),
    Math.max(noun.at, ...parts.map(({ at }) => at)),
  ];
  const words = formsOf(nodes.slice(first, last + 1))
    .replace(/ (['’]s)\b/g, "$1")
    .replace(/ ([-‐‑]) /g, "$1");
  return { ...phraseOf(noun, register), words, first, last };
}

const TITLE_PARTS = /^(?:det|amod|compound|nmod(?::poss|:desc|:unmarked)?)$/;

/** Those who hold the post that a noun for one means. */
function holdersMeant(noun: Node, phrase: Phrase, context: SentenceContext, discourse: Discourse): readonly Meant[] {
  const { lemma, sentence } = noun;
  const { register, report } = discourse;
  const span = spanOfRun(sentence, phrase);
  const portfolio = portfolioOf(noun);
  // "Secretary of Trade for Harbour Affairs Ann Hale", whatever the tree makes of it.
  const behind = sentence.nodes[phrase.last + 1]?.upos === "PROPN" ? context.owners.get(phrase.last + 1) : undefined;
  // "the envoy Omar Hale, Deputy Minister of Trade Ann Calder": the name right behind a title bears it.
  const beside =
    (phrase.plural ? undefined : (behind ?? nameBehind(noun, phrase, context))) ?? besideName(noun, context);
  if (beside) {
    // A title tells the country and sector of somebody whom the register does not know.
    beside.country ??= phrase.country ?? countryOfOwner(noun, context);
    tellMore(beside, phrase.sector, report.hash);
    ofBodyOfStates(beside, phrase);
    noteRole(beside, lemma, portfolio);
    return [{ entity: beside, span, form: "role", by: "mentions/title-beside-name" }];
  }
  const post = leadsOther(noun, register) ? null : postOf(phrase.words);
  const one = tells(noun, oneOfMany);
  if (phrase.plural) {
    const holders = phrase.countries.slice(0, 4).flatMap((country) => {
      const entity = one ? null : holdersOf(post, country, discourse).holder;
      return entity ? [{ entity, span, form: "group" as const, by: "mentions/office-holder" }] : [];
    });
    return holders.length > 0 ? holders : peopleDescribed(noun, context, discourse);
  }
  const country = phrase.countries[0];
  // "his counterpart from the farmers' front": whose it is tells nobody by itself.
  if (/^(?:counterpart|colleague)$/.test(lemma) && country === undefined)
    return peopleDescribed(noun, context, discourse);
  if (tells(noun, nobody)) return [];
  const inBody = one ? NO_HOLDERS : holderInBody(noun, phrase, context, discourse);
  const asked = country && !one && inBody === NO_HOLDERS ? country : undefined;
  const ofState = asked ? holdersOf(post, asked, discourse) : NO_HOLDERS;
  const sent = asked && ofState.holder === null ? sentBy(noun, phrase, asked, discourse) : NO_HOLDERS;
  const { candidates } = [inBody, ofState, sent].find((one) => one.candidates.length > 0) ?? NO_HOLDERS;
  const around = countryLeftOpen(phrase, noun, context, discourse);
  // Somebody whom only a country or, as the one who acts, a post tells.
  const known =
    phrase.country !== null || around !== null || phrase.igo || (phrase.sector !== null && noun.rel === "nsubj");
  const told = (): Entity => {
    const entity = unnamed(noun, around === null ? phrase : { ...phrase, country: around }, discourse);
    if (candidates.length > 0) entity.candidates = candidates;
    return entity;
  };
  const before = isGiven(noun) ? earlier(noun, country?.code ?? null, context, discourse) : null;
  const holder = inBody.holder ?? ofState.holder ?? sent.holder;
  if (before === "unclear" && !one && !holder) return [];
  // The first rule that knows somebody counts.
  const [by, entity] = one
    ? (["mentions/description", known || namesBody(phrase, context) ? told() : null] as const)
    : firstOf(
        ["mentions/body-holder", () => inBody.holder],
        ["mentions/office-holder", () => holder],
        [
          "mentions/counterpart",
          () => (lemma === "counterpart" && country ? counterpartOf(noun, country, context, discourse) : null),
        ],
        ["mentions/role-again", () => (before === "unclear" ? null : before)],
        ["mentions/description", () => (known ? told() : null)],
      );
  if (!entity) return [];
  noteRole(entity, lemma, portfolio);
  return [{ entity, span, form: "role", by }];
}

function noteRole(entity: Entity, lemma: string, portfolio: string | null): void {
  entity.roles.add(lemma);
  if (portfolio !== null) entity.roles.add(portfolio);
}

function firstOf(...rules: readonly (readonly [by: string, () => Entity | null])[]): readonly [string, Entity | null] {
  for (const [by, rule] of rules) {
    const entity = rule();
    if (entity) return [by, entity];
  }
  return ["", null];
}

/** "a senior UN official": the body named tells where somebody unnamed belongs. */
const namesBody = (phrase: Phrase, { spotted }: SentenceContext): boolean =>
  spotted.some((spot) => spot.kind === "organisation" && spot.first >= phrase.first && spot.last <= phrase.last);

/** "a spokesperson", "any minister", "no official": one of several, not the one who holds the post. */
const tells = (noun: Node, words: WordClass): boolean =>
  hasChild(noun, ({ deprel, lower }) => /^(?:det|nummod|amod)$/.test(deprel) && words.has(lower));

/** Somebody known by a description alone: an actor of this report with the country and sector that it tells. */
function unnamed({ form }: Node, phrase: Phrase, { cast, report }: Discourse): Entity {
  const { country, sector } = phrase;
  const words = phrase.words.replace(/^(?:an?|the|another|one|some)\s+/i, "");
  const name = words.length > 80 ? form : words;
  const entity = entityOf(cast, localActor({ kind: "person", name, country, sector }, report.hash, words));
  // A description is no name: a surname that happens to be one of its words must not find it.
  setName(cast, entity, []);
  return entity;
}
