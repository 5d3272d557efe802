import { type Phrase, phraseOf } from "../engine/phrase/index.ts";
import { LEXICON } from "./lexicon.ts";

/** A phrase over the word classes of English, as a template: phrase`in the {season} of ${YEAR}`. */
export const phrase = (pieces: TemplateStringsArray, ...between: readonly string[]): Phrase =>
  phraseOf(String.raw(pieces, ...between), (name) => (LEXICON.knows(name) ? LEXICON.words(name) : undefined));
