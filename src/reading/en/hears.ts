import type { Node } from "../document/tree.ts";
import { wordClass } from "./lexicon.ts";
import { isBodyNoun, isPersonNoun } from "./words/kinds.ts";

const neverHears = wordClass("never-hears", "told-of");

/** Whether a word can stand for somebody who hears: a noun, a name or a pronoun, and no date, story or extent. */
export const hears = (node: Node): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(node.upos) &&
  !neverHears(node) &&
  !/^(?:itself|himself|herself|themselves)$/.test(node.lower);

/** "urged retaliation against the council": what is asked for, done to somebody. */
export const isDeed = ({ lemma }: Node): boolean =>
  /(?:tion|sion|ment|ance|ence|ness|ship|ism|ity|ure|al)$/.test(lemma) && !isBodyNoun(lemma) && !isPersonNoun(lemma);
