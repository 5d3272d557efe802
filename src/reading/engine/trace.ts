import type { Span } from "../../contract/index.ts";
import type { Candidate } from "./arbiter.ts";

/** One decision as `dragoman explain` shows it. */
export interface Trial {
  /** What was decided: "content", "speaker", "addressee", "route", "statement" … */
  readonly slot: string;
  /** The words about which it was decided: a cue, a quotation. */
  readonly at: Span;
  readonly candidates: readonly {
    readonly by: string;
    readonly weight: number;
    /** The words that it proposes; empty where it proposes nobody. */
    readonly words: readonly Span[];
    readonly kept: boolean;
  }[];
  /** What it was weighed on, in words. */
  readonly why: string;
}

/** Where decisions are written down; null keeps none and costs nothing. */
export type Trace = ((trial: Trial) => void) | null;

/** Candidates that each propose one word, or nobody, as a trial shows them: kept are all that say what the winner says. */
export const oneWordEach = <Word extends Span | null>(
  candidates: readonly Candidate<Word>[],
  winner: Candidate<Word> | null,
): Trial["candidates"] =>
  candidates.map(({ by, value, weight }) => ({
    by,
    weight,
    words: value === null ? [] : [value],
    kept: value === winner?.value,
  }));
