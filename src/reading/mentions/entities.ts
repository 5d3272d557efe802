import type { Actor, Mention, Span } from "../../contract/index.ts";
import { fold } from "../../register/index.ts";

type Candidate = NonNullable<Mention["candidates"]>[number];

/** Someone or something a report speaks of, gathered while its words are read in order. */
export interface Entity {
  readonly number: number;
  actor: Actor | null;
  /** The rule that tied it to its actor. */
  by: string;
  /** Whom the words could mean as well, where the register knows several and none was chosen. */
  candidates?: readonly Candidate[];
  readonly kind: "person" | "state" | "body" | "group";
  /** Folded words of the fullest name. */
  name: readonly string[];
  /** Folded nouns of posts that it was given ("minister", "chief"). */
  readonly roles: Set<string>;
  country: string | null;
  /** Told by titles and by pronouns that went before; null while unknown. */
  gender: "he" | "she" | null;
}

/** A mention with what pronouns need to know of it. */
export interface Placed extends Mention {
  /** Index of the sentence in the report. */
  readonly sentence: number;
  /** Whether it is the subject of its clause. */
  readonly subject: boolean;
}

/** The entities of one report and the mentions made of them. */
export interface Cast {
  readonly entities: Entity[];
  readonly mentions: Placed[];
}

export const newCast = (): Cast => ({ entities: [], mentions: [] });

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
    country: actor?.country ?? null,
    gender: null,
  };
  cast.entities.push(entity);
  return entity;
}

export const nameWords = (name: string): readonly string[] =>
  fold(name)
    .split(" ")
    .filter((word) => word !== "" && !/^(?:mr|mrs|ms|dr|sir|lord|gen|sen|rep|prof)$/.test(word));

/** The entity with an actor already cast; undefined where it is new. */
export const byActor = (cast: Cast, id: string): Entity | undefined =>
  cast.entities.find((entity) => entity.actor?.id === id);

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

/** @param by the rule that led from the words to the entity */
export function mention(
  cast: Cast,
  entity: Entity,
  span: Span,
  form: Mention["form"],
  place: Pick<Placed, "sentence" | "subject">,
  by: string,
): void {
  const actor = entity.actor?.id ?? null;
  cast.mentions.push({ start: span.start, end: span.end, entity: entity.number, actor, form, by, ...place });
}
