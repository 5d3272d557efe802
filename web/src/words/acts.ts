import type { Statement } from "../../../src/contract/types.ts";

type Told = Pick<Statement, "act" | "negated">;

/** A cue in the page's own words, in quotation marks; empty where nothing but a mark (a colon, a dash) is the cue. */
export const cueInMarks = (words: string): string => (/\p{L}/u.test(words) ? `“${words.trim()}”` : "");

/** The act as it is told beside the cue, in our words; a denied one is never the act itself: "not accuse". */
export const toldAct = ({ act, negated }: Told): string => (negated ? `not ${act}` : act);

/** What the act beside a cue is, for whoever asks. */
export const actInWords = ({ act, negated }: Told): string =>
  negated
    ? `denied: the page tells that this was not done. The program codes the bare verb as “${act}”.`
    : `what is done by saying it, as the program codes it: ${act}`;

/** How sure the reader is, in words; null where it need not be said. */
export function doubt(confidence: number): string | null {
  if (confidence >= 0.75) return null;
  return confidence >= 0.5 ? "likely, not certain" : "uncertain: check the words";
}
