import type { Sentence } from "../../language/types.ts";
import type { Node } from "../document/tree.ts";
import { reportsSpeech } from "./cues.ts";

/** Whether a word is a verb that reports speech: its subject is somebody. */
export function speaks({ tokens }: Sentence, at: number | null): boolean {
  const token = at === null ? undefined : tokens[at];
  return token?.upos === "VERB" && reportsSpeech(token);
}

/** The same for a word of a tree. */
export const isSaying = (word: Node | null): boolean => word !== null && word.upos === "VERB" && reportsSpeech(word);

/** Whether a word is the active subject of a verb that reports speech. */
export const isTeller = ({ deprel, parent }: Node): boolean => deprel === "nsubj" && isSaying(parent);
