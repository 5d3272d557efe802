import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import type { TreeSentence } from "../../document/tree.ts";
import { grouped } from "../../grouped.ts";
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
export interface PlacedReport {
  readonly text: string;
  readonly sentences: readonly TreeSentence[];
  /** In the order of their words. */
  readonly placed: readonly Placed[];
  readonly beside: Beside;
  readonly same: Same;
}

/** The statements whose cues stand in a sentence, in order. */
export type Beside = (sentence: number) => readonly Placed[];

/** Finds statements by the sentence that their cue stands in. */
export function besideOf(placed: readonly Placed[]): Beside {
  const map = grouped(placed, ({ at }) => at);
  return (sentence) => (sentence < 0 ? [] : (map.get(sentence) ?? []));
}

/** Where a statement is told: at its cue, else at its first word. */
export const startOf = ({ cue, content }: Draft): number => (cue ?? (content[0] as Span)).start;
