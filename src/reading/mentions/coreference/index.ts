import type { Node } from "../../document/tree.ts";
import { isSaying, isTeller } from "../../en/speaks.ts";
import { isBodyNoun, isPersonNoun } from "../../en/words/kinds.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import type { Antecedent, Entity, Position } from "../entities/index.ts";
import { type Anaphor, antecedentOf } from "./antecedents.ts";
import { tellersIn } from "./tellers.ts";

const HE = /^(?:he|him|his|himself)$/i;
const SHE = /^(?:she|her|hers|herself)$/i;
const THEY = /^(?:they|them|their|theirs|themselves)$/i;
const IT = /^(?:it|its|itself)$/i;
/** What a plural that is nobody is worth as the one that "they" means; where they speak, too little to stand out. */
const THING = -10;
const THING_SPEAKS = -40;
/** Nouns that are many though they look like one. */
const PLURAL = /^(?:police|people|staff|crew|family)$/;
const REFLEXIVE = /sel(?:f|ves)$/i;

/**
 * Whom a pronoun of the third person means: one, or several for "they"; empty where nobody stands out. "It" is followed
 * only where a state or a body is spoken of: where it speaks, or owns what its clause's subject does something to.
 */
export function pronounEntities(
  word: Node,
  position: Position,
  context: SentenceContext,
  discourse: Discourse,
): readonly Entity[] {
  const { cast } = discourse;
  const { form, start, parent } = word;
  if (isOwnPart(word)) return [];
  const gender = HE.test(form) ? "he" : SHE.test(form) ? "she" : null;
  const many = THEY.test(form);
  if (gender === null && !many && !(IT.test(form) && isSomebody(word))) return [];
  const other = position.object && !REFLEXIVE.test(form);
  const fit = gender !== null ? personFit(gender) : many ? manyFit(isSaying(parent)) : bodyFit(word, position);
  const not = new Set([...speakerBeside(context, position, discourse), ...interruptedBy(word, context)]);
  const found = antecedentOf({ position, start, other, not, fit }, cast);
  const entities = (found?.entities ?? []).map((entity) => cast.entities[entity] as Entity);
  if (gender !== null && entities[0]) entities[0].gender ??= gender;
  return entities;
}

/** Words at most between a cue in the middle of a clause and the comma behind it. */
const TOLD = 4;

/** "Hale, he said, was an old friend": whoever speaks in the middle of a clause is not the one it tells of. */
function interruptedBy({ previous, next, sentence: { nodes } }: Node, { meant }: SentenceContext): readonly number[] {
  if (previous?.form !== "," || !isSaying(next) || !previous.previous) return [];
  // "he told reporters,"
  let behind = (next as Node).next;
  for (let words = 0; words < TOLD && behind && !/^(?:VERB|AUX|PUNCT)$/.test(behind.upos); words += 1)
    behind = behind.next;
  if (behind?.form !== "," || !/^(?:AUX|VERB|ADV|PART)$/.test(behind.next?.upos ?? "")) return [];
  let first = previous.at;
  while (first > 0 && !/^(?:[,;:.!?“”"]|and|but)$/.test(nodes[first - 1]?.lower ?? "")) first -= 1;
  return nodes
    .slice(first, previous.at)
    .filter(({ parent }) => parent === null || parent.at < first || parent.at >= previous.at)
    .flatMap(({ at }) => meant.get(at)?.number ?? []);
}

/** "On his part, Calder …": it looks forward to the subject, and back to nobody. */
const isOwnPart = ({ at, previous, next }: Node): boolean =>
  at === 1 &&
  /^(?:on|for|in)$/.test(previous?.lower ?? "") &&
  /^(?:part|turn|view|opinion)$/.test(next?.lower ?? "") &&
  next?.next?.form === ",";

const personFit =
  (gender: "he" | "she"): Anaphor["fit"] =>
  ({ plural, entities: numbers }, entities) => {
    const [entity] = entities;
    if (!entity || numbers.length !== 1 || plural) return null;
    if (entity.kind !== "person" && !(entity.kind === "group" && [...entity.roles].some(isPersonNoun))) return null;
    if (entity.gender === null) return entity.name.length > 0 ? 0 : -25;
    return entity.gender === gender ? 6 : null;
  };

/** @param speaking whether the pronoun's verb wants somebody who speaks */
const manyFit =
  (speaking: boolean): Anaphor["fit"] =>
  ({ plural, entities: numbers, subject }, entities) => {
    // "in Kenya and Chad … They wanted": states that only tell where are seldom those who speak.
    const where = speaking && !subject && entities.every(({ kind }) => kind === "state");
    if (numbers.length > 1) return where ? THING : 25;
    const [entity] = entities;
    if (!entity) return plural ? (speaking ? THING_SPEAKS : THING) : null;
    if (entity.kind === "group" && (plural || [...entity.roles].some((noun) => PLURAL.test(noun)))) return 15;
    return entity.kind === "group" || entity.kind === "body" ? (speaking ? -20 : -60) : null;
  };

const bodyFit =
  (word: Node, position: Position): Anaphor["fit"] =>
  (candidate, entities) => {
    const [entity] = entities;
    if (candidate.entities.length > 1 || candidate.plural || (entity && !isOne(entity))) return null;
    const near = candidate.sentence === position.sentence && candidate.subject;
    return near && ownsFor(word.sentence.nodes[position.head], candidate) ? 40 : 0;
  };

/** Whether "it" can mean an entity: a body, a state, words on paper. */
const isOne = ({ kind, roles }: Entity): boolean =>
  kind === "body" || kind === "state" || kind === "thing" || (kind === "group" && [...roles].some(isBodyNoun));

/** Whether the subject's clause is the one that the owner stands in: "China said its …". */
function ownsFor(owned: Node | null | undefined, subject: Antecedent): boolean {
  let node = owned;
  for (let steps = 0; steps < 6 && node; steps += 1) {
    if (node.at === subject.head) return true;
    node = node.parent;
  }
  return false;
}

/** Whether "it" is somebody that can be followed: it speaks, or it owns something. */
const isSomebody = (word: Node): boolean => word.deprel === "nmod:poss" || REFLEXIVE.test(word.form) || isTeller(word);

/**
 * Whom a pronoun inside a quotation cannot mean: the one who speaks it, who says "I". Told by the subject of the verb
 * of saying outside of the marks, in this sentence or in one before that the same quotation stands in.
 */
function speakerBeside(context: SentenceContext, position: Position, discourse: Discourse): ReadonlySet<number> {
  if (position.quote < 0) return NOBODY;
  const told = tellersIn(context, discourse).at(-1);
  if (told) discourse.speakers.set(position.quote, told.number);
  const speaker = discourse.speakers.get(position.quote);
  return speaker === undefined ? NOBODY : new Set([speaker]);
}

const NOBODY: ReadonlySet<number> = new Set();
