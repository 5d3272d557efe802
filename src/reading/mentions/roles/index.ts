import type { Token } from "../../../language/types.ts";
import { bodySector, isRole, postOf } from "../../en/words/offices.ts";
import { ofBodyOfStates } from "../bearers/officers.ts";
import { type Entity, entityOf } from "../cast/entities.ts";
import { localPerson, tellMore } from "../cast/local.ts";
import type { Meant } from "../cast/meant.ts";
import { countryLeftOpen } from "../countries/organs.ts";
import { countryOfOwner } from "../countries/owners.ts";
import { spanOf } from "../names/spotted.ts";
import { type Phrase, phraseOf } from "../phrase/index.ts";
import type { Read, Scene } from "../scene.ts";
import { portfolioOf } from "../words/portfolio.ts";
import { serviceAt } from "../words/services.ts";
import { besideName } from "./beside.ts";
import { bodyOf } from "./bodies.ts";
import { counterpartOf } from "./counterpart.ts";
import { earlier, isGiven } from "./earlier.ts";
import { holdersOf, NO_HOLDERS } from "./holders.ts";
import { leadsOther } from "./leads.ts";
import { peopleDescribed } from "./people.ts";

/** "a spokesperson", "any minister", "no official": one of several, not the one who holds the post. */
const NOBODY = /^(?:any|no|either|neither|each|every|some|both|all|most|few|many|several)$/i;

const ONE_OF_MANY = /^(?:an?|any|some|no|another|either|neither|each|every|one|several|many|most|few|both|all|other)$/i;

/**
 * Whom a noun means that is no name: a role ("the Chinese foreign minister") by its holder on the report's day, by the
 * name it stands beside, or by the report's own earlier words; a body ("Beijing's defence ministry") by its state.
 * Empty where the words tell nobody.
 */
export function roleEntities(read: Read, at: number, scene: Scene): readonly Meant[] {
  const { sentence } = read;
  const token = sentence.tokens[at] as Token;
  const lemma = token.lemma.toLowerCase();
  const role = isRole(lemma);
  const portfolio = portfolioOf(sentence.tokens, at);
  const service = serviceAt(sentence, at);
  const sector = service?.sector ?? bodySector(lemma) ?? bodySector(token.form);
  // "the newspaper Le Monde": the name that follows is the one who is meant.
  if (!role && read.spotted.some((spot) => spot.kind === "organisation" && spot.first === at + 1)) return [];
  if (!role && sector === undefined) return peopleDescribed(read, at, scene);
  if (/^(?:nmod:desc|compound|flat|amod)$/.test(token.deprel)) return [];
  // "secretary-general": the second half of a title is no general.
  if (/^[-‐‑]$/.test(sentence.tokens[at - 1]?.form ?? "")) return [];
  const phrase = phraseOf(read, at, scene.register);
  const span = spanOf(sentence, phrase);
  if (!role) {
    const around = countryLeftOpen(phrase, read, at, scene);
    const entity = bodyOf(phrase, service?.name ?? lemma, sector as string, around, scene);
    if (!entity) return peopleDescribed(read, at, scene);
    if (service) entity.roles.add(service.name);
    const by = around === null ? "mentions/body-of-state" : "mentions/body-around";
    return [{ entity, span, form: "role", by }];
  }
  // "Secretary of Trade for Harbour Affairs Ann Hale", whatever the tree makes of it.
  const behind = sentence.tokens[phrase.last + 1]?.upos === "PROPN" ? read.owners.get(phrase.last + 1) : undefined;
  const beside = besideName(read, at) ?? (phrase.plural ? undefined : behind);
  if (beside) {
    // A title tells the country and sector of somebody whom the register does not know.
    beside.country ??= phrase.country ?? countryOfOwner(read, at);
    tellMore(beside, phrase.sector, scene.report.hash);
    ofBodyOfStates(beside, phrase);
    noteRole(beside, lemma, portfolio);
    return [{ entity: beside, span, form: "role", by: "mentions/title-beside-name" }];
  }
  const post = leadsOther(read, at, scene) ? null : postOf(phrase.words);
  if (phrase.plural) {
    const holders = phrase.countries.slice(0, 4).flatMap((country) => {
      const entity = isOneOfMany(read, at) ? null : holdersOf(post, country, scene).holder;
      return entity ? [{ entity, span, form: "group" as const, by: "mentions/office-holder" }] : [];
    });
    return holders.length > 0 ? holders : peopleDescribed(read, at, scene);
  }
  const country = phrase.countries[0];
  // "his counterpart from the farmers' front": whose it is tells nobody by itself.
  if (/^(?:counterpart|colleague)$/.test(lemma) && country === undefined) return peopleDescribed(read, at, scene);
  if (isOneOfMany(read, at, NOBODY)) return [];
  const { holder, candidates } = country && !isOneOfMany(read, at) ? holdersOf(post, country, scene) : NO_HOLDERS;
  const told = (): Entity => {
    const entity = unnamed(around === null ? phrase : { ...phrase, country: around }, at, read, scene);
    if (candidates.length > 0) entity.candidates = candidates;
    return entity;
  };
  const around = countryLeftOpen(phrase, read, at, scene);
  // Somebody whom only a country or, as the one who acts, a post tells.
  const known =
    phrase.country !== null || around !== null || phrase.igo || (phrase.sector !== null && /^nsubj/.test(token.deprel));
  // The first rule that knows somebody counts.
  const [by, entity] = isOneOfMany(read, at)
    ? (["mentions/description", known || namesBody(read, phrase) ? told() : null] as const)
    : firstOf(
        ["mentions/office-holder", () => holder],
        [
          "mentions/counterpart",
          () => (lemma === "counterpart" && country ? counterpartOf(read, at, country, scene) : null),
        ],
        [
          "mentions/role-again",
          () => (isGiven(read, at) ? earlier(scene.cast, lemma, portfolio, country?.code ?? null) : null),
        ],
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
const namesBody = ({ spotted }: Read, phrase: Phrase): boolean =>
  spotted.some((spot) => spot.kind === "organisation" && spot.first >= phrase.first && spot.last <= phrase.last);

function isOneOfMany({ sentence, children }: Read, at: number, words: RegExp = ONE_OF_MANY): boolean {
  return (children[at] ?? []).some((child) => {
    const token = sentence.tokens[child] as Token;
    return /^(?:det|nummod|amod)$/.test(token.deprel) && words.test(token.form);
  });
}

/** Somebody known by a description alone: an actor of this report with the country and sector that it tells. */
function unnamed(phrase: Phrase, at: number, { sentence }: Read, { cast, report }: Scene): Entity {
  const words = phrase.words.replace(/^(?:an?|the|another|one|some)\s+/i, "");
  const name = words.length > 80 ? (sentence.tokens[at] as Token).form : words;
  const person = localPerson(words, phrase.country, phrase.sector, report.hash);
  const actor = { ...person, name };
  const entity = entityOf(cast, "person", name, actor);
  // A description is no name: a surname that happens to be one of its words must not find it.
  entity.name = [];
  return entity;
}
