import type { Sentence } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";
import { matchAt } from "../phrase/match.ts";
import type { Rule } from "./rule.ts";
import { spottedAs } from "./spotted.ts";

/** Somebody whom the register knows by the full name that begins here, where the network saw none, or a part of it. */
export const person: Rule = (at, seen, { tree: { sentence }, register }) => {
  const last = personFrom(sentence, at, register);
  return last !== null && (!seen || (seen.first >= at && seen.last <= last))
    ? spottedAs(sentence, { first: at, last }, "person")
    : null;
};

/** The last word of that name; null for a name that is a state's or a body's too. */
function personFrom(sentence: Sentence, at: number, register: Register): number | null {
  if (!/^(?:\p{Lu}|\P{L}|[a-z]{2,3}$)/u.test(sentence.tokens[at + 1]?.form ?? "")) return null;
  const match = matchAt(sentence, at, sentence.tokens.length - 1, register, () => true);
  if (!match || match.last === at || match.entries.some((entry) => entry.kind !== "person")) return null;
  const words = sentence.tokens.slice(at, match.last + 1);
  return words.every(({ form }) =>
    /^(?:\p{Lu}|(?:al|el|bin|ben|ibn|van|von|der|den|de|da|dos|di|la|le|ul)$|\P{L})/u.test(form),
  )
    ? match.last
    : null;
}
