import type { Sentence, Token } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";
import { type Match, matchAt } from "../phrase/match.ts";
import { isStateAlone, registeredAs } from "./registered.ts";
import type { Rule } from "./rule.ts";
import { spottedAs } from "./spotted.ts";
import { namesWhere } from "./wheres.ts";

/** The longest name of the register that begins here, unless the network saw a longer one, or somebody of that name. */
export const known: Rule = (at, seen, { tree, register }) => {
  const { sentence } = tree;
  const match = matchAt(sentence, at, sentence.tokens.length - 1, register, (entry) => entry.kind !== "person");
  if (!match || (seen && match.last < seen.last && !(at === seen.first && seen.kind === "other"))) return null;
  if (seen?.kind === "person" && keepsPerson(sentence, seen.last, match, register)) return null;
  const run = { first: at, last: match.last };
  return namesWhere(sentence, run, "other", register) && !isStateAlone(sentence, run, register)
    ? spottedAs(sentence, run, "place")
    : registeredAs(tree, at, match, register);
};

/** States whose names people are given. */
const GIVEN = /^(?:Jordan|Chad|Georgia|Israel|Kenya|India|Ireland|Malta)$/;

/** What a state has and a person has not. */
const OFFICE =
  /^(?:king|queen|monarch|emir|sultan|crown|president|prime|premier|foreign|interior|defen[cs]e|finance|army|military|parliament|government|cabinet|ministry|ambassador|constitution|capital)$/i;

/** "Jordan's King Abdullah", "Chad's foreign minister": the first words behind the ending name an office of a state. */
const ownsOffice = (tokens: readonly Token[], at: number): boolean =>
  /^['’]s?$/.test(tokens[at + 1]?.form ?? "") && OFFICE.test(tokens[at + 2]?.form ?? "");

/**
 * Whether a person stays one where the register knows the words as a state's: "Michael Jordan", and "Jordan" by itself
 * unless it stands beside another state. A capital ("Washington welcomed …") speaks for its state.
 */
function keepsPerson(sentence: Sentence, last: number, { entry, last: until }: Match, register: Register): boolean {
  if (entry.kind !== "state" || last < until) return false;
  if (last > until) return true;
  const { tokens } = sentence;
  const token = tokens[last] as Token;
  if (ownsOffice(tokens, last)) return false;
  if (entry.as !== "name" || !GIVEN.test(token.form)) return false;
  const joined = tokens.some(
    (other, at) =>
      at !== last &&
      ((other.deprel === "conj" && other.head === last) || (token.deprel === "conj" && token.head === at)) &&
      register.named(other.form).some((known) => known.kind === "state"),
  );
  return !joined;
}
