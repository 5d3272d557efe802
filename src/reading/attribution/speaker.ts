import type { Node } from "../document/tree.ts";
import { SPEAKERS } from "../en/rules/speakers.ts";
import { weightOf } from "../en/weights.ts";
import { type Candidate, decide } from "../engine/arbiter.ts";
import { memoisedByWord } from "../engine/memoisedByWord.ts";
import { fired } from "../engine/rule.ts";
import { oneWordEach, type Trace } from "../engine/trace.ts";

/** Who speaks by a cue: the head word of whoever it is, null where the words say that somebody spoke and not who. */
export interface Speaker {
  readonly node: Node | null;
  /** The rule that decided. */
  readonly by: string;
}

/** Who speaks by a cue, as its clause tells; null where no rule sees anybody. */
export const speakerOf: (cue: Node, trace?: Trace) => Speaker | null = memoisedByWord(decideSpeaker);

function decideSpeaker(cue: Node, trace: Trace): Speaker | null {
  const candidates = fired(SPEAKERS, cue).map(
    ({ rule, match }): Candidate<Node | null> => ({
      by: rule.name,
      value: rule.yields.nobody ? null : (match.speaker ?? null),
      weight: weightOf(rule.name),
    }),
  );
  const winner = decide(candidates, (one, other) => one === other);
  if (trace && candidates.length > 0)
    trace({
      slot: "speaker",
      at: cue,
      candidates: oneWordEach(candidates, winner),
      why: "who the cue's clause names; the reading that is right most often wins",
    });
  return winner && { node: winner.value, by: winner.by };
}
