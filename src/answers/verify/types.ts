import type { Reading, Span } from "../../contract/index.ts";

/** A text that somebody wrote, as it was read: what is to be held against a record. */
export interface Draft {
  readonly reading: Reading;
  /** The words between quotation marks of every kind, marks excluded, also those that no statement of the reading has. */
  readonly quotations: readonly Span[];
}

/** Somebody to whom words are ascribed, in a draft or in a record. */
export interface Voice {
  readonly actor: string | null;
  /** The actor's name; null where the words were linked to nobody. */
  readonly name: string | null;
  readonly kind: string | null;
  readonly country: string | null;
  readonly speaksFor: string | null;
  /** The page's own words for them. */
  readonly words: string;
}

/** One thing that a draft claims: that these words were said, by these speakers, on that day. */
export interface Claim extends Span {
  readonly kind: "quotation" | "attribution";
  readonly words: string;
  readonly speakers: readonly Voice[];
  /** The days that the draft itself gives; null where it gives none. */
  readonly day: { readonly from: string; readonly until: string } | null;
  readonly negated: boolean;
}

export const VERDICTS = [
  "exact",
  "altered",
  "other-speaker",
  "speaker-unsure",
  "other-day",
  "maybe-translation",
  "nearest",
  "not-in-record",
] as const;

/**
 * `exact`: these words, and nothing says that speaker or day are others. `altered`: words were changed without a sign of it.
 * `other-speaker`: the record is sure of another speaker; `speaker-unsure`: it has another and is not sure. `other-day`.
 * `maybe-translation`: the same speaker in other words of like meaning. `nearest`: the closest statement of that actor to
 * an indirect attribution. `not-in-record`.
 */
export type Verdict = (typeof VERDICTS)[number];

/**
 * How the draft's words differ. `replace`, `add`, `leave-out`: changed without a sign; `join`: two remarks run together;
 * `marks`: the page has the words outside quotation marks; `cut`, `bracket`: changed with a sign, as is fair; `number`,
 * `negation`: of an indirect attribution; `speaker`, `day`: who is said to have said it, and when.
 */
export interface Difference {
  readonly op:
    | "replace"
    | "add"
    | "leave-out"
    | "join"
    | "marks"
    | "cut"
    | "bracket"
    | "number"
    | "negation"
    | "speaker"
    | "day";
  readonly draft: string;
  readonly record: string;
}

/** What the record says of one claim of a draft; offsets are those of the draft's text. */
export interface Verified extends Span {
  readonly verdict: Verdict;
  /** The id of the record's statement. */
  readonly finding?: string;
  readonly difference?: readonly Difference[];
  /** The id of the report that has the words. */
  readonly report?: string;
  /** The report's own words. */
  readonly words?: string;
  /** How sure the record is of its statement. */
  readonly confidence?: number;
  /** Whether a person has accepted, edited or added that statement. */
  readonly reviewed?: boolean;
}
