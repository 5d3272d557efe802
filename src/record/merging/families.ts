import { OCCURRENCE_VERSION } from "./events.ts";
import { VERSION } from "./judge.ts";

/** What is merged: sentences into utterances, events into occurrences, by one procedure over tables of one form. */
export interface Family {
  readonly kind: "utterance" | "occurrence";
  /** Table of what was decided, the column of what is merged and that of the group. */
  readonly table: string;
  readonly member: string;
  readonly group: string;
  /** Table that has what is there now. */
  readonly alive: string;
  /** Judgements of another version count no more. */
  readonly version: number;
}

export const UTTERANCES: Family = {
  kind: "utterance",
  table: "utterances",
  member: "piece",
  group: "utterance",
  alive: "pieces",
  version: VERSION,
};
export const OCCURRENCES: Family = {
  kind: "occurrence",
  table: "occurrences",
  member: "event",
  group: "occurrence",
  alive: "events",
  version: OCCURRENCE_VERSION,
};
