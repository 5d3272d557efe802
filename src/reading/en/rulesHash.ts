import { createHash } from "node:crypto";
import type { Section } from "../engine/lexicon.ts";
import { CONFIGURATION } from "./configuration.ts";
import { LEXICON } from "./lexicon.ts";
import { UNMEASURED, WEIGHTS } from "./weights.ts";

/** All that decides a reading by rules, as data. */
export interface Deciding {
  readonly configuration: typeof CONFIGURATION;
  readonly lexicon: readonly Section[];
  /** By the rule's name; `""` stands for those that were never measured. */
  readonly weights: Readonly<Record<string, number>>;
}

let hash: string | undefined;

/** The hash of the rules of English; computed once, when it is first asked for. */
export function rulesHash(): string {
  hash ??= hashOfRules({
    configuration: CONFIGURATION,
    lexicon: LEXICON.sections,
    weights: { ...WEIGHTS, "": UNMEASURED },
  });
  return hash;
}

/**
 * 16 hex digits over the names, patterns and yields of the rules in their order, the repairs, the lexicon's words with
 * their marks, and the weights. Examples, remarks and the files' line ends decide nothing and do not count; code is told
 * by the program's version.
 */
export function hashOfRules({ configuration: { repairs, families }, lexicon, weights }: Deciding): string {
  const whole = {
    repairs: repairs.map(({ name }) => name),
    families: families.map(({ name, answer, ofCues, rules }) => ({
      name,
      answer,
      ofCues,
      rules: rules.map((rule) => [rule.name, rule.pattern.source, rule.yields]),
    })),
    lexicon: lexicon.map(({ name, marks, words }) => [name, [...marks], words]),
    weights: Object.entries(weights).sort(([one], [other]) => (one < other ? -1 : 1)),
  };
  return createHash("sha256").update(JSON.stringify(whole)).digest("hex").slice(0, 16);
}
