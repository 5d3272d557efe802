import type { Name } from "../../../contract/index.ts";
import type { Entry, State } from "../../../register/index.ts";
import type { TreeSentence } from "../../document/tree.ts";
import { headOfRun, type Run } from "../run.ts";

/** A name found in a sentence. `kind` null: an adjective of a state, which is no name. */
export interface Spotted extends Run {
  readonly head: number;
  readonly kind: Name["kind"] | null;
  readonly state: State | null;
  /** The bodies that the words can mean, the best known first. */
  readonly bodies: readonly Body[];
}

export type Body = Extract<Entry, { kind: "body" }>;

/** A name that tells no state and no body of the register. */
export const spottedAs = (sentence: TreeSentence, { first, last }: Run, kind: Name["kind"]): Spotted => ({
  first,
  last,
  head: headOfRun(sentence, { first, last }),
  kind,
  state: null,
  bodies: [],
});

export const isFullName = (spot: Spotted): boolean => spot.kind === "person" && !spot.state && spot.last > spot.first;
