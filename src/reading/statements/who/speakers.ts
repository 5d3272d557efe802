import type { Ref, Span } from "../../../contract/index.ts";
import type { Draft } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { jointSpeakers, type Spoken } from "./joint.ts";
import type { Linked } from "./linked.ts";
import { refOf } from "./ref.ts";
import { refsOf } from "./refs.ts";

/** What tells who speaks where the words of a statement do not. */
export interface Company {
  readonly linked: Linked;
  readonly scenes: readonly Scene[];
  /** The words for whoever answers in an interview of letters; null where there is none. */
  readonly answers: Span | null;
}

/** Who speaks, for each statement in the order of the text. */
export function speakersOf(
  text: string,
  drafts: readonly Draft[],
  { linked, scenes, answers }: Company,
): readonly (readonly Ref[])[] {
  const spoken: Spoken[] = [];
  for (const draft of drafts) {
    const speakers = draft.answers && answers ? implied([refOf(answers, linked, 0)]) : refsOf(draft.speakers, linked);
    const one = { draft, speakers };
    spoken.push({ draft, speakers: jointSpeakers(text, one, spoken, scenes, linked) ?? speakers });
  }
  return spoken.map((one) => one.speakers);
}

const implied = (refs: readonly Ref[]): readonly Ref[] => refs.map((ref) => ({ ...ref, basis: "implied" }));
