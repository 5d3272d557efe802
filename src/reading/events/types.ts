import type { Event, Ref, Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import type { Frame } from "../en/frames.ts";
import type { Party } from "./gate.ts";

/** An event before it is joined with its re-tellings. */
export interface Draft {
  readonly frame: Pick<Frame, "name" | "code" | "mutual">;
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
}

/** The refs of some parties, each actor once. */
export const refsIn = (parties: readonly Party[]): readonly Ref[] => parties.map(({ ref }) => ref);
