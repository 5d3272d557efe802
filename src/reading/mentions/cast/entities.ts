import type { Actor, Mention, Span } from "../../../contract/index.ts";
import { fold, type Register } from "../../../register/index.ts";

/** Somebody of the register whom words could mean. */
export type Namesake = NonNullable<Mention["candidates"]>[number];

/** Someone or something a report speaks of, gathered while its words are read in order. */
export interface Entity {
  readonly number: number;
  actor: Actor | null;
  /** The rule that tied it to its actor. */
  by: string;
  /** Whom the words could mean as well, where the register knows several and none was chosen. */
  candidates?: readonly Namesake[];
  /** A "thing" can be a speaker only: "the report says". */
  readonly kind: "person" | "state" | "body" | "group" | "thing";
  /** Folded words of the fullest name. */
  name: readonly string[];
  /** Folded nouns that it was called by: posts ("minister"), kinds ("company", "researcher"). */
  readonly roles: Set<string>;
  /** Lemmas that told it from others of its kind ("Australian", "primary"). */
  readonly traits: Set<string>;
  country: string | null;
  /** Whose it is: "her company", "the minister's brother"; null for nobody's. */
  owner: number | null;
  /** Of words on paper: the entity whose words they are; null while nobody is known to have written them. */
  issuer: number | null;
  /** Told by titles and by pronouns that went before; null while unknown. */
  gender: "he" | "she" | null;
}

/** Where a mention stands: what those who look for an antecedent need to know of it. */
export interface Place {
  /** Index of the sentence in the report. */
  readonly sentence: number;
  /** Index of its head word in the sentence. */
  readonly at: number;
  /** The word it hangs on; -1 for the root. */
  readonly head: number;
  /** The verb whose subject it is told of: its own, or the one that "and told him" goes on from. */
  readonly clause: number;
  /** The verb over the relative clause that it stands in, and who made what that clause tells of; -1 for none. */
  readonly over: number;
  readonly author: number;
  /** Whether it is the subject of its clause. */
  readonly subject: boolean;
  /** Whether it is an object of its clause, with a preposition or without. */
  readonly object: boolean;
  /** Whether it is the subject of a verb of saying. */
  readonly speaks: boolean;
  /** Number of the quotation it stands in; -1 outside of all. */
  readonly quote: number;
  readonly plural: boolean;
}

/**
 * Words that later words can go back to: one entity, several that were named together, or something that is nobody, so
 * that "it" and "they" can be seen to mean that.
 */
export interface Candidate extends Place, Span {
  readonly entities: number[];
  /** What it is called, of those that are nobody. */
  readonly lemma?: string;
  readonly form: Mention["form"];
}

/** The entities of one report, the mentions made of them, and what can be gone back to, in the order of reading. */
export interface Cast {
  readonly entities: Entity[];
  readonly mentions: Mention[];
  readonly candidates: Candidate[];
}

export const newCast = (): Cast => ({ entities: [], mentions: [], candidates: [] });

/** @param by the rule that tied the words to the actor; without it, what the words themselves describe */
export function addEntity(
  cast: Cast,
  kind: Entity["kind"],
  name: string,
  actor: Actor | null,
  by = "actors/described",
): Entity {
  const entity: Entity = {
    number: cast.entities.length,
    actor,
    by,
    kind,
    name: nameWords(name),
    roles: new Set(),
    traits: new Set(),
    country: actor?.country ?? null,
    owner: null,
    issuer: null,
    gender: null,
  };
  cast.entities.push(entity);
  return entity;
}

export const nameWords = (name: string): readonly string[] =>
  fold(name)
    .split(" ")
    .filter((word) => word !== "" && !/^(?:mr|mrs|ms|dr|sir|lord|gen|sen|rep|prof)$/.test(word));

/** Whoever of those that a test holds of was mentioned last. */
export function lastMentioned({ entities, mentions }: Cast, test: (entity: Entity) => boolean): Entity | undefined {
  const last = mentions.findLast(({ entity }) => test(entities[entity] as Entity));
  return last && entities[last.entity];
}

/** The entity with an actor already cast; undefined where it is new. */
const byActor = (cast: Cast, id: string): Entity | undefined => cast.entities.find((entity) => entity.actor?.id === id);

/** The entity of an actor: the one already cast, else a new one. */
export const entityOf = (cast: Cast, kind: Entity["kind"], name: string, actor: Actor, by?: string): Entity =>
  byActor(cast, actor.id) ?? addEntity(cast, kind, name, actor, by);

/** A state as an entity; null for a code that is none of the register's. */
export function stateEntity(cast: Cast, code: string, register: Register): Entity | null {
  const actor = register.stateActor(code);
  return actor && entityOf(cast, "state", actor.name, actor, "actors/state");
}

/**
 * The person a name goes on with: the same full name, or a single name that is one part of an earlier full name (the
 * last part before the first), most recent first.
 */
export function byName(cast: Cast, words: readonly string[]): Entity | undefined {
  const people = cast.entities.filter((entity) => entity.kind === "person");
  const whole = people.findLast((entity) => entity.name.join(" ") === words.join(" "));
  if (whole) return whole;
  if (words.length === 1) {
    const word = words[0] as string;
    return (
      latest(
        cast,
        people.filter((entity) => entity.name.at(-1) === word),
      ) ??
      latest(
        cast,
        people.filter((entity) => entity.name.length > 1 && entity.name[0] === word),
      )
    );
  }
  return (
    people.findLast((entity) => entity.name.length === 1 && entity.name[0] === words.at(-1)) ??
    people.findLast(
      (entity) => entity.name.length > 1 && entity.name.at(-1) === words.at(-1) && entity.name[0] === words[0],
    )
  );
}

/** Of several who could be meant the one spoken of last, else the one who comes first. */
function latest(cast: Cast, entities: readonly Entity[]): Entity | undefined {
  if (entities.length < 2) return entities[0];
  const last = cast.mentions.findLast((one) => entities.some((entity) => entity.number === one.entity));
  return last ? cast.entities[last.entity] : entities[0];
}

/**
 * Notes that words mean somebody. Words that mean several are noted once for each.
 *
 * @param by the rule that led from the words to the entity
 */
export function mention(cast: Cast, entity: Entity, span: Span, form: Mention["form"], place: Place, by: string): void {
  const { start, end } = span;
  cast.mentions.push({ start, end, entity: entity.number, actor: entity.actor?.id ?? null, form, by });
  const last = cast.candidates.at(-1);
  if (last && last.start === start && last.end === end && last.entities.length > 0) last.entities.push(entity.number);
  else cast.candidates.push({ start, end, entities: [entity.number], form, ...place });
}

/** Notes a noun that is nobody. */
export function bystander(cast: Cast, { start, end }: Span, place: Place, lemma: string): void {
  cast.candidates.push({ start, end, entities: [], lemma, form: "role", ...place });
}
