import type { Trace } from "../../engine/trace.ts";

/** How sure the network must be; `npm run evaluate -- thresholds` shows what other values would give. */
export interface Sure {
  /** Of a statement that no rule sees, with a cue that a list holds. */
  readonly listed: number;
  /** And with one that no list holds. */
  readonly unlisted: number;
  /** Where nobody is named and nothing is quoted. */
  readonly speakerless: number;
  /** Of a statement for one told inside it to count: its own labels seldom mark those. */
  readonly outer: number;
  /** The same where somebody is told to have heard it: "said the envoy had assured him that …". */
  readonly addressed: number;
}

/** Chosen on PolNeAR dev. */
export const SURE: Sure = { listed: 0.3, unlisted: 0.45, speakerless: 0.8, outer: 0.9, addressed: 0.75 };

/** How sure the network must be, and where decisions are written down. */
export interface Options {
  readonly sure?: Sure;
  readonly trace?: Trace;
}
