import { holds, type Register, type Tenure } from "../../../register/index.ts";
import { wordClass } from "../../en/lexicon.ts";
import { officeKinds } from "../../en/words/offices.ts";
import { addEntity, type Entity, entityOf, nameWords } from "../cast/entities.ts";
import type { Phrase } from "../phrase/index.ts";
import type { Scene } from "../scene.ts";

/** A person of the register: by full name, or by last name beside a title that one holder of that name has. */
export function registeredPerson(words: string, phrase: Phrase, scene: Scene): Entity | null {
  const { cast, register, report } = scene;
  const day = report.published;
  const name = nameWords(words);
  const country = phrase.countries[0]?.code ?? null;
  let by = "actors/full-name";
  let found = name.length > 1 ? namedSo(words, register) : [];
  if (name.length === 1 && officeKinds(phrase.words).length === 0) {
    // Some are known by one name alone: "Pelé".
    found = namedSo(words, register);
    if (found.length !== 1) {
      by = "actors/state-and-surname";
      found = ofState(words, phrase, scene);
    }
    if (found.length !== 1) return null;
  } else if (name.length === 1) {
    const kinds = officeKinds(phrase.words);
    if (kinds.length === 0 || day === null) return null;
    by = "actors/title-and-surname";
    found = register
      .surnamed(words)
      .filter((index) =>
        register.tenures(index).some((tenure) => kinds.includes(tenure.kind) && holds(tenure, day) !== null),
      );
  }
  if (name.length > 1 && found.length === 0) {
    by = "actors/part-of-name";
    found = partOfName(name, country, scene);
  }
  if (country !== null && found.length > 1) {
    const there = found.filter((index) => register.tenures(index).some((tenure) => tenure.country === country));
    if (there.length > 0) found = there;
  }
  if (found.length > 1 && day !== null) {
    const inOffice = found.filter((index) => register.tenures(index).some((tenure) => holds(tenure, day) !== null));
    if (inOffice.length > 0) found = inOffice;
  }
  // Who comes to office years after the day is hardly the one of that name who is told of now, unless the name is rare.
  if (day !== null && register.surnamed(name.at(-1) ?? "").length > RARE)
    found = found.filter((index) => !isOfLaterDays(register.tenures(index), day));
  // Two of one name: silence is an answer, and it says between whom.
  if (found.length > 1) return oneOf(found, words, scene);
  if (found.length === 0) return null;
  const actor = register.person(found[0] as number, day);
  return entityOf(cast, actor, by, words);
}

/** Posts whose holders reports call by their state and surname. */
const KNOWN_POSTS = /^(?:head_of_state|head_of_government|foreign_minister|defence_minister)$/;

/** "Norway's Valerio": who leads the state on the day, or its diplomacy or defence, where the state and the name are all that is told. */
function ofState(words: string, { words: all, countries }: Phrase, { register, report }: Scene): number[] {
  const [day, country] = [report.published, countries[0]?.code];
  const alone = /^(?:\p{Lu}[\p{L}.]*\s){0,2}\p{Lu}[\p{L}.]*['’]s?\s\S+$/u.test(all) && all.endsWith(words);
  if (day === null || country === undefined || countries.length > 1 || !alone) return [];
  return register
    .surnamed(words)
    .filter((index) =>
      register
        .tenures(index)
        .some((one) => one.country === country && KNOWN_POSTS.test(one.kind) && isLikely(one, day)),
    );
}

/** Held on the day, or within its days, though nobody was seen to hold it for long: state and surname say the rest. */
const isLikely = (tenure: Tenure, day: string): boolean =>
  holds(tenure, day) !== null ||
  (tenure.from !== null &&
    tenure.until !== null &&
    tenure.from <= day &&
    day.slice(0, tenure.until.length) <= tenure.until);

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
function namedSo(words: string, register: Register): number[] {
  const bare = withoutRanks(words);
  for (const name of new Set([words, bare, bare.replace(/(\s)\p{Lu}\.?\s(?=\p{Lu})/u, "$1")])) {
    const found = register.named(name).flatMap((entry) => (entry.kind === "person" ? [entry.person] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/** Years before a first office in which its later holder is seldom told of. */
const YEARS_BEFORE = 4;

function isOfLaterDays(tenures: readonly Tenure[], day: string): boolean {
  return (
    tenures.length > 0 &&
    tenures.every(({ from }) => from !== null && Number(from.slice(0, 4)) - Number(day.slice(0, 4)) > YEARS_BEFORE)
  );
}

/** Candidates that are kept; of more than these the words say too little to name any. */
const MOST_CANDIDATES = 6;

/** Somebody who could be any of several persons of the register: none is chosen, and all are named, equally likely. */
function oneOf(found: readonly number[], words: string, { cast, register, report }: Scene): Entity {
  const entity = addEntity(cast, "person", words);
  if (found.length <= MOST_CANDIDATES)
    entity.candidates = found.map((index) => {
      const { id, name } = register.person(index, report.published);
      return { actor: id, name, score: Math.round(100 / found.length) / 100 };
    });
  return entity;
}

/** "Irfaan Ali" for somebody whom the register calls by three names: in office on the day, and all words agree. */
function partOfName(name: readonly string[], country: string | null, { register, report }: Scene): number[] {
  const day = report.published;
  if (day === null) return [];
  return register.surnamed(name.at(-1) as string).filter((index) => {
    const whole = nameWords(register.person(index, null).name);
    return (
      name.every((word) => whole.includes(word)) &&
      register
        .tenures(index)
        .some((tenure) => holds(tenure, day) !== null && (country === null || tenure.country === country))
    );
  });
}
