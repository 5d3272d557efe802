import type { Actor, Mention, Report } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import type { Register } from "../../register/index.ts";
import type { Who } from "../types.ts";
import { byName, type Entity, mention, nameWords, newCast } from "./entities.ts";
import { nameEntity } from "./named.ts";
import { nameSpans, type Spotted } from "./names.ts";
import { personEntity } from "./persons.ts";
import { antecedent, pronounEntity } from "./pronouns.ts";
import { roleEntities } from "./roles.ts";
import type { Read, Scene } from "./scene.ts";
import { nameRule } from "./why.ts";

/**
 * Who is meant: names, roles and pronouns of a report to entities, and entities to actors of the register where the
 * words and the report's day allow it. Somebody the register does not know gets an actor of the report's own (`dg:`),
 * with the country and the sector that the words around the name give. Pure.
 *
 * Full names are read first, over the whole report: a headline's "Biden" is the "Joe Biden" of its first paragraph.
 */
export function findMentions(report: Report, sentences: readonly Sentence[], register: Register): Who {
  const read = sentences.map((sentence, number): Read => readingOf(sentence, number, register));
  const scene: Scene = { report, register, cast: newCast(), names: [], about: statesIn(read) };
  for (const one of read) for (const spot of one.spotted) if (isFullName(spot)) personOf(one, spot, scene);
  for (const one of read) readSentence(one, scene);
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

function statesIn(read: readonly Read[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { spotted } of read)
    for (const { state } of spotted) if (state) counts.set(state.code, (counts.get(state.code) ?? 0) + 1);
  return counts;
}

function readingOf(sentence: Sentence, number: number, register: Register): Read {
  const children: number[][] = sentence.tokens.map(() => []);
  for (const [at, token] of sentence.tokens.entries())
    if (token.head !== null && token.head >= 0) children[token.head]?.push(at);
  return { sentence, number, children, spotted: nameSpans(sentence, children, register), owners: new Map() };
}

const isFullName = (spot: Spotted): boolean => spot.kind === "person" && !spot.state && spot.last > spot.first;

function personOf(read: Read, spot: Spotted, scene: Scene): Entity {
  const { sentence, children } = read;
  const words = scene.report.text.slice(startOf(sentence, spot.first), endOf(sentence, spot.last));
  return personEntity(sentence, children, spot, words, scene);
}

/** A name by itself that the network did not see, of somebody whose full name stands in the report. */
function goesOnAs(form: string, { cast }: Scene): Entity | undefined {
  const entity = byName(cast, nameWords(form));
  return entity !== undefined && entity.name.length > 1 ? entity : undefined;
}

const startOf = (sentence: Sentence, at: number): number => (sentence.tokens[at] as Token).start;
const endOf = (sentence: Sentence, at: number): number => (sentence.tokens[at] as Token).end;

function readSentence(read: Read, scene: Scene): void {
  const { sentence, number, spotted, owners } = read;
  const { cast, names } = scene;
  const taken = new Set<number>();
  for (const spot of spotted) for (let at = spot.first; at <= spot.last; at += 1) taken.add(at);
  const starts = new Map(spotted.map((spot) => [spot.first, spot]));
  const place = (at: number) => ({
    sentence: number,
    subject: /^nsubj/.test((sentence.tokens[at] as Token).deprel),
  });
  // Names before roles, so that a title knows whose name it stands beside.
  const named = new Map<Spotted, Entity | null>();
  for (const spot of spotted) {
    const entity = nameEntity(read, spot, scene);
    named.set(spot, entity);
    if (entity?.kind === "person") for (let at = spot.first; at <= spot.last; at += 1) owners.set(at, entity);
  }
  for (const [at, token] of sentence.tokens.entries()) {
    const spot = starts.get(at);
    if (spot) {
      const entity = named.get(spot);
      const span = { start: token.start, end: endOf(sentence, spot.last) };
      if (entity)
        mention(
          cast,
          entity,
          span,
          entity.kind === "group" ? "group" : "name",
          place(spot.head),
          nameRule(scene, span, entity),
        );
    } else if (taken.has(at)) continue;
    else if (token.upos === "PRON") {
      const personal = pronounEntity(sentence, number, at, cast);
      const entity = personal ?? owners.get(antecedent(sentence, at) ?? -1);
      const by = personal ? "mentions/pronoun" : "mentions/relative-pronoun";
      if (entity) mention(cast, entity, token, "pronoun", place(at), by);
    } else if (token.upos === "PROPN" && /^\p{Lu}/u.test(token.form) && goesOnAs(token.form, scene)) {
      const entity = goesOnAs(token.form, scene) as Entity;
      owners.set(at, entity);
      mention(cast, entity, token, "name", place(at), nameRule(scene, token, entity));
    } else if (/^(?:NOUN|PROPN)$/.test(token.upos))
      for (const { entity, span, form, by } of roleEntities(read, at, scene)) {
        owners.set(at, entity);
        mention(cast, entity, span, form, place(at), by);
      }
  }
  for (const spot of spotted)
    if (spot.kind !== null)
      names.push({ start: startOf(sentence, spot.first), end: endOf(sentence, spot.last), kind: spot.kind });
}
