import type { Sentence } from "../../../language/types.ts";
import type { Entry, Register } from "../../../register/index.ts";
import { type Match, matchAt } from "../phrase/match.ts";
import { registeredAs } from "./registered.ts";
import type { Rule } from "./rule.ts";

/** What states call themselves by in front of their names; "State" and "Union" are many other things as well. */
const REALM = /^(?:Republic|Kingdom|Sultanate|Emirate|Principality)$/;

/** "the Republic of Niger": a state by its whole name, where the register knows it by the short one. */
export const realm: Rule = (at, seen, { tree, register }) => {
  const match = seen && seen.first < at ? null : realmFrom(tree.sentence, at, register);
  return match && (!seen || seen.last <= match.last) ? registeredAs(tree, at, match, register) : null;
};

function realmFrom(sentence: Sentence, at: number, register: Register): Match | null {
  const { tokens } = sentence;
  if (!REALM.test(tokens[at]?.form ?? "") || tokens[at + 1]?.form !== "of") return null;
  const isState = (entry: Entry): boolean => entry.kind === "state" && entry.as === "name";
  if (matchAt(sentence, at, tokens.length - 1, register, (entry) => entry.kind !== "person")) return null;
  const first = /^the$/i.test(tokens[at + 2]?.form ?? "") ? at + 3 : at + 2;
  return first < tokens.length ? matchAt(sentence, first, tokens.length - 1, register, isState) : null;
}
