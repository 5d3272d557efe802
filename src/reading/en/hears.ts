import type { Node } from "../document/tree.ts";
import { LEXICON, wordClass } from "./lexicon.ts";
import { isBodyNoun, isPersonNoun } from "./words/kinds.ts";

const neverHears = wordClass("never-hears", "told-of");

/** Whether a word can stand for somebody who hears: a noun, a name or a pronoun, and no date, story or extent. */
export const hears = (node: Node): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(node.upos) &&
  !neverHears(node) &&
  !/^(?:itself|himself|herself|themselves)$/.test(node.lower);

const DEED_ENDINGS = [...LEXICON.words("deed-endings")];

/** "urged retaliation against the council": what is asked for, done to somebody. */
export const isDeed = ({ lemma }: Node): boolean =>
  DEED_ENDINGS.some((ending) => lemma.endsWith(ending)) && !isBodyNoun(lemma) && !isPersonNoun(lemma);
