import type { Span, When } from "../../contract/index.ts";
import type { Found, Phrase } from "../engine/phrase/index.ts";
import type { Epoch } from "./days.ts";

/** What an expression means: days, TIMEX3 value, precision, and what it was reckoned from. */
export interface Meaning {
  readonly from: Epoch | null;
  readonly until: Epoch | null;
  readonly value: string;
  readonly precision: When["precision"];
  readonly basis: When["basis"];
}

/** A meaning with its words and the rule that read them. */
export interface Read extends Span, Meaning {
  readonly rule: string;
}

export type Tense = "past" | "future" | "none";

/** The clause that an expression stands in, and when it was published: what tells the year of a day without one. */
export interface Clause {
  /** Day of publication; null where the report has none: relative expressions stay unresolved. */
  readonly published: Epoch | null;
  readonly tense: Tense;
}

/** What surrounds an expression. */
export interface Around extends Clause {
  /** Day on which the report was put out, which may be behind that of its dateline: nothing told as past lies later. */
  readonly issued: Epoch | null;
  /** Whether it hangs on the verb of the clause itself: "withdrew in May", not "the cut in May was planned". */
  readonly direct: boolean;
  /** The resolved time before it in the report. */
  readonly before: Read | null;
  /** The last of them that is a day or a part of one. */
  readonly beforeDay: Read | null;
  /** The last quarter of a year spoken of. */
  readonly quarter: { readonly year: number; readonly quarter: number } | null;
  /** Whether a stretch longer than that quarter has been spoken of since: nine months, a half, a year. */
  readonly longer: boolean;
  /** Whether the report speaks of something, anywhere. */
  readonly speaksOf: (words: Phrase) => boolean;
}

/** One kind of expression: a phrase, and what it means where it is found. */
export interface Expression {
  readonly rule: string;
  readonly phrase: Phrase;
  /** Null where the words are none after all. */
  readonly read: (found: Found, around: Around) => Meaning | null;
}

/** An expression whose meaning hangs on a date that the report does not have. */
export const unresolved = (value: string, precision: When["precision"]): Meaning => ({
  from: null,
  until: null,
  value,
  precision,
  basis: "published",
});
