import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { noPerson, type RegisteredName, registeredNameAt } from "../phrase/registeredName.ts";
import type { NameRule } from "./nameRule.ts";
import { registeredAs } from "./registered.ts";

const realms = wordClass("realms");

/** "the Republic of Niger": a state by its whole name, where the register knows it by the short one. */
export const realm: NameRule = (word, seen, { register }) => {
  const match = seen && seen.first < word.at ? null : realmFrom(word, register);
  return match && (!seen || seen.last <= match.last) ? registeredAs(word, match, register) : null;
};

function realmFrom(word: Node, register: Register): RegisteredName | null {
  const of = word.next;
  if (!realms.has(word.form) || of?.form !== "of" || registeredNameAt(word, register, noPerson)) return null;
  const name = of.next?.lower === "the" ? of.next.next : of.next;
  return name && registeredNameAt(name, register, (entry) => entry.kind === "state" && entry.as === "name");
}
