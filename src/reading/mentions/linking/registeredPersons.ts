import { fold, holds, type Register, type Tenure } from "../../../register/index.ts";
import { wordClass } from "../../en/lexicon.ts";
import { officeKinds } from "../../en/words/offices.ts";
import type { Discourse } from "../discourse.ts";
import { addEntity, type Entity, entityOf, nameWords } from "../entities/index.ts";
import type { Phrase } from "../phrase/index.ts";

/** Somebody of the register, by number, of whose offices at least one passes a test. */
export const holding =
  (register: Register, test: (tenure: Tenure) => boolean): ((person: number) => boolean) =>
  (person) =>
    register.tenures(person).some(test);

/** Persons of the register that words can mean, and the rule that says so. */
type Found = readonly [by: string, persons: readonly number[]];

/** A person of the register: by full name, or by last name beside a title that one holder of that name has. */
export function registeredPerson(words: string, phrase: Phrase, discourse: Discourse): Entity | null {
  const { cast, register, report } = discourse;
  const day = report.published;
  const country = phrase.countries[0]?.code ?? null;
  const name = nameWords(words);
  if (name.length === 0) return null;
  const [by, all] = name.length > 1 ? byFullName(words, country, discourse) : bySurname(words, phrase, discourse);
  const there = preferred(
    all,
    holding(register, (tenure) => country !== null && tenure.country === country),
  );
  const inOffice = preferred(
    there,
    holding(register, (tenure) => day !== null && holds(tenure, day) !== null),
  );
  // Who comes to office years after the day is hardly the one of that name who is told of now, unless the name is rare.
  const rare = day === null || register.surnamed(name.at(-1) as string).length <= RARE;
  // "Ann Hale" is who is called so first of all, rather than her husband, whom a source calls so by mistake.
  const chief = preferred(inOffice, (person) => fold(register.person(person, null).name) === fold(words));
  const found = chief.filter((person) => rare || !isOfLaterDays(register.tenures(person), day));
  // Two of one name: silence is an answer, and it says between whom.
  if (found.length > 1) return oneOf(found, words, discourse);
  if (found[0] !== undefined && by === "actors/full-name" && isNamesakeAbroad(found[0], discourse)) return null;
  return found[0] === undefined ? null : entityOf(cast, register.person(found[0], day), by, words);
}

/** Posts by which somebody is known all over the world. */
const WORLD_KNOWN = /^(?:head_of_state|head_of_government|foreign_minister|igo_head|monarch)$/;

/**
 * Somebody who held an office of a country long ago of which the report says nothing, told of by a publisher of another
 * country: more often one of the same name. Who led a state or is in office is told of everywhere.
 */
function isNamesakeAbroad(person: number, { register, report, around }: Discourse): boolean {
  const day = report.published;
  const { country } = register.person(person, day);
  const tenures = register.tenures(person);
  const { publisher, shares } = around;
  if (country === null || publisher === null || publisher === country || shares.has(country)) return false;
  return !tenures.some(
    (one) => WORLD_KNOWN.test(one.kind) || one.country === publisher || (day !== null && holds(one, day) !== null),
  );
}

/** Of several those that pass a test, where any do. */
function preferred(persons: readonly number[], test: (person: number) => boolean): readonly number[] {
  const passing = persons.length > 1 ? persons.filter(test) : [];
  return passing.length > 0 ? passing : persons;
}

function byFullName(words: string, country: string | null, discourse: Discourse): Found {
  const found = namedSo(words, discourse.register);
  return found.length > 0
    ? ["actors/full-name", found]
    : ["actors/part-of-name", partOfName(nameWords(words), country, discourse)];
}

function bySurname(words: string, phrase: Phrase, discourse: Discourse): Found {
  const { register, report } = discourse;
  const day = report.published;
  const kinds = officeKinds(phrase.words);
  if (kinds.length > 0) {
    const held = holding(register, (tenure) => kinds.includes(tenure.kind) && holds(tenure, day as string) !== null);
    return ["actors/title-and-surname", day === null ? [] : register.surnamed(words).filter(held)];
  }
  // Some are known by one name alone: "Pelé".
  const named = namedSo(words, register);
  if (named.length === 1) return ["actors/full-name", named];
  const ofTheState = ofState(words, phrase, discourse);
  return ["actors/state-and-surname", ofTheState.length === 1 ? ofTheState : []];
}

/** Posts whose holders reports call by their state and surname. */
const KNOWN_POSTS = /^(?:head_of_state|head_of_government|foreign_minister|defence_minister)$/;

/** "Norway's Valerio": who leads the state on the day, or its diplomacy or defence, where the state and the name are all that is told. */
function ofState(words: string, { words: all, countries }: Phrase, { register, report }: Discourse): readonly number[] {
  const [day, country] = [report.published, countries[0]?.code];
  const alone = /^(?:\p{Lu}[\p{L}.]*\s){0,2}\p{Lu}[\p{L}.]*['’]s?\s\S+$/u.test(all) && all.endsWith(words);
  if (day === null || country === undefined || countries.length > 1 || !alone) return [];
  const known = (one: Tenure): boolean =>
    one.country === country && KNOWN_POSTS.test(one.kind) && (holds(one, day) !== null || isAround(one, day));
  return register.surnamed(words).filter(holding(register, known));
}

/** Within its days, though nobody was seen to hold it for long: state and surname say the rest. */
const isAround = ({ from, until }: Tenure, day: string): boolean =>
  from !== null && until !== null && from <= day && day.slice(0, until.length) <= until;

/** A surname that no more than this many of the register bear is rare. */
export const RARE = 3;

const ranks = wordClass("ranks");

/** A name without what stands before it as a part of it and tells rank or respect; of the name two words stay. */
function withoutRanks(words: string): string {
  const parts = words.split(/\s+/);
  const name = parts.findIndex((part) => !ranks.has(part.toLowerCase().replace(/\.$/, "")));
  return parts.slice(Math.min(name < 0 ? parts.length : name, Math.max(0, parts.length - 2))).join(" ");
}

/** The persons whom the register calls so, with or without ranks before the name and letters in its middle. */
function namedSo(words: string, register: Register): readonly number[] {
  const bare = withoutRanks(words);
  // Of two letters both are wanted: with one of them left "Ann B. C. Hale" would be another Ann C. Hale.
  const letters = bare.match(/(?<=\s)\p{Lu}\.?(?=\s)/gu)?.length ?? 0;
  const plain = letters === 1 ? bare.replace(/(\s)\p{Lu}\.?\s(?=\p{Lu})/u, "$1") : bare;
  for (const name of new Set([words, bare, plain])) {
    const found = register.named(name).flatMap((entry) => (entry.kind === "person" ? [entry.person] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/** Years before a first office in which its later holder is seldom told of. */
const YEARS_BEFORE = 4;

const isOfLaterDays = (tenures: readonly Tenure[], day: string): boolean =>
  tenures.length > 0 &&
  tenures.every(({ from }) => from !== null && Number(from.slice(0, 4)) - Number(day.slice(0, 4)) > YEARS_BEFORE);

/** Candidates that are kept; of more than these the words say too little to name any. */
const MOST_CANDIDATES = 6;

/** Somebody who could be any of several persons of the register: none is chosen, and all are named, equally likely. */
function oneOf(found: readonly number[], words: string, { cast, register, report }: Discourse): Entity {
  const entity = addEntity(cast, "person", words);
  if (found.length <= MOST_CANDIDATES)
    entity.candidates = found.map((index) => {
      const { id, name } = register.person(index, report.published);
      return { actor: id, name, score: Math.round(100 / found.length) / 100 };
    });
  return entity;
}

/** "Irfaan Ali" for somebody whom the register calls by three names: in office on the day, and all words agree. */
function partOfName(
  name: readonly string[],
  country: string | null,
  { register, report, around }: Discourse,
): readonly number[] {
  const day = report.published;
  // Without a day, of a country that the report tells of: its words hardly mean another one of that name.
  const told = (of: string | null): boolean =>
    of !== null && (country === null ? around.shares.has(of) : of === country);
  const held = holding(register, (tenure) =>
    day === null
      ? told(tenure.country) && WORLD_KNOWN.test(tenure.kind)
      : holds(tenure, day) !== null && (country === null || tenure.country === country),
  );
  return register.surnamed(name.at(-1) as string).filter((index) => {
    const whole = nameWords(register.person(index, null).name);
    return name.every((word) => whole.includes(word)) && held(index);
  });
}
