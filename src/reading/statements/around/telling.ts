import type { Draft } from "../draft.ts";
import type { Scene } from "../scene.ts";
import type { Same } from "../who/same.ts";

/** Paragraphs back that a remark about what was said reaches. */
export const BACK = 1;

/** A statement and the sentence it stands in. */
export interface Placed {
  draft: Draft;
  /** Index of its sentence; -1 where it stands in none that was read. */
  readonly at: number;
}

/** A report's sentences with the statements that stand in them. */
export interface Telling {
  readonly text: string;
  readonly scenes: readonly Scene[];
  /** In the order of their words. */
  readonly placed: readonly Placed[];
  readonly beside: Beside;
  readonly same: Same;
}

/** The statements whose cues stand in a sentence, in order. */
export type Beside = (sentence: number) => readonly Placed[];
