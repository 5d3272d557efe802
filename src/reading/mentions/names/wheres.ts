import type { Name } from "../../../contract/index.ts";
import type { Sentence, Token } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";
import { isStateAlone } from "./registered.ts";
import type { Rule } from "./rule.ts";
import { type Run, spottedAs } from "./spotted.ts";

const HYPHEN = /^[-‐‑]$/;

/** What a hyphen glues to the name of where somebody sits or comes from. */
const SEATED = /^(?:based|born|bred|educated|trained|area)$/i;

const PARTY = /^(?:R|D|I)$/;

/** Where somebody sits or comes from, whoever else is called so: "Brussels-based", "Washington D.C.", "(R-Wis.)". */
export const where: Rule = (at, seen, { tree: { sentence }, register, homes }) => {
  const home = homes.find((one) => one.first === at);
  const named =
    seen?.first === at && namesWhere(sentence, seen, seen.kind, register) && !isStateAlone(sentence, seen, register);
  const run = home ?? (named ? seen : undefined);
  return run ? spottedAs(sentence, { first: at, last: run.last }, "place") : null;
};

/**
 * Whether words name where something is, whoever else may be called so: "the Brussels-based council" and "Washington
 * D.C." are the cities, "the Asia director" speaks of the continent. A state stays one.
 */
export function namesWhere(
  { tokens }: Sentence,
  { first, last }: Run,
  kind: Name["kind"],
  register: Register,
): boolean {
  const word = (at: number): string => tokens[at]?.form ?? "";
  if (HYPHEN.test(word(last + 1)) && SEATED.test(word(last + 2)) && isGlued(tokens, last + 1)) return true;
  if (last > first && /^D\.?C\.?$/.test(word(last))) return true;
  return (
    kind === "organisation" &&
    first === last &&
    register.placed(word(first), "region").some((place) => place.country === null)
  );
}

/**
 * The places in the tags that stand behind members of a parliament: "(R-Wis.)", ", D-N.Y.,". A letter, a hyphen and
 * what the gazetteer knows.
 */
export function homesOf({ tokens }: Sentence, register: Register): readonly Run[] {
  const homes: Run[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!PARTY.test(token.form) || !HYPHEN.test(tokens[at + 1]?.form ?? "") || !isGlued(tokens, at + 1)) continue;
    if (!/^[(,]$/.test(tokens[at - 1]?.form ?? "")) continue;
    const first = at + 2;
    let last = first;
    while (tokens[last + 1]?.start === tokens[last]?.end && /^(?:\p{L}.*|\.)$/u.test(tokens[last + 1]?.form ?? ""))
      last += 1;
    const words = tokens.slice(first, last + 1).map((one) => one.form);
    if (register.placed(words.join("")).length > 0) homes.push({ first, last });
  }
  return homes;
}

const isGlued = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.start === tokens[at - 1]?.end && tokens[at + 1]?.start === tokens[at]?.end;
