import type { Node } from "../document/tree.ts";

/** A word or none: what stands beside the first or the last word of a sentence is none. */
type Word = Node | null | undefined;

export const isPlural = ({ feats }: Pick<Node, "feats">): boolean => feats.includes("Number=Plur");

export const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word?.form ?? "");

export const isHyphen = (word: Word): boolean => /^[-‐‑]$/.test(word?.form ?? "");

/** The ending of an owner: "'s", or the apostrophe alone. */
export const isOwnersMark = (word: Word): boolean => /^['’]s?$/.test(word?.form ?? "");

/** Whether nothing stands between two words, not even a space. */
export const isGlued = (first: Word, next: Word): boolean => first?.end !== undefined && first.end === next?.start;
