import type { Node } from "../../document/tree.ts";
import { DENIALS } from "../../en/rules/denials.ts";
import { fired } from "../../engine/rule.ts";

/** Whether it is told that a cue's act was done. */
export interface Polarity {
  readonly told: "done" | "denied" | "unsure";
  /** The words that deny it, in the order of the text. */
  readonly deniers: readonly Node[];
  /** The rules that say so. */
  readonly by: readonly string[];
}

/** One denial denies; two, or one that leaves it open, are no matter for a record. */
export function polarityOf(cue: Node): Polarity {
  const found = fired(DENIALS, cue);
  const deniers = found.flatMap(({ match }) => match.denier ?? []).sort((a, b) => a.at - b.at);
  const by = found.map(({ rule }) => rule.name);
  const unsure = found.length > 1 || found.some(({ rule }) => rule.yields.denied === "unsure");
  return { told: found.length === 0 ? "done" : unsure ? "unsure" : "denied", deniers, by };
}
