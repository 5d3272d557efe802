/**
 * The contract: the types of the output and the closed word lists, nothing else. Everyone may import it; it loads no
 * library. The schema itself (zod) is in `schema.ts`, the checker of a whole reading in `validate.ts`.
 */

export type * from "./dateline.ts";
export { DragomanError, isDragomanError } from "./error.ts";
export * from "./kinds.ts";
export * from "./told.ts";
export type * from "./types.ts";
