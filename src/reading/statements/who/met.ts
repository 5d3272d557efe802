import type { Span } from "../../../contract/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { partiesOf } from "../../syntax/coordination.ts";
import { childOf, hasChild } from "../../syntax/subtree.ts";

const meets = wordClass("meets-each-other");
const receives = wordClass("receives");
const holds = wordClass("holds-talks");
const talks = wordClass("talks");

/** The two who are told to have met: "Calder met (with) Hale", "Calder and Hale held talks"; empty for all other sentences. */
export function metIn({ nodes }: TreeSentence): readonly Span[] {
  for (const verb of nodes) {
    if (verb.upos !== "VERB") continue;
    const subject = childOf(verb, "nsubj");
    if (subject === undefined || isToCome(verb)) continue;
    const object = childOf(verb, "obj");
    const held = object !== undefined && holds(verb) && talks(object);
    if (!meets(verb) && !receives(verb) && !held) continue;
    const first = partiesOf(subject);
    if (first.length === 2) return first;
    const partner = (held ? withOf(object) : null) ?? withOf(verb) ?? (receives(verb) ? (object ?? null) : null);
    const second = partner === null ? [] : partiesOf(partner);
    if (first.length === 1 && second.length === 1) return [...first, ...second];
  }
  return [];
}

const withOf = (node: Node): Node | null =>
  node.children.find(
    (child) =>
      (child.rel === "obl" || child.rel === "nmod") &&
      hasChild(child, ({ rel, lemma }) => rel === "case" && (lemma === "with" || lemma === "to")),
  ) ?? null;

/** "will meet", "did not meet": nobody has. */
const isToCome = (verb: Node): boolean =>
  hasChild(
    verb,
    ({ deprel, lemma, lower }) =>
      (deprel === "aux" && !/^(?:be|have|do)$/.test(lemma)) || /^(?:not|n['’]t|never)$/.test(lower),
  );
