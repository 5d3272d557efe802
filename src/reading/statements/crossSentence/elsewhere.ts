import type { Route } from "../../../contract/index.ts";

/** Routes of an occasion of their own: who was spoken to before does not hear these words. */
const ELSEWHERE = /^(?:interview|conference|post|speech|broadcast|outlet|document|debate)$/;

/** "she said in a statement", "in an interview": not where she was speaking before; "according to a statement" may be. */
export const isElsewhere = (text: string, { kind, start }: Route): boolean =>
  ELSEWHERE.test(kind) ||
  (kind === "statement" && /\b(?:in|on|through|via) $/i.test(text.slice(Math.max(0, start - 8), start)));
