import type { Name } from "../../../contract/index.ts";
import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import type { Run } from "../run.ts";
import type { Spotted } from "./spotted.ts";

/** A name as the network saw it. */
export interface Seen extends Run {
  readonly kind: Name["kind"];
}

/** What a rule knows of the sentence whose names it reads. */
export interface NameContext {
  readonly register: Register;
  /** The names that the network saw, their edges mended. */
  readonly seen: readonly Seen[];
  /** The places that stand behind members of a parliament. */
  readonly homes: readonly Run[];
}

/**
 * The name that begins at a word; null where the rule knows none.
 *
 * @param seen the network's name that the word stands in
 */
export type NameRule = (word: Node, seen: Seen | undefined, asked: NameContext) => Spotted | null;
