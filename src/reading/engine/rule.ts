import type { Node } from "../document/tree.ts";
import { compilePattern } from "./pattern/compile.ts";
import { matchAt, matchesAt } from "./pattern/match.ts";
import { PatternError } from "./pattern/parse.ts";
import type { Match, Pattern, Vocabulary } from "./pattern/types.ts";

/** A rule as it is written: a pattern, what its captures become, and sentences for and against. */
export interface Written {
  readonly pattern: string;
  /** Sentences in which it fires; the words that it yields stand in angle brackets: "Calder accused <Hale of lying>." */
  readonly yes: readonly string[];
  /** Sentences that look alike and in which it must not fire. */
  readonly no: readonly string[];
  /** Why it is kept although it fires on no development text. */
  readonly rare?: string;
}

export interface Rule<Yield> {
  /** "content/accused-of": what it finds, and by what. */
  readonly name: string;
  readonly pattern: Pattern;
  readonly yields: Yield;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly rare: string | null;
}

/**
 * Makes rules of one language.
 *
 * @throws Error with the rule's name for a slip in its pattern, and for a rule without an example for or against
 */
export const ruleMaker =
  (vocabulary: Vocabulary) =>
  <Yield extends object>(
    name: string,
    { pattern, yes, no, rare, ...yields }: Written & Yield,
  ): Rule<Omit<Yield, keyof Written>> => {
    if (yes.length === 0 || no.length === 0)
      throw new Error(`rule ${name}: it needs a sentence for and one against it`);
    try {
      return { name, pattern: compilePattern(pattern, vocabulary), yields, yes, no, rare: rare ?? null };
    } catch (error) {
      if (error instanceof PatternError) throw new Error(`rule ${name}: ${error.message}`, { cause: error });
      throw error;
    }
  };

/** One way in which a rule matches at a word. */
export interface Fired<Yield> {
  readonly rule: Rule<Yield>;
  readonly match: Match;
}

/** The rules that match at a word, each in the first way, in their order. */
export function fired<Yield>(rules: readonly Rule<Yield>[], node: Node): readonly Fired<Yield>[] {
  const found: Fired<Yield>[] = [];
  for (const rule of rules) {
    if (!rule.pattern.root.test(node)) continue;
    const match = matchAt(rule.pattern, node);
    if (match) found.push({ rule, match });
  }
  return found;
}

/** The first of some rules that matches at a word, in its first way; null where none does. */
export function firstFired<Yield>(rules: readonly Rule<Yield>[], node: Node): Fired<Yield> | null {
  for (const rule of rules) {
    const match = rule.pattern.root.test(node) ? matchAt(rule.pattern, node) : null;
    if (match) return { rule, match };
  }
  return null;
}

/** The rules that match at a word, each in every way. */
export function firedEach<Yield>(rules: readonly Rule<Yield>[], node: Node): readonly Fired<Yield>[] {
  return rules.flatMap((rule) =>
    rule.pattern.root.test(node) ? matchesAt(rule.pattern, node).map((match) => ({ rule, match })) : [],
  );
}
