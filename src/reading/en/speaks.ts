import type { Sentence } from "../../language/types.ts";
import { cueOf } from "./cues.ts";

/** Whether a word is a verb that reports speech: its subject is somebody. */
export function speaks({ tokens }: Sentence, at: number | null): boolean {
  const token = at === null ? undefined : tokens[at];
  return token?.upos === "VERB" && cueOf(token.lemma)?.speaks === true;
}
