/** Events of other data sets held against those of a record. */
export { comparedHead, comparedLine } from "./csv.ts";
export { type CompareOptions, compare } from "./run.ts";
export { openTheirs } from "./theirs.ts";
export type { BadLine, Compared, Comparison, Near, OurEvent, TheirEvent, TheirFormat, Theirs } from "./types.ts";
