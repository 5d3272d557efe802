import type { Actor } from "../contract/index.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** What kind of post an office is; "other" where it is none of the posts that words ask for. */
export type OfficeKind = string;

/** A person's time in an office. Days as precise as the source: YYYY, YYYY-MM or YYYY-MM-DD; null where unknown. */
export interface Tenure {
  readonly title: string;
  readonly kind: OfficeKind;
  readonly country: string | null;
  readonly from: string | null;
  readonly until: string | null;
  /** The last day on which a source shows the holder in office. */
  readonly seen: string | null;
  /** The id of the body whose post it is, "dg:igo-un"; absent where it is a state's, or no row of the register. */
  readonly body?: string;
  /** Told by general knowledge alone: no page was seen that says so. */
  readonly unverified?: true;
}

export interface State {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Its adjective, "French"; null where it has none. */
  readonly adjective: string | null;
  readonly capital: string | null;
  /** The years of a state that is no more; absent for one that is. */
  readonly from?: string | null;
  readonly until?: string | null;
}

/** What a name can mean. */
export type Entry =
  | { readonly kind: "state"; readonly state: State; readonly as: "name" | "demonym" | "capital" | "government" }
  | {
      readonly kind: "body";
      readonly actor: Actor;
      /** A name that many states have one of ("Congress"): it needs its state in the report. */
      readonly common?: true;
      /** Sectors that it had in other years ("from" inclusive, "until" exclusive, ISO days; "" open). */
      readonly spells?: readonly { readonly from: string; readonly until: string; readonly sector: string }[];
    }
  | { readonly kind: "person"; readonly person: number };

/** Who is who, in which office on which day: a value handed to reading. Pure look-ups, no clock. */
export interface Register {
  /** Hash of the data; stands in every reading's `made`. */
  readonly hash: string;
  /** Everything that a name can mean, whatever its case and accents; empty where nothing is known. */
  named(words: string): readonly Entry[];
  state(code: string): State | null;
  stateActor(code: string): Actor | null;
  /** A body as an actor on a day: those who took up arms or came to power had other sectors before. */
  bodyOn(body: Extract<Entry, { kind: "body" }>, day: string | null): Actor;
  /** A person as an actor on a day: the offices then held, known or assumed. */
  person(index: number, day: string | null): Actor;
  tenures(index: number): readonly Tenure[];
  /** The holders of a kind of office of a country on a day. */
  holders(kind: OfficeKind, country: string, day: string): readonly number[];
  /** The holders of a kind of office of a body, by its id, on a day. */
  holdersIn(kind: OfficeKind, body: string, day: string): readonly number[];
  /** Persons whose full name is these words in another spelling ("Shoygu" for "Shoigu"). */
  spelled(words: string): readonly number[];
  /** Persons with a last name, for names that stand beside a title. */
  surnamed(words: string): readonly number[];
  /** What an actor's id stands for; null where the register has no such row. */
  entry(id: string): Entry | null;
  /** Every name of an actor, the chief one first; for a state its demonyms, capital and words for its government too. */
  namesOf(id: string): readonly string[];
  /** Where a row comes from: "register" with the sources of a person's offices, or "yours" with what the user said of its source. */
  sourceOf(id: string): string;
  /** Everything a place's name can mean. */
  placed: Gazetteer;
  /** Whether the name of a sea, strait, base or other region begins with a word, or with "the" and it. */
  beginsRegion(word: string): boolean;
  /** The name of a state's capital; null where unknown. */
  capital(code: string): string | null;
  /** Words in the longest name, so that matching knows where to stop. */
  readonly longest: number;
}
