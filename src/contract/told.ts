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
