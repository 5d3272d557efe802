import type { Rule } from "./rule.ts";

/** One sentence of a rule: how it is written, and the words that the rule is to yield. */
export interface Example {
  readonly rule: string;
  readonly fires: boolean;
  readonly text: string;
  /** Where the marked words stand in the text; null where none are marked. */
  readonly answer: { readonly start: number; readonly end: number } | null;
}

/** The sentences of some rules, without the brackets that mark what a rule yields. */
export const examplesOf = (rules: readonly Rule<unknown>[]): readonly Example[] =>
  rules.flatMap(({ name, yes, no }) => [
    ...yes.map((marked) => exampleOf(name, true, marked)),
    ...no.map((marked) => exampleOf(name, false, marked)),
  ]);

function exampleOf(rule: string, fires: boolean, marked: string): Example {
  const start = marked.indexOf("<");
  const end = marked.indexOf(">") - 1;
  const text = marked.replace(/[<>]/g, "");
  return { rule, fires, text, answer: start < 0 ? null : { start, end } };
}
