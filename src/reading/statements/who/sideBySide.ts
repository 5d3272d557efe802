import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import type { Linked } from "./linked.ts";
import { statesIn } from "./refs.ts";

/** "Norway, Sweden pledge …": a headline's way to say that both speak, whatever the tree makes of the comma. */
export function sideBySide(text: string, { speakers, cue }: Draft, linked: Linked): readonly Span[] {
  const [first] = speakers;
  if (first === undefined || speakers.length > 1 || cue === null || cue.start <= first.start) return speakers;
  const span = { start: first.start, end: cue.start };
  const states = statesIn(span, linked);
  const rest = states.reduce(
    (words, { start, end }) => words.replace(text.slice(start, end), "_"),
    text.slice(span.start, span.end),
  );
  return states.length === 2 && /^_, _\s+$/.test(rest) ? states : speakers;
}
