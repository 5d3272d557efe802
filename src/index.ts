/**
 * Dragoman as a library.
 *
 * @example
 * import { read } from "dragoman";
 * const { statements } = await read({ kind: "auto", body: await readFile("page.html") });
 */

export { openAnswers } from "./answers/apart.ts";
export { type Compared, type CompareOptions, type Comparison, compare, openTheirs } from "./answers/compare/index.ts";
export type { Answers } from "./answers/questions.ts";
export type { Verdict, Verified } from "./answers/verify/index.ts";
export { DragomanError } from "./contract/index.ts";
export type * from "./contract/types.ts";
export type { Source } from "./intake/types.ts";
export { type Language, openLanguage } from "./language/index.ts";
export { openRecord, verify } from "./library.ts";
export { type ReadOptions, read } from "./pipeline/read.ts";
export type { Kept, Store } from "./record/types.ts";
export { openRegister, type Register } from "./register/index.ts";
