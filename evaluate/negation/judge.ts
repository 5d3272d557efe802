import type { Span } from "../../src/contract/index.ts";

/** One labelled place of a sentence: a statement with its polarity, or a place where no statement stands. */
export interface NegationLabel {
  readonly cue: readonly [number, number];
  readonly content: readonly (readonly [number, number])[];
  /** null where no statement stands at the cue. */
  readonly negated: boolean | null;
  /** A refused act: no statement there is right as well. */
  readonly optional?: boolean;
}

/** What is judged of a found statement. */
export interface Said {
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** Readings of before the field was there lack it: their statements are all affirmed. */
  readonly negated?: boolean | undefined;
}

/** `opposite`: the statement is found and says the reverse; `invented`: one is found where none stands. */
export type Verdict = "right" | "missed" | "opposite" | "invented";

/**
 * Judges one labelled place. A statement is the labelled one when its cue and its content both overlap the label's; where
 * none stands, one whose cue overlaps is invented. Several found at one cue must all have the right polarity.
 */
export function judgeNegation(label: NegationLabel, found: readonly Said[]): Verdict {
  const atCue = found.filter(({ cue }) => cue !== null && overlaps(cue, label.cue));
  if (label.negated === null) return atCue.length > 0 ? "invented" : "right";
  const same = atCue.filter(({ content }) => content.some((one) => label.content.some((part) => overlaps(one, part))));
  if (same.length === 0) return label.optional ? "right" : "missed";
  return same.every(({ negated }) => (negated ?? false) === label.negated) ? "right" : "opposite";
}

const overlaps = (one: Span, [start, end]: readonly [number, number]): boolean => one.start < end && one.end > start;
