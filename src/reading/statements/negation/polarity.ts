import type { Node } from "../../document/tree.ts";
import { DENIALS } from "../../en/rules/denials.ts";
import { fired } from "../../engine/rule.ts";

/** Whether it is told that a cue's act was done. */
export interface Polarity {
  readonly told: "done" | "denied" | "unsure";
  /** What denies it: words in the order of the text, each with the rule that says so. */
  readonly denials: readonly Denial[];
}

export interface Denial {
  readonly by: string;
  readonly word: Node;
}

/** One denial denies; two, or one that leaves it open, are no matter for a record. */
export function polarityOf(cue: Node): Polarity {
  const found = fired(DENIALS, cue);
  const denials = found
    .map(({ rule, match }): Denial => ({ by: rule.name, word: match.denier ?? cue }))
    .sort((a, b) => a.word.at - b.word.at);
  if (found.length === 0) return { told: "done", denials };
  const unsure = found.length > 1 || found.some(({ rule }) => rule.yields.denied === "unsure");
  return { told: unsure ? "unsure" : "denied", denials };
}
