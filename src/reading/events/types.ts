import type { Event, Ref, Span } from "../../contract/index.ts";
import type { Node, TreeSentence } from "../document/tree.ts";
import type { Frame, Frames } from "../en/frames.ts";
import type { Party, World } from "./gate.ts";

/** An event before it is joined with its re-tellings. */
export interface Draft {
  readonly frame: Pick<Frame, "name" | "code" | "mutual"> & Partial<Pick<Frame, "own">>;
  readonly plover: Event["plover"];
  /** The word that tells it. */
  readonly head: Node;
  readonly trigger: Span;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly status: Event["status"];
  /** The words that tell it again. */
  readonly also: readonly Span[];
  readonly support: readonly string[];
  /** How likely it is told, of this type, where the heads alone tell it: calibrated on pairs that they had not seen. */
  readonly chance?: number;
}

/** What becomes of the candidates of a sentence: some fall, some change, others come beside them. */
export type Judge = (
  sentence: TreeSentence,
  drafts: readonly Draft[],
  by: { readonly frames: Frames; readonly world: World },
) => readonly Draft[];

/** The refs of some parties, each actor once. */
export const refsIn = (parties: readonly Party[]): readonly Ref[] => parties.map(({ ref }) => ref);
