import type { Register } from "../../../register/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { isGlued, isHyphen } from "../../syntax/forms.ts";
import type { Run } from "../run.ts";
import type { NameRule, Seen } from "./nameRule.ts";
import { isStateAlone } from "./registered.ts";
import { spottedAs } from "./spotted.ts";

/** What a hyphen glues to the name of where somebody sits or comes from. */
const SEATED = /^(?:based|born|bred|educated|trained|area)$/;

const PARTY = /^[RDI]$/;

/** Where somebody sits or comes from, whoever else is called so: "Brussels-based", "Washington D.C.", "(R-Wis.)". */
export const where: NameRule = ({ at, sentence }, seen, { register, homes }) => {
  const home = homes.find((one) => one.first === at);
  const named = seen?.first === at && namesWhere(sentence, seen, register) && !isStateAlone(sentence, seen, register);
  const run = home ?? (named ? seen : undefined);
  return run ? spottedAs(sentence, { first: at, last: run.last }, "place") : null;
};

/** A hyphen with nothing between it and the words beside it. */
const isJoining = (word: Node | null | undefined): word is Node =>
  isHyphen(word) && isGlued(word?.previous, word) && isGlued(word, word?.next);

/**
 * Whether words name where something is, whoever else may be called so: "the Brussels-based council" and "Washington
 * D.C." are the cities, "the Asia director" speaks of the continent. A state stays one.
 */
export function namesWhere({ nodes }: TreeSentence, { first, last, kind }: Seen, register: Register): boolean {
  const { form, next } = nodes[last] as Node;
  if (isJoining(next) && SEATED.test(next.next?.lower ?? "")) return true;
  if (last > first) return /^D\.?C\.?$/.test(form);
  return kind === "organisation" && register.placed(form, "region").some((place) => place.country === null);
}

/**
 * The places in the tags that stand behind members of a parliament: "(R-Wis.)", ", D-N.Y.,". A letter, a hyphen and
 * what the gazetteer knows.
 */
export const homesOf = ({ nodes }: TreeSentence, register: Register): readonly Run[] =>
  nodes.flatMap(({ form, previous, next: hyphen }) => {
    if (!PARTY.test(form) || !isJoining(hyphen) || !/^[(,]$/.test(previous?.form ?? "")) return [];
    const first = hyphen.next as Node;
    let [last, words] = [first, first.form];
    while (last.next && isGlued(last, last.next) && /^(?:\p{L}.*|\.)$/u.test(last.next.form)) {
      last = last.next;
      words += last.form;
    }
    return register.placed(words).length > 0 ? [{ first: first.at, last: last.at }] : [];
  });
