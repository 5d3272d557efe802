import type { Event, Reading, Statement, Tie } from "../../contract/index.ts";

/** An actor as a reading has it. */
export type Actor = Reading["actors"][number];
export type FindingKind = "statement" | "event" | "tie";
export type Finding = Statement | Event | Tie;

/** The findings of a report, and the actors that they name. */
export interface Findings {
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly ties: readonly Tie[];
}

/** Fields of a finding as they shall be, in the contract's own form; only those named change. */
export type Fields = Readonly<Record<string, unknown>>;

/** Which fields of a finding a person may set. */
export const EDITABLE: Readonly<Record<FindingKind, readonly string[]>> = {
  statement: ["speakers", "addressees", "cue", "content", "quoted", "act", "negated", "mode", "when", "where"],
  event: [
    "actors",
    "recipients",
    "trigger",
    "also",
    "plover",
    "cameo",
    "goldstein",
    "quad",
    "mode",
    "context",
    "status",
    "alleged",
    "mutual",
    "when",
    "where",
    "evidence",
  ],
  tie: ["a", "b", "kind", "negated", "when", "evidence"],
};

/** What a person decides. `after` is the last decision on the finding or report that the person has seen; 0 for none. */
export type Deciding =
  | { readonly what: "accept" | "reject"; readonly finding: string; readonly after?: number; readonly why?: string }
  | {
      readonly what: "edit";
      readonly finding: string;
      readonly set: Fields;
      /** Actors that the fields name and the report does not know. */
      readonly actors?: readonly Actor[];
      readonly after?: number;
      readonly why?: string;
    }
  | {
      readonly what: "add";
      readonly report: string;
      readonly kind: FindingKind;
      /** The finding without `id`, `by`, `support` and `confidence`. */
      readonly set: Fields;
      readonly actors?: readonly Actor[];
      readonly why?: string;
    }
  | { readonly what: "note"; readonly on: string; readonly words: string; readonly after?: number }
  | { readonly what: "tag" | "untag"; readonly on: string; readonly tag: string; readonly after?: number }
  | {
      readonly what: "report";
      readonly report: string;
      readonly set: { readonly published?: string | null; readonly publisher?: string | null };
      readonly after?: number;
      readonly why?: string;
    }
  | { readonly what: "remove"; readonly report: string; readonly after?: number; readonly why?: string }
  /** Two statements tell of one utterance, or do not. */
  | { readonly what: "together" | "apart"; readonly a: string; readonly b: string; readonly why?: string }
  | { readonly what: "undo"; readonly decision: number; readonly why?: string };

export type What = Deciding["what"] | "actors" | "erase";

/** A decision as the history keeps it. */
export interface Decision {
  /** They are numbered in the order in which they were made. */
  readonly number: number;
  /** ISO time */
  readonly at: string;
  readonly who: string;
  readonly what: What;
  readonly kind: FindingKind | "report" | "actor" | null;
  readonly report: string | null;
  /** The finding's id when it was decided on, or the actor's. */
  readonly finding: string | null;
  /** The report of the other statement, where two are held together or apart. */
  readonly other: string | null;
  readonly anchor: Anchor | null;
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly why: string | null;
  readonly undoes: number | null;
}

/** A decision with whether it is in force: it was not undone, or its undoing was. */
export interface Told extends Decision {
  readonly active: boolean;
  /** Its words were not found again after rereading: it holds for nothing at present. */
  readonly orphan: boolean;
}

/** Words that a decision hangs on; offsets are UTF-16 code units into the report's text. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** What a decision hangs on: not an id but words, so that it is found again or is visibly lost. */
export interface Anchor {
  /** SHA-256 of the text that the offsets are of. */
  readonly hash: string;
  /** The words that mark the finding: a statement's cue, an event's trigger; null where there are none. */
  readonly mark: Words | null;
  /** What was said; of an event or tie the words that tell of it. */
  readonly body: readonly Words[];
  readonly prefix: string;
  readonly suffix: string;
  /** What the finding claimed when it was decided on: who, what. An acceptance of another claim holds no more. */
  readonly claim: string;
  /** What the reader itself had found there, where that is something else than the claim: by this it is known again. */
  readonly read?: string;
  /** What the reader had found in other findings on the same mark: a finding that claims so is one of those. */
  readonly others?: readonly string[];
  /** Of a finding that a person added: its id, which never changes. */
  readonly added?: string;
}

/** How a finding stands: what a person said of it last. `changed`: accepted or rejected once, but it claims something else now. */
export type State = "accepted" | "rejected" | "edited" | "added" | "changed";

export interface Note {
  readonly decision: number;
  readonly who: string;
  readonly at: string;
  readonly words: string;
}

/** What people decided about a finding, a report or an actor, as it stands. */
export interface Review {
  readonly state: State | null;
  readonly by: string | null;
  readonly at: string | null;
  /** Fields that a person has set. */
  readonly fields: readonly string[];
  readonly notes: readonly Note[];
  readonly tags: readonly string[];
  /** The number of the last decision about it: what `after` is compared with. */
  readonly last: number;
}

/** What became of decisions. */
export interface Decided {
  readonly decisions: readonly Decision[];
  /** Reports whose relative times are to be reckoned anew, by reading them anew. */
  readonly reread: readonly string[];
}
