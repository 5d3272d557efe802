import type { Mention } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { LEXICON } from "../en/lexicon.ts";
import { isCapital } from "../syntax/forms.ts";
import { nameEntity } from "./bearers/index.ts";
import { nameRule } from "./bearers/why.ts";
import { byName, bystander, type Entity, nameWords, noteMention } from "./cast/entities.ts";
import type { Spotted } from "./names/spotted.ts";
import { noteNoun, nounAgain, nounNew } from "./nouns/index.ts";
import { phraseSpan } from "./nouns/span.ts";
import { placeOf } from "./place.ts";
import { groupEntities } from "./pronouns/groups.ts";
import { pronounEntities } from "./pronouns/index.ts";
import { joinNamed } from "./pronouns/joined.ts";
import { relativeHead } from "./pronouns/relative.ts";
import { roleEntities } from "./roles/index.ts";
import { spanOf } from "./run.ts";
import type { Read, Scene } from "./scene.ts";

/** Reads whom the words of one sentence mean, with what the sentences before it have told. */
export function readSentence(read: Read, scene: Scene): void {
  const { sentence, spotted, owners, meant } = read;
  // Names before roles, so that a title knows whose name it stands beside.
  const named = new Map<number, readonly [Spotted, Entity | null]>();
  for (const spot of spotted) {
    const entity = nameEntity(read, spot, scene);
    if (entity) meant.set(spot.head, entity);
    for (let at = spot.first; at <= spot.last; at += 1) {
      named.set(at, [spot, entity]);
      if (entity?.kind === "person") owners.set(at, entity);
    }
  }
  for (const word of sentence.nodes) {
    const [spot, entity] = named.get(word.at) ?? [];
    if (spot?.first === word.at) nameAt(spot, entity ?? null, read, scene);
    else if (spot) continue;
    else if (word.upos === "PRON" || word.lower === "both") pronounAt(word, read, scene);
    else if (word.upos === "PROPN" || word.upos === "NOUN") {
      const bearer = word.upos === "PROPN" && isCapital(word) ? goesOnAs(word.form, scene) : undefined;
      if (bearer) namedAgain(word, bearer, read, scene);
      else nounAt(word, read, scene);
    }
  }
  for (const spot of spotted) if (spot.kind !== null) scene.names.push({ ...spanOf(sentence, spot), kind: spot.kind });
}

function nameAt(spot: Spotted, entity: Entity | null, read: Read, scene: Scene): void {
  const span = spanOf(read.sentence, spot);
  const place = placeOf(read, spot.head, scene);
  if (entity) {
    const form = entity.kind === "group" ? "group" : "name";
    noteMention(scene.cast, { entity, span, form, by: nameRule(scene, span, entity) }, place);
    joinNamed(read.sentence.nodes[spot.head] as Node, scene);
  } else if (spot.kind !== null) bystander(scene.cast, span, place, "");
}

/** A name by itself that the network did not see, of somebody whose full name stands in the report. */
function goesOnAs(form: string, { cast }: Scene): Entity | undefined {
  const entity = byName(cast, nameWords(form));
  return entity !== undefined && entity.name.length > 1 ? entity : undefined;
}

function namedAgain(word: Node, entity: Entity, read: Read, scene: Scene): void {
  const { at, start, end } = word;
  read.owners.set(at, entity);
  read.meant.set(at, entity);
  const meant = { entity, span: word, form: "name", by: nameRule(scene, word, entity) } as const;
  noteMention(scene.cast, meant, placeOf(read, at, scene));
  if (entity.kind === "person" && !isPartOfName(word)) scene.names.push({ start, end, kind: "person" });
  joinNamed(word, scene);
}

const TITLES = LEXICON.words("titles-of-name");

const isTitle = ({ form }: Node): boolean => TITLES.has(form) || /^\p{Lu}\p{Ll}{1,3}\.$/u.test(form);

/** "Miss" of "Miss Universe": a capitalised proper noun beside it, but for a title, makes a longer name. */
const isPartOfName = ({ previous, next }: Node): boolean =>
  [previous, next].some((word) => word?.upos === "PROPN" && isCapital(word) && !(word === previous && isTitle(word)));

/** A pronoun of the third person by what it goes back to; "who" by the word its clause hangs on. */
function pronounAt(word: Node, read: Read, scene: Scene): void {
  const place = placeOf(read, word.at, scene);
  const personal =
    word.lower !== "both"
      ? pronounEntities(word, place, read, scene)
      : /^(?:nsubj|obj|obl|nmod)$/.test(word.rel)
        ? groupEntities(word, place, scene)
        : [];
  const relative = personal.length > 0 ? undefined : read.meant.get(relativeHead(word)?.at ?? -1);
  const by = relative ? "mentions/relative-pronoun" : "mentions/pronoun";
  const entities = relative ? [relative] : personal;
  const form: Mention["form"] = entities.length > 1 ? "group" : "pronoun";
  for (const entity of entities) noteMention(scene.cast, { entity, span: word, form, by }, place);
  if (entities[0]) read.meant.set(word.at, entities[0]);
  joinNamed(word, scene);
}

/**
 * A noun by those it means together, or the one it goes back to; else by the office, body or state it tells; else as
 * somebody of a kind.
 */
function nounAt(word: Node, read: Read, scene: Scene): void {
  const { cast } = scene;
  const { at } = word;
  const place = placeOf(read, at, scene);
  const roles = roleEntities(word, read, scene);
  const told = roles.length > 0 && roles.every(({ by }) => by !== "mentions/people-of-state");
  const group = told ? [] : groupEntities(word, place, scene);
  const again = told || group.length > 0 ? null : nounAgain(word, place, read, scene);
  if (group.length > 0) {
    const span = phraseSpan(word);
    for (const entity of group) noteMention(cast, { entity, span, form: "group", by: "mentions/several" }, place);
  } else if (again === null && roles.length > 0)
    for (const role of roles) {
      read.owners.set(at, role.entity);
      read.meant.set(at, role.entity);
      noteNoun(word, role.entity, read);
      noteMention(cast, role, place);
    }
  else {
    const noun = again ?? nounNew(word, read, scene);
    if (noun) {
      read.meant.set(at, noun.entity);
      if (noun.entity.kind === "person") read.owners.set(at, noun.entity);
      noteMention(cast, noun, place);
    } else if (!/^(?:compound|flat|amod|fixed)$/.test(word.rel)) bystander(cast, phraseSpan(word), place, word.lemma);
  }
  joinNamed(word, scene);
}
