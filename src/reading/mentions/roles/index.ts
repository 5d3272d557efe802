import type { Mention, Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { holds, type Register, type State, type Tenure } from "../../../register/index.ts";
import { addEntity, byActor, type Cast, type Entity } from "../cast/entities.ts";
import { localActor, localPerson } from "../cast/local.ts";
import { countryOfOrgan, countryOfOwner } from "../countries/organs.ts";
import { type Phrase, phraseOf } from "../phrase/index.ts";
import type { Read, Scene } from "../scene.ts";
import { bodySector, isPost, isRole, type Post, postOf } from "../words/offices.ts";
import { isHead, sectorOf } from "../words/sectors.ts";

type Candidate = NonNullable<Mention["candidates"]>[number];

/** A mention to be made of somebody. */
interface Meant {
  readonly entity: Entity;
  readonly span: Span;
  readonly form: Mention["form"];
  /** The rule that led from the words to the entity. */
  readonly by: string;
}

/** "a spokesperson", "any minister", "no official": one of several, not the one who holds the post. */
const NOBODY = /^(?:any|no|either|neither|each|every|some|both|all|most|few|many|several)$/i;
const ONE_OF_MANY = /^(?:an?|any|some|no|another|either|neither|each|every|one|several|many|most|few|both|all|other)$/i;

/**
 * Whom a noun means that is no name: a role ("the Chinese foreign minister") by its holder on the report's day, by the
 * name it stands beside, or by the report's own earlier words; a body ("Beijing's defence ministry") by its state.
 * Empty where the words tell nobody.
 */
export function roleEntities(read: Read, at: number, scene: Scene): readonly Meant[] {
  const { sentence, children } = read;
  const token = sentence.tokens[at] as Token;
  const lemma = token.lemma.toLowerCase();
  const role = isRole(lemma);
  const sector = bodySector(lemma) ?? bodySector(token.form);
  // "the newspaper Le Monde": the name that follows is the one who is meant.
  if (!role && read.spotted.some((spot) => spot.kind === "organisation" && spot.first === at + 1)) return [];
  if (!role && sector === undefined) return described(read, at, scene);
  if (/^(?:nmod:desc|compound|flat|amod)$/.test(token.deprel)) return [];
  // "secretary-general": the second half of a title is no general.
  if (/^[-‐‑]$/.test(sentence.tokens[at - 1]?.form ?? "")) return [];
  const phrase = phraseOf(sentence, children, at, scene.register);
  const span = spanOf(read, phrase);
  if (!role) {
    const around = phrase.country === null && !phrase.igo ? countryOfOrgan(read, at, scene) : null;
    const bodies = bodyOf(phrase, lemma, sector as string, around, scene);
    if (bodies.length === 0) return described(read, at, scene);
    const by = around === null ? "mentions/body-of-state" : "mentions/body-around";
    return bodies.map((entity) => ({ entity, span, form: "role", by }));
  }
  // "Secretary of Trade for Harbour Affairs Ann Hale", whatever the tree makes of it.
  const behind = sentence.tokens[phrase.last + 1]?.upos === "PROPN" ? read.owners.get(phrase.last + 1) : undefined;
  const beside = besideName(read, at) ?? (phrase.plural ? undefined : behind);
  if (beside) {
    describe(beside, phrase, phrase.country ?? countryOfOwner(read, at), scene.report.hash);
    beside.roles.add(lemma);
    return [{ entity: beside, span, form: "role", by: "mentions/title-beside-name" }];
  }
  const post = leadsOther(read, at, scene) ? null : postOf(phrase.words);
  if (phrase.plural) {
    const holders = phrase.countries.slice(0, 4).flatMap((country) => {
      const entity = isOneOfMany(read, at) ? null : holdersOf(post, country, scene).holder;
      return entity ? [{ entity, span, form: "group" as const, by: "mentions/office-holder" }] : [];
    });
    return holders.length > 0 ? holders : described(read, at, scene);
  }
  const country = phrase.countries[0];
  if (isOneOfMany(read, at, NOBODY)) return [];
  const { holder, candidates } = country && !isOneOfMany(read, at) ? holdersOf(post, country, scene) : NO_HOLDERS;
  const told = (): Entity => {
    const entity = unnamed(around === null ? phrase : { ...phrase, country: around }, at, read, scene);
    if (candidates.length > 0) entity.candidates = candidates;
    return entity;
  };
  const around = phrase.country === null && !phrase.igo ? countryOfOrgan(read, at, scene) : null;
  // Somebody whom only a country or, as the one who acts, a post tells.
  const known =
    phrase.country !== null || around !== null || phrase.igo || (phrase.sector !== null && isSubject(token));
  // The first rule that knows somebody counts.
  const [by, entity] = isOneOfMany(read, at)
    ? (["mentions/description", known || namesBody(read, phrase) ? told() : null] as const)
    : firstOf(
        ["mentions/office-holder", () => holder],
        ["mentions/role-again", () => (isGiven(read, at) ? earlier(scene.cast, lemma, country?.code ?? null) : null)],
        ["mentions/description", () => (known ? told() : null)],
      );
  if (!entity) return [];
  entity.roles.add(lemma);
  return [{ entity, span, form: "role", by }];
}

/** "president of the Kenyan Football Federation": what is led is named, and it is no state. */
function leadsOther({ sentence, children }: Read, at: number, { register }: Scene): boolean {
  const token = sentence.tokens[at] as Token;
  if (!/^(?:president|premier|chancellor|king|queen)s?$/i.test(token.form)) return false;
  return (children[at] ?? []).some((child) => {
    const led = sentence.tokens[child] as Token;
    const of = (children[child] ?? []).some((word) => sentence.tokens[word]?.form.toLowerCase() === "of");
    if (led.deprel !== "nmod" || !of || /^(?:republic|state|country|nation|kingdom|exchequer)s?$/i.test(led.form))
      return false;
    const owner = phraseOf(sentence, children, child, register);
    return !owner.wholeState;
  });
}

function firstOf(...rules: readonly (readonly [by: string, () => Entity | null])[]): readonly [string, Entity | null] {
  for (const [by, rule] of rules) {
    const entity = rule();
    if (entity) return [by, entity];
  }
  return ["", null];
}

function spanOf({ sentence }: Read, phrase: Phrase): Span {
  return { start: (sentence.tokens[phrase.first] as Token).start, end: (sentence.tokens[phrase.last] as Token).end };
}

/** "Shoigu, the defence minister" and "the defence minister, Shoigu": a title beside a name is the named one's. */
function besideName({ sentence, children, owners }: Read, at: number): Entity | undefined {
  const token = sentence.tokens[at] as Token;
  // "Chinese leader Xi Jinping", whatever the tree makes of it.
  if (owners.has(at + 1) && sentence.tokens[at + 1]?.upos === "PROPN") return owners.get(at + 1);
  if (token.deprel === "appos" && token.head !== null) return owners.get(token.head);
  for (const child of children[at] ?? []) {
    const { deprel } = sentence.tokens[child] as Token;
    if (!/^(?:appos|flat|compound)$/.test(deprel)) continue;
    // "the Secretary of the Council, Rear Admiral Shamkhani": the name may hang on a rank that stands beside the title.
    const named = [child, ...(children[child] ?? [])].find((word) => owners.has(word));
    if (named !== undefined) return owners.get(named);
  }
  // "Sall, the president of Senegal and chair of the Union"
  if (
    token.deprel === "conj" &&
    token.head !== null &&
    (sentence.tokens[token.head] as Token | undefined)?.deprel === "appos"
  )
    return owners.get((sentence.tokens[token.head] as Token).head ?? -1);
  return undefined;
}

/** A title tells the country and sector of somebody whom the register does not know. */
function describe(entity: Entity, phrase: Phrase, told: string | null, hash: string): void {
  entity.country ??= told;
  if (!entity.actor?.id.startsWith(`dg:person-${hash.slice(0, 8)}`)) return;
  const { country, sector } = entity.actor;
  const known = { country: country ?? entity.country, sector: sector ?? phrase.sector };
  if (known.country !== country || known.sector !== sector) entity.actor = { ...entity.actor, ...known };
}

const isSubject = ({ deprel }: Token): boolean => /^nsubj/.test(deprel);

/** "a senior UN official": the body named tells where somebody unnamed belongs. */
const namesBody = ({ spotted }: Read, phrase: Phrase): boolean =>
  spotted.some((spot) => spot.kind === "organisation" && spot.first >= phrase.first && spot.last <= phrase.last);

function isOneOfMany({ sentence, children }: Read, at: number, words: RegExp = ONE_OF_MANY): boolean {
  return (children[at] ?? []).some((child) => {
    const token = sentence.tokens[child] as Token;
    return /^(?:det|nummod|amod)$/.test(token.deprel) && words.test(token.form);
  });
}

/**
 * The body of a state, "Beijing's defence ministry"; nobody where no state is named.
 *
 * @param around the country that the report around it tells, where the phrase tells none
 */
function bodyOf(
  phrase: Phrase,
  lemma: string,
  said: string,
  around: string | null,
  { cast, report, register }: Scene,
): readonly Entity[] {
  const country = phrase.country ?? around;
  if (country === null) return [];
  const state = phrase.countries[0] ?? (around === null ? null : register.state(around));
  const words = phrase.words.replace(/^(?:the|an?|his|her|its|their)\s+/i, "").replace(/^\S+(?:['’]s|s['’])\s+/, "");
  const name = state === null ? words : nationalName(words, state, register);
  const general = lemma !== "ministry" && lemma !== "office";
  const key = general ? lemma : around === null ? bare(phrase.words) : words;
  const actor = localActor("body", name, country, phrase.sector ?? said, report.hash, key);
  return [byActor(cast, actor.id) ?? addEntity(cast, "body", name, actor)];
}

/** What a report calls "the authorities" is "Peruvian authorities" in a record of many states. */
function nationalName(words: string, state: State, register: Register): string {
  const { name, adjective, code } = state;
  const says = (word: string): boolean =>
    register
      .named(word)
      .some((one) => one.kind === "state" && one.state.code === code && /^(?:name|demonym)$/.test(one.as));
  // "a high-level US delegation" says whose it is.
  if (words.includes(name) || words.split(" ").some((word) => /^\p{Lu}/u.test(word) && says(word))) return words;
  return adjective === null ? `${words} (${name})` : `${adjective} ${words}`;
}

/**
 * "two Chinese warplanes", "Muslim leaders in France": a group known by its state and by what it is; without a state
 * only where it is the one who acts ("taxi drivers said"), and only in this report.
 */
function described(read: Read, at: number, scene: Scene): readonly Meant[] {
  const { cast, register, report } = scene;
  const token = read.sentence.tokens[at] as Token;
  const body = bodySector(token.lemma) ?? bodySector(token.form);
  if (!/^(?:NOUN|PROPN)$/.test(token.upos) && body === undefined) return [];
  if (!/^(?:nsubj|obj|obl|iobj|conj|root|nmod)(?!:desc)/.test(token.deprel)) return [];
  const own = sectorOf(token.form);
  const acts = isSubject(token);
  // "the report", "talks", "a decision": what is no agent is nobody.
  if (own === null && body === undefined && !isRole(token.lemma) && !isHead(token.form)) return [];
  const phrase = phraseOf(read.sentence, read.children, at, register);
  if (phrase.sector === null) return [];
  const around = phrase.country === null && !phrase.igo ? countryOfOrgan(read, at, scene) : null;
  const country = phrase.country ?? around;
  if (country === null && !phrase.igo && !acts) return [];
  // "the parties" to a dispute are none that stand for election.
  if (country === null && /^(?:parties|sides)$/i.test(token.form)) return [];
  const name = phrase.words.replace(
    /^(?:the|a|an|his|her|its|their|some|many|several|two|three|four|five|dozens of)\s+/i,
    "",
  );
  const kind = phrase.igo ? "igo" : "group";
  // "A police source" and "a rebel source" are two.
  const key = country === null ? name : isHead(token.form) ? `${phrase.sector} ${token.lemma}` : token.lemma;
  const state = around === null ? null : register.state(around);
  const actor = localActor(
    kind,
    state === null ? name : nationalName(name, state, register),
    country,
    phrase.sector,
    report.hash,
    key,
  );
  const entity = byActor(cast, actor.id) ?? addEntity(cast, kind === "igo" ? "body" : "group", name, actor);
  const by = around === null ? "mentions/people-of-state" : "mentions/body-around";
  return [{ entity, span: spanOf(read, phrase), form: "group", by }];
}

const bare = (words: string): string => words.replace(/^(?:the\s+)?\S+?(?:['’]s)?\s+/i, "");

/** Who holds a post on a day: one person of the register, or those it could be, where none is sure. */
interface Holders {
  readonly holder: Entity | null;
  readonly candidates: readonly Candidate[];
}

const NO_HOLDERS: Holders = { holder: null, candidates: [] };

/**
 * The one who holds the post on the day; nobody where the register knows none, or several and not who came last, or
 * where it has not seen the holder for months: of those who were seen longer ago more have gone than stayed.
 */
function holdersOf(post: Post | null, country: State, { register, cast, report }: Scene): Holders {
  const day = report.published;
  if (day === null || post === null) return NO_HOLDERS;
  const unsure: Held[] = [];
  const fell = headSince(country.code, day, register);
  for (const kind of post.kinds) {
    const found = register.holders(kind, country.code, day).flatMap((person): readonly Held[] => {
      const spells = register
        .tenures(person)
        .filter((one) => one.kind === kind && one.country === country.code && isPost(post, one));
      const held = spells.map(
        (spell): Held => ({ person, spell, sure: sureness(spell, day) * (leftWith(fell, spell, day) ? STAYED : 1) }),
      );
      const best = held.toSorted((a, b) => b.sure - a.sure || began(b).localeCompare(began(a)))[0];
      return best && best.sure > 0 ? [best] : [];
    });
    const person = lastComer(found.filter(({ sure }) => sure > SURE));
    if (person !== null) {
      const actor = register.person(person, day);
      const entity = byActor(cast, actor.id) ?? addEntity(cast, "person", actor.name, actor, "actors/office-on-day");
      entity.country = country.code;
      return { holder: entity, candidates: [] };
    }
    unsure.push(...found);
  }
  const candidates = unsure
    .toSorted((a, b) => b.sure - a.sure)
    .slice(0, MOST_CANDIDATES)
    .map(({ person, sure }) => {
      const { id, name } = register.person(person, day);
      return { actor: id, name, score: Math.round((100 * sure) / unsure.length) / 100 };
    });
  return { holder: null, candidates };
}

interface Held {
  readonly person: number;
  readonly spell: Tenure;
  /** How likely it is that the office is still, or already, held. */
  readonly sure: number;
}

const began = ({ spell }: Held): string => spell.from ?? "";

const MOST_CANDIDATES = 6;
/** What is surer than this is told as it is; what is less sure is a candidate. */
const SURE = 0.8;
/** Months after which half of those in office are gone. */
const HALF_LIFE = 20;
/** The same where the next known holder is there to say that the post changed hands but once, or hardly more. */
const HALF_LIFE_UNTIL_NEXT = 60;
/** Of ministers seen under one head of government, the share that is still there under the next. */
const STAYED = 0.3;
/** An end by the month alone: how likely it is that the month's day in question lies before it. */
const LAST_MONTH = 0.7;

/** The day since which the state's government has its head; null where the register does not know it. */
function headSince(country: string, day: string, register: Scene["register"]): string | null {
  for (const kind of ["head_of_government", "head_of_state"]) {
    const since = register
      .holders(kind, country, day)
      .flatMap((person) => register.tenures(person))
      .filter((one) => one.kind === kind && one.country === country && holds(one, day) !== null)
      .flatMap(({ from }) => (from === null ? [] : [from]))
      .sort();
    if (since.length > 0) return since.at(-1) as string;
  }
  return null;
}

/** A minister who was last seen before the head of government of this day came. */
function leftWith(since: string | null, spell: Tenure, day: string): boolean {
  if (since === null || /^head_/.test(spell.kind) || holds(spell, day) !== "assumed") return false;
  const seen = spell.seen ?? spell.from ?? "";
  return seen !== "" && seen < since.slice(0, seen.length);
}

/**
 * How sure it is that an office is held on a day: 1 within its known days, less with each month since the last sighting;
 * 0 before it begins or after it ends. A spell without a beginning was seen once: long before that it says nothing.
 */
function sureness(spell: Tenure, day: string): number {
  const basis = holds(spell, day);
  if (basis === null) return 0;
  const seen = (basis === "assumed" ? spell.seen : spell.until) ?? spell.seen ?? spell.from;
  if (seen === null) return 0;
  const away = months(seen) - months(day);
  if (basis === "known") {
    if (spell.from === null) return 0.5 ** (Math.max(0, away) / HALF_LIFE);
    // A head's months are told well; a minister's are those of a directory that runs behind.
    const vague = spell.until !== null && spell.until.length < 10 && !/^head_/.test(spell.kind);
    return vague && day.startsWith(spell.until as string) ? LAST_MONTH : 1;
  }
  return 0.5 ** (Math.max(0, -away) / (spell.until === null ? HALF_LIFE : HALF_LIFE_UNTIL_NEXT));
}

const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || "12");

/**
 * The one of several holders who came last, where the others' time ends as theirs begins: on the day of a handover, and
 * where an end is known by the month or year alone.
 */
function lastComer(found: readonly Held[]): number | null {
  if (found.length < 2) return found[0]?.person ?? null;
  const [last, ...others] = found.toSorted((a, b) => began(b).localeCompare(began(a)));
  const from = last?.spell.from ?? null;
  if (!last || from === null) return null;
  const gone = others.every(
    ({ spell: { until } }) => until !== null && from.slice(0, until.length) >= until.slice(0, from.length),
  );
  return gone ? last.person : null;
}

/** Somebody known by a description alone: an actor of this report with the country and sector that it tells. */
function unnamed(phrase: Phrase, at: number, { sentence }: Read, { cast, report }: Scene): Entity {
  const words = phrase.words.replace(/^(?:an?|the|another|one|some)\s+/i, "");
  const name = words.length > 80 ? (sentence.tokens[at] as Token).form : words;
  const person = localPerson(words, phrase.country, phrase.sector, report.hash);
  const actor = { ...person, name };
  const entity = byActor(cast, actor.id) ?? addEntity(cast, "person", name, actor);
  // A description is no name: a surname that happens to be one of its words must not find it.
  entity.name = [];
  return entity;
}

/**
 * Whether a post's noun can go back to somebody: "the minister", "Minister", not "trooper to general", "the new leader",
 * "the head of a village", nor a title before a name that the report tells for the first time.
 */
function isGiven({ sentence, children }: Read, at: number): boolean {
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
function earlier(cast: Cast, lemma: string, country: string | null): Entity | null {
  for (let at = cast.mentions.length - 1; at >= 0; at -= 1) {
    const entity = cast.entities[(cast.mentions[at] as Mention).entity] as Entity;
    if (entity.kind !== "person" || (country !== null && entity.country !== country)) continue;
    if (
      entity.roles.has(lemma) ||
      (country !== null && HEADS.test(lemma) && [...entity.roles].some((role) => LEADS.test(role)))
    )
      return entity;
  }
  return null;
}
