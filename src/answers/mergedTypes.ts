import type { DeedRow } from "./types.ts";

/** One stretch of a rendering, held against the one that all are held against. */
export interface Stretch {
  /** `same`: both have it; `cut`: only the other has it; `inserted`: only this one; `otherwise`: other words stand here. */
  readonly op: "same" | "cut" | "inserted" | "otherwise";
  /** In this rendering; empty where `cut`. */
  readonly words: string;
  /** In the other rendering; empty where `inserted`. */
  readonly base: string;
  /** The same words between quotation marks here and not there, or the other way round. */
  readonly marks: "in" | "out" | null;
}

/** What a finding is a telling of, with others. */
export interface Telling {
  readonly kind: "utterance" | "occurrence";
  /** Its page is `/utterances/ID` or `/occurrences/ID`. */
  readonly id: string;
  readonly outlets: number;
}

/** One report's telling of an utterance. */
export interface Rendering {
  /** The id of the statement. */
  readonly statement: string;
  readonly report: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly speaker: string;
  readonly addressee: string;
  /** The sentence of its content that renders the utterance. */
  readonly content: string;
  readonly route: string;
  readonly mode: string;
  /** How it differs from `base`, in the order of its words; one stretch that is the same where it does not. */
  readonly stretches: readonly Stretch[];
  /** It names another route, or other addressees, than `base`; where one of the two names none, that is none. */
  readonly otherRoute: boolean;
  readonly otherAddressee: boolean;
}

/** Why two sentences are taken for one utterance, or nearly were. */
export interface Judgement {
  /** A statement's id and the place of the sentence in it: "1f2e3d4c5b6a7980#0". */
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly by: string;
}

export interface Utterance {
  readonly id: string;
  /** Outlets that render it; one without a name is its report. */
  readonly outlets: number;
  /** The statement whose words the others are held against: the fullest in the speaker's own words. */
  readonly base: string;
  /** In the order of their days. */
  readonly renderings: readonly Rendering[];
  readonly judgements: readonly Judgement[];
}

/** What reports say otherwise of one occurrence. */
export interface Discrepancy {
  readonly field: "status" | "place" | "day" | "numbers";
  /** Each value with the events that have it; those that do not tell it are left out. */
  readonly values: readonly { readonly value: string; readonly events: readonly string[] }[];
}

export interface Occurrence {
  readonly id: string;
  /** Outlets that tell of it; one without a name is its report. */
  readonly outlets: number;
  /** In the order of the days of their reports. */
  readonly renderings: readonly DeedRow[];
  /** Only what they say otherwise. */
  readonly discrepancies: readonly Discrepancy[];
  readonly judgements: readonly Judgement[];
}
