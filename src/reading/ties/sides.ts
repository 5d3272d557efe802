import type { Node } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { behind, doersOf, patientsOf } from "../events/roles.ts";
import { hasChild } from "../syntax/subtree.ts";

/** The two whom a word ties, by the head words of their phrases; one list may hold several. */
export interface Sides {
  readonly a: readonly Node[];
  readonly b: readonly Node[];
}

const carries = wordClass("bond-carriers");

const isCopula = ({ deprel }: Node): boolean => deprel === "cop";

/** "Russia's ally", "the Israeli enemy", "an ally of Norway", "a friend to Norway": whose. */
const owners = (noun: Node): readonly Node[] => [
  ...noun.children.filter(
    ({ deprel, upos }) =>
      deprel === "nmod:poss" || ((deprel === "amod" || deprel === "compound") && (upos === "ADJ" || upos === "PROPN")),
  ),
  ...behind(noun, ["of", "to", "for"]),
];

/**
 * "X is an ally of Y", "Y's ally X", "X, an ally of Y", "one of Y's allies": who is what the noun names, and whose. Where the
 * words do not name both the lists are empty.
 */
export function sidesOfOne(noun: Node): Sides {
  const [is, whose] = [whoIs(noun), owners(noun)];
  if (is.length > 0) return { a: is, b: whose };
  // "our Norwegian partners"
  const [first, ...others] = whose;
  return first?.upos === "PRON" ? { a: [first], b: others } : { a: [], b: whose };
}

function whoIs(noun: Node): readonly Node[] {
  const named = noun.children.filter(
    ({ deprel, upos }) => (deprel === "appos" || deprel === "flat") && upos === "PROPN",
  );
  if (named.length > 0) return named;
  const subject = noun.children.find(({ deprel }) => deprel === "nsubj");
  const { parent } = noun;
  if (subject && noun.deprel === "acl:relcl" && /^(?:who|which|that)$/.test(subject.lower))
    return parent ? [parent] : [];
  if (subject && (hasChild(noun, isCopula) || noun.deprel !== "obj")) return [subject];
  if (parent === null) return [];
  // "one of Putin's allies"
  if (/^(?:one|some|many)$/.test(parent.lemma) && noun.rel === "nmod") return whoIs(parent);
  if (/^(?:appos|nmod:desc|compound|nummod)$/.test(noun.deprel) && /^(?:PROPN|NOUN)$/.test(parent.upos))
    return [parent];
  const as = hasChild(noun, ({ rel, lemma }) => rel === "case" && lemma === "as");
  if (as && noun.rel === "nmod") return [parent];
  if (as && noun.rel === "nsubj") return parent.children.filter((one) => one.rel === "nsubj" && one !== noun);
  // "Norway considers Sweden its enemy"
  if (noun.rel === "xcomp" && parent.upos === "VERB")
    return patientsOf(parent).length > 0 ? patientsOf(parent) : doersOf(parent);
  return as && noun.rel === "obl" ? doersOf(parent) : [];
}

/** "an alliance between X and Y", "X's alliance with Y", "X has ties with Y", "X-Y ties". */
export function sidesOfBond(noun: Node): Sides {
  const between = behind(noun, ["between", "among"]);
  // "between the governments of Egypt and Sudan"
  const [one, ...others] = between;
  const of = one && others.length === 0 && !hasChild(one, ({ rel }) => rel === "conj") ? behind(one, ["of"]) : [];
  if (between.length > 0) return { a: of.length > 0 ? of : between, b: [] };
  const other = behind(noun, ["with", "to", "on"]).filter(({ upos }) => upos !== "VERB");
  const own = noun.children.filter(
    ({ deprel, upos }) =>
      deprel === "nmod:poss" || ((deprel === "compound" || deprel === "amod") && (upos === "PROPN" || upos === "ADJ")),
  );
  const { parent } = noun;
  const verb = parent?.upos === "VERB" ? parent : null;
  if (other.length === 0 && verb && noun.rel === "obj" && carries(verb))
    return { a: doersOf(verb), b: behind(verb, ["with"]) };
  if (other.length === 0) return { a: own, b: [] };
  const poss = own.filter(({ deprel }) => deprel === "nmod:poss");
  if (poss.length > 0) return { a: poss, b: other };
  if (verb && noun.rel === "obj" && carries(verb)) return { a: doersOf(verb), b: other };
  if (parent && noun.rel === "conj" && parent.rel === "obj" && parent.parent?.upos === "VERB")
    return { a: doersOf(parent.parent), b: other };
  return { a: own, b: other };
}
