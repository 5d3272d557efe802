import type { Statement } from "./types.ts";

/**
 * A statement's act as people are told it, beside the page's own cue: "accuse"; of a denied cue "not accuse", for whoever
 * "did not accuse" is never shown as an accuser.
 */
export const toldAct = ({ act, negated }: Pick<Statement, "act" | "negated">): string => (negated ? `not ${act}` : act);

/**
 * The page's own words of a cue, in quotation marks; empty where nothing but a mark (a colon, a dash) is the cue. What our
 * act is called stands beside it and never in its place.
 */
export const cueInMarks = (words: string): string => (/\p{L}/u.test(words) ? `“${words.trim()}”` : "");

/**
 * The page on which an offset of a text lies, from 1; null where the text has no pages. A form feed (U+000C) begins a page,
 * as PDFs are read.
 */
export function pageOf(text: string, offset: number): number | null {
  if (!text.includes("\f")) return null;
  let page = 1;
  for (let at = text.indexOf("\f"); at >= 0 && at < offset; at = text.indexOf("\f", at + 1)) page += 1;
  return page;
}
