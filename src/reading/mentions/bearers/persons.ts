import type { Sentence, Token } from "../../../language/types.ts";
import { holds, type Tenure } from "../../../register/index.ts";
import { addEntity, byActor, byName, type Entity, nameWords } from "../cast/entities.ts";
import { localPerson } from "../cast/local.ts";
import type { Spotted } from "../names/index.ts";
import { type Phrase, phraseOf } from "../phrase/index.ts";
import type { Scene } from "../scene.ts";
import { genderOfGiven } from "../words/given.ts";
import { isRole, officeKinds } from "../words/offices.ts";

/** The entity a person's name means: one met before in this report, one of the register, or a new one. */
export function personEntity(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  spot: Spotted,
  words: string,
  scene: Scene,
): Entity {
  const { cast, register, report } = scene;
  const name = nameWords(words);
  const phrase = phraseOf(sentence, children, outermost(sentence, spot.head), register);
  const before = byName(cast, name);
  const alone = (): Entity | null =>
    name.length === 1 && !isNickname(sentence, spot.last) ? leader(words, phrase, scene) : null;
  const entity = before ?? alone() ?? fromRegister(words, phrase, scene) ?? addEntity(cast, "person", words, null);
  if (name.length > entity.name.length) entity.name = name;
  entity.country ??= phrase.country;
  for (const token of sentence.tokens.slice(phrase.first, phrase.last + 1))
    if (isRole(token.lemma)) entity.roles.add(token.lemma.toLowerCase());
  // Of somebody in the register without an office on the day, the title tells more.
  // So it does of somebody who left office: "General Reed" serves, whatever he was before.
  if (entity.actor?.sector === null || (entity.actor?.sector === "ELI" && phrase.sector !== null))
    entity.actor = { ...entity.actor, sector: phrase.sector };
  entity.gender ??= genderOf(sentence, phrase) ?? (name.length > 1 ? genderOfGiven(name[0] as string) : null);
  if (entity.actor === null) entity.actor = localPerson(words, entity.country, phrase.sector, report.hash);
  else if (before && entity.actor.id.startsWith(`dg:person-${report.hash.slice(0, 8)}`)) {
    // A fuller description later on tells more of somebody whom no register row fits.
    const { country, sector } = localPerson(words, entity.country, phrase.sector, report.hash);
    if (
      (entity.actor.country ?? country) !== entity.actor.country ||
      (entity.actor.sector ?? sector) !== entity.actor.sector
    )
      entity.actor = {
        ...entity.actor,
        country: entity.actor.country ?? country,
        sector: entity.actor.sector ?? sector,
      };
  }
  return entity;
}

/** "Kenny the Clown": what stands behind "the" makes a name of another kind. */
const isNickname = ({ tokens }: Sentence, last: number): boolean =>
  tokens[last + 1]?.form === "the" && /^\p{Lu}/u.test(tokens[last + 2]?.form ?? "");

const HIS =
  /\b(?:Mr|Sir|Lord|King|Prince|Sultan|Emir|Pope|spokesman|chairman|congressman|businessman|father|brother)\b/i;
const HERS =
  /\b(?:Mrs|Ms|Miss|Madam|Lady|Queen|Princess|spokeswoman|chairwoman|congresswoman|businesswoman|mother|sister)\b/i;

/** What titles tell; null where they tell nothing. */
function genderOf(sentence: Sentence, phrase: Phrase): "he" | "she" | null {
  const before = sentence.tokens[phrase.first - 1]?.form ?? "";
  const words = `${before} ${phrase.words}`;
  return HERS.test(words) ? "she" : HIS.test(words) ? "he" : null;
}

/** "Chinese Foreign Minister Wang Yi": the name may hang on the title or the title on the name. */
function outermost(sentence: Sentence, at: number): number {
  const token = sentence.tokens[at] as Token;
  if (
    /^(?:flat|appos|compound|nmod:desc)$/.test(token.deprel) &&
    token.head !== null &&
    token.head >= 0 &&
    isRole((sentence.tokens[token.head] as Token).lemma)
  )
    return token.head;
  return at;
}

/** A person of the register: by full name, or by last name beside a title that one holder of that name has. */
function fromRegister(words: string, phrase: Phrase, scene: Scene): Entity | null {
  const { cast, register, report } = scene;
  const day = report.published;
  const name = nameWords(words);
  const country = phrase.countries[0]?.code ?? null;
  let by = "actors/full-name";
  let found = name.length > 1 ? namedSo(words, register) : [];
  if (name.length === 1 && officeKinds(phrase.words).length === 0) {
    // Some are known by one name alone: "Pelé".
    found = namedSo(words, register);
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
  return byActor(cast, actor.id) ?? addEntity(cast, "person", words, actor, by);
}

/** A surname that no more than this many of the register bear is rare. */
const RARE = 3;

/** What stands before a name as a part of it and tells rank or respect. */
const RANKS =
  /^(?:(?:the|mr|mrs|ms|dr|sir|lord|dame|sheikh?|sayy?[ei]d|ayatollah|grand|mullah|imam|rabbi|pope|prince|princess|king|queen|emir|sultan|president|premier|prime|minister|chancellor|senator|sen|rep|representative|governor|gov|mayor|judge|justice|army|navy|air|force|marine|general|gen|lt|lieutenant|maj|major|brig|brigadier|col|colonel|capt|captain|adm|admiral|vice|rear|field|marshal|secretary|ambassador|amb|professor|prof|comrade)\.?\s+)+(?=\S+\s+\S)/i;

/** The persons whom the register calls so, with or without ranks before the name and letters in its middle. */
function namedSo(words: string, register: Scene["register"]): number[] {
  for (const name of new Set([
    words,
    words.replace(RANKS, ""),
    words.replace(RANKS, "").replace(/(\s)\p{Lu}\.?\s(?=\p{Lu})/u, "$1"),
  ])) {
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

/**
 * "Obama" without more: who leads a state on the day, or led one in the years before, where nobody else of that surname
 * does or is in office, and hardly anybody bears it.
 */
function leader(words: string, phrase: Phrase, { register, report, cast }: Scene): Entity | null {
  const day = report.published;
  if (officeKinds(phrase.words).length > 0) return null;
  const bearers = register.surnamed(words).filter((index) => !isKin(register, index));
  if (day === null || words.length < 4) return null;
  const leads = (tenure: Tenure): boolean => /^head_of_(?:state|government)$/.test(tenure.kind);
  const inOffice = bearers.filter((index) =>
    register.tenures(index).some((tenure) => leads(tenure) && holds(tenure, day) === "known"),
  );
  const before = bearers.filter((index) =>
    register
      .tenures(index)
      .some(
        ({ until, ...tenure }) =>
          leads({ until, ...tenure }) &&
          until !== null &&
          until < day &&
          Number(day.slice(0, 4)) - Number(until.slice(0, 4)) <= REMEMBERED,
      ),
  );
  const leaders = inOffice.length > 0 ? inOffice : before;
  const busy = bearers.filter((index) => register.tenures(index).some((tenure) => holds(tenure, day) === "known"));
  if (leaders.length !== 1 || bearers.length > RARE) return null;
  if (inOffice.length === 0 && busy.some((index) => index !== leaders[0])) return null;
  const actor = register.person(leaders[0] as number, day);
  return byActor(cast, actor.id) ?? addEntity(cast, "person", words, actor, "actors/surname-of-leader");
}

/** Years for which somebody who led a state is still known by surname alone. */
const REMEMBERED = 8;

/** Known for a relative, and hardly meant by the surname alone. */
const isKin = (register: Scene["register"], index: number): boolean =>
  register.tenures(index).some(({ kind }) => kind === "elite") &&
  register.tenures(index).every(({ kind }) => /^(?:elite|official|other)$/.test(kind));

/** Candidates that are kept; of more than these the words say too little to name any. */
const MOST_CANDIDATES = 6;

/** Somebody who could be any of several persons of the register: none is chosen, and all are named, equally likely. */
function oneOf(found: readonly number[], words: string, { cast, register, report }: Scene): Entity {
  const entity = addEntity(cast, "person", words, null);
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
