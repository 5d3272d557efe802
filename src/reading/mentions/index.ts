import type { Actor, Mention, Name, Report } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import type { Register, State } from "../../register/index.ts";
import type { Who } from "../types.ts";
import { addEntity, byActor, type Cast, type Entity, mention, newCast } from "./entities.ts";
import { nameSpans, type Spotted } from "./names.ts";
import { bodySector, isRole, officeKinds } from "./offices.ts";
import { personEntity, slug } from "./persons.ts";
import { phraseOf } from "./phrase.ts";
import { pronounEntity } from "./pronouns.ts";
import type { Scene } from "./scene.ts";

/**
 * Who is meant: names, roles and pronouns of a report to entities, and entities to actors of the register where the
 * words and the report's day allow it. Somebody the register does not know gets an actor of the report's own (`dg:`),
 * with the country that the words around the name give. Pure.
 */
export function findMentions(report: Report, sentences: readonly Sentence[], register: Register): Who {
  const cast = newCast();
  const names: Name[] = [];
  for (const sentence of sentences) readSentence(sentence, { report, register, cast, names });
  const mentions = cast.mentions
    .map((one): Mention => ({ ...one, actor: cast.entities[one.entity]?.actor?.id ?? null }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const actors = new Map<string, Actor>();
  for (const { entity } of mentions) {
    const actor = cast.entities[entity]?.actor;
    if (actor) actors.set(actor.id, actor);
  }
  return { names: names.sort((a, b) => a.start - b.start), mentions, actors: [...actors.values()] };
}

function readSentence(sentence: Sentence, scene: Scene): void {
  const { register, cast, names } = scene;
  const children: number[][] = sentence.tokens.map(() => []);
  for (const [at, token] of sentence.tokens.entries())
    if (token.head !== null && token.head >= 0) children[token.head]?.push(at);
  const spotted = nameSpans(sentence, children, register);
  const taken = new Set<number>();
  for (const spot of spotted) for (let at = spot.first; at <= spot.last; at += 1) taken.add(at);
  const starts = new Map(spotted.map((spot) => [spot.first, spot]));
  for (const [at, token] of sentence.tokens.entries()) {
    const spot = starts.get(at);
    if (spot) readName(sentence, children, spot, scene);
    else if (taken.has(at)) continue;
    else if (token.upos === "PRON") {
      const entity = pronounEntity(sentence, at, cast);
      if (entity) mention(cast, entity, token.start, token.end, "pronoun");
    } else if (/^(?:NOUN|PROPN)$/.test(token.upos)) readNoun(sentence, children, at, scene);
  }
  for (const spot of spotted)
    if (spot.kind !== null)
      names.push({
        start: (sentence.tokens[spot.first] as Token).start,
        end: (sentence.tokens[spot.last] as Token).end,
        kind: spot.kind,
      });
}

function readName(sentence: Sentence, children: readonly (readonly number[])[], spot: Spotted, scene: Scene): void {
  const { register, cast, report } = scene;
  const [start, end] = [(sentence.tokens[spot.first] as Token).start, (sentence.tokens[spot.last] as Token).end];
  const words = report.text.slice(start, end);
  if (spot.state) {
    if (spot.kind !== "state") return;
    mention(cast, stateEntity(cast, spot.state, register), start, end, "name");
  } else if (spot.kind === "person") {
    mention(cast, personEntity(sentence, children, spot, words, scene), start, end, "name");
  } else if (spot.kind === "organisation") {
    const entity = spot.body ? known(cast, spot.body) : localBody(sentence, children, spot.head, words, scene);
    mention(cast, entity, start, end, "name");
  }
}

function stateEntity(cast: Cast, state: State, register: Register): Entity {
  const actor = register.stateActor(state.code);
  return byActor(cast, state.id) ?? addEntity(cast, "state", state.name, actor);
}

const known = (cast: Cast, actor: Actor): Entity =>
  byActor(cast, actor.id) ?? addEntity(cast, "body", actor.name, actor);

/** A body that the register does not hold: its country is the one its phrase names. */
function localBody(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  head: number,
  words: string,
  { cast, register }: Scene,
): Entity {
  const phrase = phraseOf(sentence, children, head, register);
  const country = phrase.countries[0]?.code ?? null;
  const noun = (sentence.tokens[head] as Token).lemma;
  const id = `dg:body-${country ?? "x"}-${slug(words)}`;
  return (
    byActor(cast, id) ??
    addEntity(cast, "body", words, {
      id,
      name: words,
      kind: "body",
      country,
      sector: bodySector(noun) ?? null,
      offices: [],
    })
  );
}

/** A role ("the Chinese foreign minister") or a body ("Beijing's defence ministry") that stands without a name. */
function readNoun(sentence: Sentence, children: readonly (readonly number[])[], at: number, scene: Scene): void {
  const { register, cast, report } = scene;
  const token = sentence.tokens[at] as Token;
  const lemma = token.lemma.toLowerCase();
  const sector = bodySector(lemma) ?? bodySector(token.form);
  if (!isRole(lemma) && sector === undefined) return;
  if (/^(?:nmod:desc|compound|flat|amod)$/.test(token.deprel)) return;
  const phrase = phraseOf(sentence, children, at, register);
  const [start, end] = [(sentence.tokens[phrase.first] as Token).start, (sentence.tokens[phrase.last] as Token).end];
  if (sector !== undefined && !isRole(lemma)) {
    const country = phrase.countries[0];
    if (!country) return;
    const name = `${country.name}: ${phrase.words.replace(/^the\s+/i, "")}`;
    const id = `dg:body-${country.code}-${slug(lemma === "ministry" || lemma === "office" ? bare(phrase.words) : lemma)}`;
    const entity =
      byActor(cast, id) ??
      addEntity(cast, "body", name, { id, name, kind: "body", country: country.code, sector, offices: [] });
    mention(cast, entity, start, end, "role");
    return;
  }
  const kinds = officeKinds(phrase.words);
  if (phrase.plural) {
    for (const country of phrase.countries.slice(0, 4)) {
      const entity = holderEntity(kinds, country, report.published, scene);
      if (entity) mention(cast, entity, start, end, "group");
    }
    return;
  }
  const country = phrase.countries[0];
  const entity =
    (country ? holderEntity(kinds, country, report.published, scene) : null) ??
    earlier(cast, lemma, country?.code ?? null);
  if (entity) {
    entity.roles.add(lemma);
    mention(cast, entity, start, end, "role");
  }
}

const bare = (words: string): string => words.replace(/^(?:the\s+)?\S+?(?:['’]s)?\s+/i, "");

/** The one who holds the office on the day; nobody where the register knows two or none. */
function holderEntity(
  kinds: readonly string[],
  country: State,
  day: string | null,
  { register, cast }: Scene,
): Entity | null {
  if (day === null) return null;
  for (const kind of kinds) {
    const holders = register.holders(kind, country.code, day);
    if (holders.length !== 1) continue;
    const actor = register.person(holders[0] as number, day);
    const entity = byActor(cast, actor.id) ?? addEntity(cast, "person", actor.name, actor);
    entity.country = country.code;
    return entity;
  }
  return null;
}

/** "the minister": the person last given that post in this report. */
function earlier(cast: Cast, lemma: string, country: string | null): Entity | null {
  for (const { entity: number } of cast.mentions.toReversed()) {
    const entity = cast.entities[number] as Entity;
    if (entity.kind === "person" && entity.roles.has(lemma) && (country === null || entity.country === country))
      return entity;
  }
  return null;
}
