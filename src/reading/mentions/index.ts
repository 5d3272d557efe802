import type { Actor, Mention, Report } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import type { Register } from "../../register/index.ts";
import { quotesOfReport } from "../statements/quotes.ts";
import type { Who } from "../types.ts";
import { isTown, nameEntity } from "./bearers/index.ts";
import { personEntity } from "./bearers/persons.ts";
import { nameRule } from "./bearers/why.ts";
import { byName, bystander, type Entity, mention, nameWords, newCast, type Place } from "./cast/entities.ts";
import { aroundOf } from "./countries/around.ts";
import { nameSpans, type Spotted } from "./names/index.ts";
import { type Initials, initialsIn, thingsIn, withInitials, withoutThings } from "./names/initials.ts";
import { withUnseen } from "./names/unseen.ts";
import { noteNoun, nounAgain, nounEntity, phraseSpan } from "./nouns/index.ts";
import { relativeHead } from "./pronouns/antecedents.ts";
import { groupEntities, joinNamed } from "./pronouns/groups.ts";
import { pronounEntities } from "./pronouns/index.ts";
import { findVoices } from "./pronouns/voices.ts";
import { roleEntities } from "./roles/index.ts";
import type { Read, Scene } from "./scene.ts";
import { speaks } from "./words/speaking.ts";

/**
 * Who is meant: names, roles and pronouns of a report to entities, and entities to actors of the register where the
 * words and the report's day allow it. Somebody the register does not know gets an actor of the report's own (`dg:`),
 * with the country and the sector that the words around the name give. Pure.
 *
 * Full names are read first, over the whole report: a headline's "Biden" is the "Joe Biden" of its first paragraph.
 */
export function findMentions(report: Report, sentences: readonly Sentence[], register: Register): Who {
  const given = sentences.map(initialsIn);
  const initials = new Set(
    given.flatMap((all, number) => all.map(({ at }) => (sentences[number] as Sentence).tokens[at]?.form ?? "")),
  );
  const things = new Set(sentences.flatMap(thingsIn));
  const read = borne(
    sentences.map((sentence, number): Read => {
      const one = readingOf(sentence, number, given[number] as readonly Initials[], initials, register);
      return things.size === 0 ? one : { ...one, spotted: withoutThings(sentence, one.spotted, things) };
    }),
  );
  const scene: Scene = {
    report,
    register,
    cast: newCast(),
    names: [],
    about: statesIn(read),
    around: aroundOf(read, register),
    quoteAt: quotesOf(report),
    initials: new Map(),
    speakers: new Map(),
  };
  for (const one of read)
    for (const spot of one.spotted)
      if (isFullName(spot) && !isTown(spot, wordsOf(one, spot, report), scene)) personOf(one, spot, scene);
  for (const one of read) readSentence(one, scene);
  findVoices(read, scene, (one, at) => placeOf(one, at, scene));
  const { cast, names } = scene;
  const mentions = cast.mentions
    .map(({ start, end, entity: number, form, by }): Mention => {
      const entity = cast.entities[number];
      const candidates = entity?.candidates ? { candidates: entity.candidates } : {};
      return { start, end, entity: number, actor: entity?.actor?.id ?? null, form, by: by as string, ...candidates };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const actors = new Map<string, Actor>();
  for (const { entity: number } of mentions) {
    const entity = cast.entities[number];
    if (entity?.actor) actors.set(entity.actor.id, { ...entity.actor, by: entity.by });
  }
  return { names: names.sort((a, b) => a.start - b.start), mentions, actors: [...actors.values()] };
}

const PLACING = /^(?:in|at|near|around|outside|inside|across|throughout|from|into)$/i;

/**
 * A place by one word that a person of the report bears ("Maria Jordan", then "told Jordan") is that person, but behind a
 * preposition of place.
 */
function borne(read: readonly Read[]): readonly Read[] {
  const words = new Set<string>();
  for (const { sentence, spotted } of read)
    for (const spot of spotted)
      if (isFullName(spot))
        for (const { form } of sentence.tokens.slice(spot.first, spot.last + 1)) if (form.length > 2) words.add(form);
  return read.map((one) => ({
    ...one,
    spotted: one.spotted.map((spot) => {
      const { tokens } = one.sentence;
      const bearer = spot.kind === "place" && spot.first === spot.last && words.has(tokens[spot.first]?.form ?? "");
      return bearer && !PLACING.test(tokens[spot.first - 1]?.form ?? "") ? { ...spot, kind: "person" as const } : spot;
    }),
  }));
}

function statesIn(read: readonly Read[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { spotted } of read)
    for (const { state } of spotted) if (state) counts.set(state.code, (counts.get(state.code) ?? 0) + 1);
  return counts;
}

/** The number of the quotation that an offset stands in; -1 outside of all. */
function quotesOf(report: Report): (offset: number) => number {
  const quotes = quotesOfReport(report);
  return (offset) => {
    let [low, high] = [0, quotes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quotes[middle] as (typeof quotes)[number]).start <= offset) low = middle + 1;
      else high = middle;
    }
    const quote = quotes[low - 1];
    return quote !== undefined && offset < quote.end ? low - 1 : -1;
  };
}

function readingOf(
  sentence: Sentence,
  number: number,
  given: readonly Initials[],
  initials: ReadonlySet<string>,
  register: Register,
): Read {
  const children: number[][] = sentence.tokens.map(() => []);
  for (const [at, token] of sentence.tokens.entries())
    if (token.head !== null && token.head >= 0) children[token.head]?.push(at);
  return {
    sentence,
    number,
    children,
    spotted: withInitials(sentence, withUnseen(sentence, nameSpans(sentence, children, register)), given, initials),
    initials: given,
    owners: new Map(),
    meant: new Map(),
  };
}

const isFullName = (spot: Spotted): boolean => spot.kind === "person" && !spot.state && spot.last > spot.first;

function personOf(read: Read, spot: Spotted, scene: Scene): Entity {
  const { sentence, children } = read;
  return personEntity(sentence, children, spot, wordsOf(read, spot, scene.report), scene);
}

const wordsOf = ({ sentence }: Read, { first, last }: Spotted, { text }: Report): string =>
  text.slice(startOf(sentence, first), endOf(sentence, last));

/** A name by itself that the network did not see, of somebody whose full name stands in the report. */
function goesOnAs(form: string, { cast }: Scene): Entity | undefined {
  const entity = byName(cast, nameWords(form));
  return entity !== undefined && entity.name.length > 1 ? entity : undefined;
}

const startOf = (sentence: Sentence, at: number): number => (sentence.tokens[at] as Token).start;
const endOf = (sentence: Sentence, at: number): number => (sentence.tokens[at] as Token).end;

function readSentence(read: Read, scene: Scene): void {
  const { sentence, spotted, owners } = read;
  const { cast, names } = scene;
  const taken = new Set<number>();
  for (const spot of spotted) for (let at = spot.first; at <= spot.last; at += 1) taken.add(at);
  const starts = new Map(spotted.map((spot) => [spot.first, spot]));
  const place = (at: number): Place => placeOf(read, at, scene);
  // Names before roles, so that a title knows whose name it stands beside.
  const named = new Map<Spotted, Entity | null>();
  for (const spot of spotted) {
    const entity = nameEntity(read, spot, scene);
    named.set(spot, entity);
    if (entity) read.meant.set(spot.head, entity);
    if (entity?.kind === "person") for (let at = spot.first; at <= spot.last; at += 1) owners.set(at, entity);
  }
  for (const [at, token] of sentence.tokens.entries()) {
    const spot = starts.get(at);
    if (spot) {
      const entity = named.get(spot);
      const span = { start: token.start, end: endOf(sentence, spot.last) };
      if (!entity) {
        if (spot.kind !== null) bystander(cast, span, place(spot.head), "");
        continue;
      }
      const form = entity.kind === "group" ? "group" : "name";
      mention(cast, entity, span, form, place(spot.head), nameRule(scene, span, entity));
      joinNamed(read, spot.head, scene);
    } else if (taken.has(at)) continue;
    else if (token.upos === "PRON" || /^both$/i.test(token.form)) pronounAt(read, at, scene);
    else if (token.upos === "PROPN" && /^\p{Lu}/u.test(token.form) && goesOnAs(token.form, scene)) {
      const entity = goesOnAs(token.form, scene) as Entity;
      owners.set(at, entity);
      read.meant.set(at, entity);
      mention(cast, entity, token, "name", place(at), nameRule(scene, token, entity));
      if (entity.kind === "person" && !isPartOfName(sentence, at))
        names.push({ start: token.start, end: token.end, kind: "person" });
      joinNamed(read, at, scene);
    } else if (/^(?:NOUN|PROPN)$/.test(token.upos)) nounAt(read, at, scene);
  }
  for (const spot of spotted)
    if (spot.kind !== null)
      names.push({ start: startOf(sentence, spot.first), end: endOf(sentence, spot.last), kind: spot.kind });
}

const TITLE =
  /^(?:\p{Lu}\p{Ll}{1,3}\.|Mr|Mrs|Ms|Dr|President|Senator|Minister|Secretary|Chancellor|King|Queen|Prince)$/u;

/** "Miss" of "Miss Universe": a capitalised proper noun beside it, but for a title, makes a longer name. */
const isPartOfName = ({ tokens }: Sentence, at: number): boolean =>
  [at - 1, at + 1].some((other) => {
    const token = tokens[other];
    return token?.upos === "PROPN" && /^\p{Lu}/u.test(token.form) && !(other < at && TITLE.test(token.form));
  });

/** A pronoun of the third person by what it goes back to; "who" by the word its clause hangs on. */
function pronounAt(read: Read, at: number, scene: Scene): void {
  const token = read.sentence.tokens[at] as Token;
  const place = placeOf(read, at, scene);
  const personal = /^both$/i.test(token.form)
    ? /^(?:nsubj|obj|obl|nmod)/.test(token.deprel)
      ? groupEntities(read, at, place, scene)
      : []
    : pronounEntities(read, at, place, scene);
  const relative = personal.length > 0 ? undefined : read.meant.get(relativeHead(read.sentence, at) ?? -1);
  const entities = relative ? [relative] : personal;
  const by = relative ? "mentions/relative-pronoun" : "mentions/pronoun";
  for (const entity of entities)
    mention(scene.cast, entity, token, entities.length > 1 ? "group" : "pronoun", place, by);
  if (entities[0]) read.meant.set(at, entities[0]);
  joinNamed(read, at, scene);
}

/**
 * A noun by those it means together, or the one it goes back to; else by the office, body or state it tells; else as
 * somebody of a kind.
 */
function nounAt(read: Read, at: number, scene: Scene): void {
  const { cast } = scene;
  const place = placeOf(read, at, scene);
  const roles = roleEntities(read, at, scene);
  const told = roles.length > 0 && roles.every(({ by }) => by !== "mentions/people-of-state");
  const group = told ? [] : groupEntities(read, at, place, scene);
  const again = told || group.length > 0 ? null : nounAgain(read, at, place, scene);
  if (group.length > 0) {
    const span = phraseSpan(read, at);
    for (const entity of group) mention(cast, entity, span, "group", place, "mentions/several");
  } else if (again === null && roles.length > 0)
    for (const { entity, span: words, form, by } of roles) {
      read.owners.set(at, entity);
      read.meant.set(at, entity);
      noteNoun(read, at, entity);
      mention(cast, entity, words, form, place, by);
    }
  else {
    const noun = again ?? nounEntity(read, at, place, scene);
    const token = read.sentence.tokens[at] as Token;
    if (noun) {
      read.meant.set(at, noun.entity);
      if (noun.entity.kind === "person") read.owners.set(at, noun.entity);
      mention(cast, noun.entity, noun.span, noun.form, place, noun.by);
    } else if (!/^(?:compound|flat|amod|fixed)/.test(token.deprel))
      bystander(cast, phraseSpan(read, at), place, token.lemma.toLowerCase());
  }
  joinNamed(read, at, scene);
}

/** The verb that tells the subject of a verb: itself where it has one, else the one that it goes on from. */
function clauseOf({ tokens }: Sentence, verb: number, children: Read["children"]): number {
  let at = verb;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    const { deprel, head } = tokens[at] as Token;
    const own = (children[at] ?? []).some((child) => /^nsubj/.test((tokens[child] as Token).deprel));
    if (own || !/^(?:conj|xcomp)$/.test(deprel)) return at;
    at = head ?? -1;
  }
  return at;
}

function placeOf({ sentence, number, children }: Read, at: number, { quoteAt }: Scene): Place {
  const token = sentence.tokens[at] as Token;
  return {
    sentence: number,
    at,
    head: token.head ?? -1,
    clause: clauseOf(sentence, token.head ?? -1, children),
    subject: /^nsubj/.test(token.deprel),
    object: /^(?:obj|iobj|obl)/.test(token.deprel),
    quote: quoteAt(token.start),
    speaks: token.deprel === "nsubj" && speaks(sentence, token.head),
    plural: /Number=Plur/.test(token.feats),
  };
}
