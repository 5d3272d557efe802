import type { Sentence, Token } from "../../language/types.ts";
import { nameEntity } from "./bearers/index.ts";
import { nameRule } from "./bearers/why.ts";
import { byName, bystander, type Entity, mention, nameWords } from "./cast/entities.ts";
import { type Spotted, spanOf } from "./names/spotted.ts";
import { noteNoun, nounAgain, nounNew } from "./nouns/index.ts";
import { phraseSpan } from "./nouns/span.ts";
import { placeOf } from "./place.ts";
import { groupEntities } from "./pronouns/groups.ts";
import { pronounEntities } from "./pronouns/index.ts";
import { joinNamed } from "./pronouns/joined.ts";
import { relativeHead } from "./pronouns/relative.ts";
import { roleEntities } from "./roles/index.ts";
import type { Read, Scene } from "./scene.ts";

/** Reads whom the words of one sentence mean, with what the sentences before it have told. */
export function readSentence(read: Read, scene: Scene): void {
  const { sentence, spotted, owners } = read;
  const { cast, names } = scene;
  const taken = new Set<number>();
  for (const spot of spotted) for (let at = spot.first; at <= spot.last; at += 1) taken.add(at);
  const starts = new Map(spotted.map((spot) => [spot.first, spot]));
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
      const span = spanOf(sentence, spot);
      if (!entity) {
        if (spot.kind !== null) bystander(cast, span, placeOf(read, spot.head, scene), "");
        continue;
      }
      const form = entity.kind === "group" ? "group" : "name";
      mention(cast, entity, span, form, placeOf(read, spot.head, scene), nameRule(scene, span, entity));
      joinNamed(read, spot.head, scene);
    } else if (taken.has(at)) continue;
    else if (token.upos === "PRON" || /^both$/i.test(token.form)) pronounAt(read, at, scene);
    else if (token.upos === "PROPN" && /^\p{Lu}/u.test(token.form) && goesOnAs(token.form, scene)) {
      const entity = goesOnAs(token.form, scene) as Entity;
      owners.set(at, entity);
      read.meant.set(at, entity);
      mention(cast, entity, token, "name", placeOf(read, at, scene), nameRule(scene, token, entity));
      if (entity.kind === "person" && !isPartOfName(sentence, at))
        names.push({ start: token.start, end: token.end, kind: "person" });
      joinNamed(read, at, scene);
    } else if (/^(?:NOUN|PROPN)$/.test(token.upos)) nounAt(read, at, scene);
  }
  for (const spot of spotted) if (spot.kind !== null) names.push({ ...spanOf(sentence, spot), kind: spot.kind });
}

/** A name by itself that the network did not see, of somebody whose full name stands in the report. */
function goesOnAs(form: string, { cast }: Scene): Entity | undefined {
  const entity = byName(cast, nameWords(form));
  return entity !== undefined && entity.name.length > 1 ? entity : undefined;
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
    const noun = again ?? nounNew(read, at, scene);
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
