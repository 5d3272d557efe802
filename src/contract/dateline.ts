import type { Report, Span } from "./types.ts";

/** A name in a dateline: its words and, with white space as one space, how they read. */
export interface DatelineName extends Span {
  readonly name: string;
}

/** The day in a dateline, as an ISO day; "XXXX-11-12" where the dateline does not tell the year. */
export interface DatelineDay extends Span {
  readonly value: string;
}

/**
 * Where, when and by whom a report was sent, in front of its first words: "BEIJING, Nov 12 (Agency) - ". All offsets are
 * UTF-16 code units into the report's text.
 *
 * `start` is the first letter of the dateline, `end` stands behind its last mark ("-", ":", ")"): the sentence begins
 * with the first letter at or behind `end`. "HANOI, Vietnam" is two places, in the order in which they are written.
 */
export interface Dateline extends Span {
  readonly places: readonly DatelineName[];
  readonly agency: DatelineName | null;
  readonly day: DatelineDay | null;
}

/**
 * A report on its way through reading, with the datelines of its parts, in order. They follow from the text and its
 * blocks alone, so nothing keeps them: a report that comes back from a record gets them anew.
 */
export type Dated = Report & { readonly datelines: readonly Dateline[] };
