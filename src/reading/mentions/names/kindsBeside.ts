import type { TreeSentence } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isBodyNoun, isPersonNoun } from "../../en/words/kinds.ts";
import { isRole } from "../../en/words/offices.ts";
import { isPlural } from "../../syntax/forms.ts";
import { hasChild } from "../../syntax/subtree.ts";
import { runOf } from "../run.ts";
import type { Spotted } from "./spotted.ts";

interface Read {
  readonly sentence: TreeSentence;
  readonly spotted: readonly Spotted[];
}

/**
 * Names whose kind a noun beside them tells, whatever the network takes them for: "Harmony Hale, a tourism officer" is a
 * person, "the mare Sunny" is none, nor is Sunny further on.
 */
export function kindsTold<One extends Read>(read: readonly One[]): readonly One[] {
  const animals = new Set(read.flatMap(({ sentence }) => animalsIn(sentence)));
  return read.map((one) => ({
    ...one,
    spotted: one.spotted.map((spot): Spotted => {
      if (spot.kind === "person" && animals.has(formOf(one.sentence, spot))) return { ...spot, kind: "other" };
      return isPerson(one.sentence, spot) ? { ...spot, kind: "person" } : spot;
    }),
  }));
}

const formOf = (sentence: TreeSentence, spot: Spotted): string =>
  runOf(sentence, spot)
    .map(({ form }) => form)
    .join(" ");

const isAnimal = wordClass("animals");

/** The word that a noun for an animal stands right in front of, in marks or without: "the mare “Sunny”", "her dog Rex". */
const animalsIn = ({ nodes }: TreeSentence): readonly string[] =>
  nodes.flatMap(({ upos, form, previous }) => {
    if (!/^\p{Lu}\p{Ll}/u.test(form) || !/^(?:PROPN|NOUN|ADJ)$/.test(upos)) return [];
    const noun = /^["“”'‘]$/.test(previous?.form ?? "") ? previous?.previous : previous;
    return noun?.upos === "NOUN" && isAnimal(noun) ? [form] : [];
  });

/** Two or three words, none of them a noun for a body, with one person's post behind a comma: "Harmony Hale, an officer". */
function isPerson(sentence: TreeSentence, spot: Spotted): boolean {
  const { kind, first, last, bodies } = spot;
  const size = last - first + 1;
  if (kind !== "organisation" || bodies.length > 0 || size < 2 || size > 3) return false;
  const words = runOf(sentence, spot);
  if (
    !words.every(({ form, lemma, lower }) => /^\p{Lu}\p{Ll}+$/u.test(form) && !isBodyNoun(lemma) && !isBodyNoun(lower))
  )
    return false;
  // The noun may hang on either word of the name.
  const beside = words.flatMap(({ children }) => children.filter((child) => child.at > last));
  return beside.some(
    (child) =>
      /^(?:appos|parataxis|nmod|dep)/.test(child.deprel) &&
      child.upos === "NOUN" &&
      !isPlural(child) &&
      (isRole(child.lemma) || isPersonNoun(child.lemma)) &&
      hasChild(child, ({ lower }) => /^(?:an?|the)$/.test(lower)),
  );
}
