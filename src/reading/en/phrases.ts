import { LEXICON } from "./lexicon.ts";

/** One word of a phrase of the lexicon: "a/b", "a?", "*", "chair*", "!a/b". */
interface Part {
  readonly words: readonly string[];
  readonly optional: boolean;
  readonly not: boolean;
}

const partsOf = (phrase: string): readonly Part[] =>
  phrase.split(" ").map((part) => ({
    words: part.replace(/^!|\?$/g, "").split("/"),
    optional: part.endsWith("?"),
    not: part.startsWith("!"),
  }));

const isWord = (word: string | undefined, asked: string): boolean =>
  word !== undefined && (asked.endsWith("*") ? word.startsWith(asked.slice(0, -1)) : word === asked);

/** Whether a phrase, from one of its parts on, stands in a text from one of its words on. */
function stands(parts: readonly Part[], words: readonly string[], part: number, at: number): boolean {
  const asked = parts[part];
  if (asked === undefined) return true;
  const fits = asked.words.some((word) => isWord(words[at], word));
  if (asked.not) return !fits && stands(parts, words, part + 1, at);
  return (fits && stands(parts, words, part + 1, at + 1)) || (asked.optional && stands(parts, words, part + 1, at));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll("u.n.", "un")
    .match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_‐‑-]/gu) ?? [];

/** Whether one of some phrases stands in a text, in any letters; how phrases are written, data/lexicon/en/offices.txt says. */
export function phrasesIn(phrases: Iterable<string>): (text: string) => boolean {
  const all = [...phrases].map(partsOf);
  return (text) => {
    const words = wordsOf(text);
    return all.some((parts) => words.some((_, at) => stands(parts, words, 0, at)));
  };
}

/** The same for the phrases of a class, where none of the class "…-not" stands there too. */
export function phrasesOf(name: string): (text: string) => boolean {
  const [wanted, unwanted] = [phrasesIn(LEXICON.words(name)), phrasesIn(LEXICON.words(`${name}-not`))];
  return (text) => wanted(text) && !unwanted(text);
}
