import type { Readers } from "../../pipeline/many.ts";
import type { Store } from "../../record/index.ts";
import type { Polite } from "../fetch/polite.ts";

/** What a round works with. */
export interface Following {
  readonly store: Store;
  readonly polite: Polite;
  readonly readers: Readers;
  readonly stop: AbortSignal;
  readonly allowPrivate: boolean;
  /** A line for people, at once. */
  readonly say: (line: string) => void;
  /** Called whenever something was done: a progress line may be drawn. */
  readonly progress: (counts: RoundCounts) => void;
  /** Now, in milliseconds since 1970. */
  readonly now: () => number;
}

/** What a round did. */
export interface RoundCounts {
  asked: number;
  unchanged: number;
  /** New entries. */
  found: number;
  read: number;
  known: number;
  failed: number;
  /** What failed and is tried again later. */
  later: number;
}
