import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { noPerson, type RegisteredName, registeredNameAt } from "../phrase/registeredName.ts";
import type { NameRule } from "./nameRule.ts";
import { registeredAs } from "./registered.ts";

/** What states call themselves by in front of their names; "State" and "Union" are many other things as well. */
const REALM = /^(?:Republic|Kingdom|Sultanate|Emirate|Principality)$/;

/** "the Republic of Niger": a state by its whole name, where the register knows it by the short one. */
export const realm: NameRule = (word, seen, { register }) => {
  const match = seen && seen.first < word.at ? null : realmFrom(word, register);
  return match && (!seen || seen.last <= match.last) ? registeredAs(word, match, register) : null;
};

function realmFrom(word: Node, register: Register): RegisteredName | null {
  const of = word.next;
  if (!REALM.test(word.form) || of?.form !== "of" || registeredNameAt(word, register, noPerson)) return null;
  const name = of.next?.lower === "the" ? of.next.next : of.next;
  return name && registeredNameAt(name, register, (entry) => entry.kind === "state" && entry.as === "name");
}
