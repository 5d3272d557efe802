import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { LEXICON } from "../../en/lexicon.ts";
import { registeredNameAt } from "../phrase/registeredName.ts";
import { runOf } from "../run.ts";
import type { NameRule } from "./nameRule.ts";
import { spottedAs } from "./spotted.ts";

const PARTICLES = LEXICON.words("name-particles");

/** Somebody whom the register knows by the full name that begins here, where the network saw none, or a part of it. */
export const person: NameRule = (word, seen, { register }) => {
  const last = personFrom(word, register);
  return last !== null && (!seen || (seen.first >= word.at && seen.last <= last))
    ? spottedAs(word.sentence, { first: word.at, last }, "person")
    : null;
};

/** The last word of that name; null for a name that is a state's or a body's too. */
function personFrom(word: Node, register: Register): number | null {
  if (!/^(?:\p{Lu}|\P{L}|[a-z]{2,3}$)/u.test(word.next?.form ?? "")) return null;
  const match = registeredNameAt(word, register, () => true);
  if (!match || match.last === word.at || match.entries.some((entry) => entry.kind !== "person")) return null;
  const isPart = ({ form }: Node): boolean => /^(?:\p{Lu}|\P{L})/u.test(form) || PARTICLES.has(form);
  return runOf(word.sentence, { first: word.at, last: match.last }).every(isPart) ? match.last : null;
}
