import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isOwnersMark } from "../../syntax/forms.ts";
import { noPerson, type RegisteredName, registeredNameAt } from "../phrase/registeredName.ts";
import type { NameRule } from "./nameRule.ts";
import { isStateAlone, registeredAs } from "./registered.ts";
import { spottedAs } from "./spotted.ts";
import { namesWhere } from "./wheres.ts";

/** The longest name of the register that begins here, unless the network saw a longer one, or somebody of that name. */
export const known: NameRule = (word, seen, { register }) => {
  const { at, sentence } = word;
  const match = registeredNameAt(word, register, noPerson);
  if (!match || (seen && match.last < seen.last && !(at === seen.first && seen.kind === "other"))) return null;
  if (seen?.kind === "person" && keepsPerson(sentence.nodes[seen.last] as Node, match, register)) return null;
  const run = { first: at, last: match.last };
  return namesWhere(sentence, { ...run, kind: "other" }, register) && !isStateAlone(sentence, run, register)
    ? spottedAs(sentence, run, "place")
    : registeredAs(word, match, register);
};

/** States whose names people are given. */
const GIVEN = /^(?:Jordan|Chad|Georgia|Israel|Kenya|India|Ireland|Malta)$/;

const offices = wordClass("offices-of-state");

/**
 * Whether a person stays one where the register knows the words as a state's: "Michael Jordan", and "Jordan" by itself
 * unless it stands beside another state. A capital ("Washington welcomed …") speaks for its state.
 */
function keepsPerson(last: Node, { entry, last: until }: RegisteredName, register: Register): boolean {
  if (entry.kind !== "state" || last.at < until) return false;
  if (last.at > until) return true;
  // "Jordan's King Abdullah", "Chad's foreign minister": the first words behind the ending name an office of a state.
  if (isOwnersMark(last.next) && offices.has(last.next?.next?.lower ?? "")) return false;
  if (entry.as !== "name" || !GIVEN.test(last.form)) return false;
  const joined = last.children.filter(({ deprel }) => deprel === "conj");
  if (last.deprel === "conj" && last.parent) joined.push(last.parent);
  return !joined.some(({ form }) => register.named(form).some(({ kind }) => kind === "state"));
}
