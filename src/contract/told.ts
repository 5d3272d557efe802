import type { Statement } from "./types.ts";

/**
 * A statement's act as people are told it, beside the page's own cue: "accuse"; of a denied cue "not accuse", for whoever
 * "did not accuse" is never shown as an accuser.
 */
export const toldAct = ({ act, negated }: Pick<Statement, "act" | "negated">): string => (negated ? `not ${act}` : act);
