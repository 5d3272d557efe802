import type { Actor, Mention, Span } from "../../../contract/index.ts";
import { fold, type Register } from "../../../register/index.ts";

/** Somebody of the register whom words could mean. */
export type Namesake = NonNullable<Mention["candidates"]>[number];

/** Someone or something a report speaks of, gathered while its words are read in order. */
export interface Entity {
  readonly number: number;
  /** One of another id is given by `setActor` alone, so that the entity can be looked up by its actor. */
  actor: Actor | null;
  /** The rule that tied it to its actor. */
  by: string;
  /** Whom the words could mean as well, where the register knows several and none was chosen. */
  candidates?: readonly Namesake[];
  /** A "thing" can be a speaker only: "the report says". */
  readonly kind: "person" | "state" | "body" | "group" | "thing";
  /** Folded words of the fullest name; changed by `setName` alone, so that the name can be looked up. */
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
export interface Position {
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
  /** Whether it stands in a clause within another: what is reported, asked or told about somebody. */
  readonly embedded: boolean;
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
export interface Antecedent extends Position, Span {
  readonly entities: number[];
  /** What it is called, of those that are nobody. */
  readonly lemma?: string;
  readonly form: Mention["form"];
}

/** The entities of one report, the mentions made of them, and what can be gone back to, in the order of reading. */
export interface Cast {
  readonly entities: Entity[];
  readonly mentions: Mention[];
  /** By the id of the actor; the first of those that have one. */
  readonly actors: Map<string, Entity>;
  readonly antecedents: Antecedent[];
  /** Persons by every name that they have had: by the whole of it, by its first word, by its last, and by those between; "" for no name. */
  readonly persons: Readonly<Record<"whole" | "first" | "middle" | "last", Map<string, Set<Entity>>>>;
}

/** Whom words mean that are no name, and the mention to be made of them. */
export interface Meant {
  readonly entity: Entity;
  readonly span: Span;
  readonly form: Mention["form"];
  /** The rule that led from the words to the entity. */
  readonly by: string;
}

export const newCast = (): Cast => ({
  entities: [],
  mentions: [],
  actors: new Map(),
  antecedents: [],
  persons: { whole: new Map(), first: new Map(), middle: new Map(), last: new Map() },
});

/** The rule of whoever is nobody of the register: the words themselves tell all. */
export const DESCRIBED = "actors/described";

/** Somebody new, of whom nothing is known but the words that a name has. */
export function addEntity(cast: Cast, kind: Entity["kind"], name: string, actor: Actor | null = null): Entity {
  const entity: Entity = {
    number: cast.entities.length,
    actor: null,
    by: DESCRIBED,
    kind,
    name: [],
    roles: new Set(),
    traits: new Set(),
    country: actor?.country ?? null,
    owner: null,
    issuer: null,
    gender: null,
  };
  cast.entities.push(entity);
  if (actor) setActor(cast, entity, actor);
  setName(cast, entity, nameWords(name));
  return entity;
}

/** Ties an entity to an actor. */
export function setActor({ actors }: Cast, entity: Entity, actor: Actor): void {
  entity.actor = actor;
  const known = actors.get(actor.id);
  if (known?.actor?.id !== actor.id || entity.number < known.number) actors.set(actor.id, entity);
}

/** Gives an entity the folded words of its name; none where nobody is to find it by name. */
export function setName(cast: Cast, entity: Entity, name: readonly string[]): void {
  entity.name = name;
  if (entity.kind !== "person") return;
  const { whole, first, middle, last } = cast.persons;
  for (const [index, key] of [
    [whole, name.join(" ")],
    [first, name[0] ?? ""],
    [last, name.at(-1) ?? ""],
    ...name.slice(1, -1).map((word) => [middle, word] as const),
  ] as const)
    index.set(key, (index.get(key) ?? new Set()).add(entity));
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

/** What can be gone back to from a sentence, the last first, as far as some sentences back. */
export function* backFrom({ antecedents }: Cast, sentence: number, reach: number): Generator<Antecedent> {
  for (let index = antecedents.length - 1; index >= 0; index -= 1) {
    const candidate = antecedents[index] as Antecedent;
    if (sentence - candidate.sentence > reach) return;
    yield candidate;
  }
}

/** The one entity that words mean; undefined where they mean several or nobody. */
export const onlyOne = ({ entities }: Cast, { entities: numbers }: Antecedent): Entity | undefined =>
  numbers.length === 1 ? entities[numbers[0] as number] : undefined;

/** The entity that an actor already has in this report; undefined where it is new. */
function byActor({ actors }: Cast, { id }: Actor): Entity | undefined {
  const entity = actors.get(id);
  return entity?.actor?.id === id ? entity : undefined;
}

/**
 * The entity of an actor: the one that it has already, else a new one.
 *
 * @param by the rule that ties the words to the actor; without it, what the words themselves describe
 * @param name as the words have it
 */
export function entityOf(cast: Cast, actor: Actor, by = DESCRIBED, name = actor.name): Entity {
  const kind = actor.kind === "igo" ? "body" : actor.kind;
  return byActor(cast, actor) ?? Object.assign(addEntity(cast, kind, name, actor), { by });
}

/** The entity of a body of the register, which can be a group to the register and is one body in the report. */
export const bodyEntity = (cast: Cast, actor: Actor, name = actor.name): Entity =>
  byActor(cast, actor) ?? Object.assign(addEntity(cast, "body", name, actor), { by: "actors/body" });

/** A state as an entity; null for a code that is none of the register's. */
export function stateEntity(cast: Cast, code: string, register: Register): Entity | null {
  const actor = register.stateActor(code);
  return actor && entityOf(cast, actor, "actors/state");
}

/**
 * The person a name goes on with: the same full name, or a single name that is one part of an earlier full name (the
 * last part before the first), most recent first.
 */
export function byName(cast: Cast, words: readonly string[]): Entity | undefined {
  const { whole, first, middle, last } = cast.persons;
  const [front = "", back = ""] = [words[0], words.at(-1)];
  const name = words.join(" ");
  const same = newest(whole.get(name), (entity) => entity.name.join(" ") === name);
  if (same) return same;
  if (words.length === 1)
    return (
      latest(cast, last.get(back), (entity) => entity.name.at(-1) === back) ??
      latest(cast, first.get(front), (entity) => entity.name.length > 1 && entity.name[0] === front) ??
      // "Faki" of "Moussa Faki Mahamat": where one person alone has it.
      alone(middle.get(back), (entity) => back.length > 2 && entity.name.slice(1, -1).includes(back))
    );
  const [fronts, backs] = [first.get(front), last.get(back)];
  const ends = fronts && backs && (fronts.size < backs.size ? fronts : backs);
  return (
    newest(whole.get(back), (entity) => entity.name.length === 1 && entity.name[0] === back) ??
    newest(ends, (entity) => entity.name.length > 1 && entity.name.at(-1) === back && entity.name[0] === front) ??
    // "Al Calder" of "Omar Hassan Al Calder": where one person alone ends so.
    alone(backs, (entity) => entity.name.length > words.length && entity.name.slice(-words.length).join(" ") === name)
  );
}

/** The only one whom a test holds of; undefined where there are several. */
function alone(people: ReadonlySet<Entity> | undefined, test: (entity: Entity) => boolean): Entity | undefined {
  const [one, ...others] = [...(people ?? [])].filter(test);
  return others.length === 0 ? one : undefined;
}

/** Of those whom a test holds of the one who came last. */
function newest(people: ReadonlySet<Entity> | undefined, test: (entity: Entity) => boolean): Entity | undefined {
  return [...(people ?? [])]
    .filter(test)
    .reduce<Entity | undefined>(
      (most, one) => (most === undefined || one.number > most.number ? one : most),
      undefined,
    );
}

/** Of several persons who could be meant the one spoken of last, else the one who comes first. */
function latest(
  cast: Cast,
  people: ReadonlySet<Entity> | undefined,
  test: (entity: Entity) => boolean,
): Entity | undefined {
  const fits = [...(people ?? [])].filter(test).sort((a, b) => a.number - b.number);
  const known = new Set(fits);
  return (fits.length > 1 ? lastMentioned(cast, (entity) => known.has(entity)) : undefined) ?? fits[0];
}

/** Notes that words mean somebody. Words that mean several are noted once for each. */
export function noteMention(cast: Cast, { entity, span: { start, end }, form, by }: Meant, position: Position): void {
  cast.mentions.push({ start, end, entity: entity.number, actor: entity.actor?.id ?? null, form, by });
  const last = cast.antecedents.at(-1);
  if (last && last.start === start && last.end === end && last.entities.length > 0) last.entities.push(entity.number);
  else cast.antecedents.push({ start, end, entities: [entity.number], form, ...position });
}

/** Notes a noun that is nobody. */
export function bystander(cast: Cast, { start, end }: Span, position: Position, lemma: string): void {
  cast.antecedents.push({ start, end, entities: [], lemma, form: "role", ...position });
}
