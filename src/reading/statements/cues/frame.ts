import type { Span, Statement } from "../../../contract/index.ts";
import type { CueEntry } from "../../speech/lexicon.ts";
import type { Tree } from "../../tree.ts";

/** A cue with what the tree hangs on it, before quotations are joined to it. */
export interface Frame {
  readonly tree: Tree;
  /** Index of the cue's head word. */
  readonly at: number;
  readonly cue: Span;
  readonly act: Statement["act"];
  readonly entry: CueEntry | null;
  readonly speaker: number | null;
  readonly addressee: number | null;
  /** What the tree gives as content; empty where only a quotation can be it. */
  readonly content: readonly Span[];
  readonly by: string;
}
