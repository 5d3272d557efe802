import type { Node } from "../document/tree.ts";
import { HEARERS } from "../en/rules/hearers.ts";
import { weightOf } from "../en/weights.ts";
import { type Candidate, decide } from "../engine/arbiter.ts";
import { fired } from "../engine/rule.ts";
import { oneWordEach, type Trace } from "../engine/trace.ts";

/** Whom a cue's own clause names as addressed. */
export interface Hearer {
  /** The head word of whoever hears. */
  readonly node: Node;
  /** The rule that decided. */
  readonly by: string;
}

/** The one the words are said to: "told X", "urged X", "said to X"; null where the cue's clause names nobody. */
export function hearerOf(cue: Node, trace: Trace = null): Hearer | null {
  const candidates = fired(HEARERS, cue).flatMap(({ rule, match }): Candidate<Node>[] =>
    match.hearer ? [{ by: rule.name, value: match.hearer, weight: weightOf(rule.name) }] : [],
  );
  const verdict = decide(candidates, (one, other) => one === other);
  if (trace && verdict)
    trace({
      slot: "addressee",
      at: cue,
      candidates: oneWordEach(candidates, verdict),
      why: "whom the cue's clause names; the reading that is right most often wins",
    });
  return verdict && { node: verdict.winner.value, by: verdict.winner.by };
}
