import type { Node } from "../document/tree.ts";
import { openLexicon } from "../engine/lexicon.ts";

/** The word classes of English: data/lexicon/en/. */
export const LEXICON = openLexicon(new URL("../../../data/lexicon/en/", import.meta.url));

/** A test of words by a class of the lexicon; a class that the lexicon lacks is refused when the program starts. */
export interface WordClass {
  (node: Pick<Node, "lemma">): boolean;
  has(word: string): boolean;
}

/** @throws Error where the lexicon has no such class */
export function wordClass(...names: readonly string[]): WordClass {
  for (const name of names) if (!LEXICON.knows(name)) throw new Error(`the lexicon has no class "${name}"`);
  const words = new Set(names.flatMap((name) => [...LEXICON.words(name)]));
  const test = ({ lemma }: Pick<Node, "lemma">): boolean => words.has(lemma);
  return Object.assign(test, { has: (word: string) => words.has(word) });
}

/** Words of the sections of one name → what a mark of their heading says; the last section that holds a word counts. */
export const markedWords = (name: string, mark: string): ReadonlyMap<string, string> =>
  new Map(
    LEXICON.sections.flatMap((section) =>
      section.name === name ? section.words.map((word) => [word, section.marks.get(mark) ?? ""] as const) : [],
    ),
  );
