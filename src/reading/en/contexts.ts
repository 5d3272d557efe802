import { LEXICON } from "./lexicon.ts";

/** PLOVER's contexts by the words that tell them. */
const CONTEXTS = new Map<string, readonly string[]>();
for (const { name, marks, words } of LEXICON.sections) {
  const context = marks.get("name");
  if (name !== "contexts" || context === undefined) continue;
  for (const word of words) CONTEXTS.set(word, [...(CONTEXTS.get(word) ?? []), context]);
}

/** The contexts that a word tells of; none for most words. */
export const contextsOf = (lemma: string): readonly string[] => CONTEXTS.get(lemma) ?? [];
