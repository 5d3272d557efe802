import type { Node } from "../document/tree.ts";
import { HEARERS } from "../en/rules/hearers.ts";
import { weightOf } from "../en/weights.ts";
import { type Candidate, decide } from "../engine/arbiter.ts";
import { memoisedByWord } from "../engine/memoisedByWord.ts";
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
export const hearerOf: (cue: Node, trace?: Trace) => Hearer | null = memoisedByWord(decideHearer);

function decideHearer(cue: Node, trace: Trace): Hearer | null {
  const candidates = fired(HEARERS, cue).flatMap(({ rule, match }): Candidate<Node>[] =>
    match.hearer ? [{ by: rule.name, value: match.hearer, weight: weightOf(rule.name) }] : [],
  );
  const winner = decide(candidates, (one, other) => one === other);
  if (trace && winner)
    trace({
      slot: "addressee",
      at: cue,
      candidates: oneWordEach(candidates, winner),
      why: "whom the cue's clause names; the reading that is right most often wins",
    });
  return winner && { node: winner.value, by: winner.by };
}
