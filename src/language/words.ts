import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { DragomanError } from "../contract/index.ts";

/** The dictionary: which words there are, as what, and which forms are irregular. Words are asked for in small letters. */
export interface Words {
  /** Whether a word is in it as a verb, noun, adjective or adverb (universal tags; false for every other tag). */
  has(word: string, upos: string): boolean;
  /** Whether a word is in it as that, and always written with a capital. */
  isCapital(word: string, upos: string): boolean;
  /** What a form is an irregular form of: "found" of "find". */
  irregular(form: string, upos: string): readonly string[];
}

const FILE = new URL("../../data/words/words.txt", import.meta.url);
const LETTERS: Readonly<Record<string, string>> = { VERB: "v", AUX: "v", NOUN: "n", PROPN: "n", ADJ: "a", ADV: "r" };

/**
 * Opens the package's dictionary.
 *
 * @throws DragomanError `network` when it is not there
 */
export async function openWords(): Promise<Words> {
  const path = fileURLToPath(FILE);
  return wordsOf(
    await readFile(path, "latin1").catch((cause: unknown) => {
      throw new DragomanError("network", `the dictionary cannot be opened at ${path}; install the package anew`, {
        cause,
      });
    }),
  );
}

/**
 * A dictionary of lines "word nv v:base", sorted by code unit. The lines are searched as they are: making a table of
 * them would take longer than most reports.
 */
export function wordsOf(lines: string): Words {
  const entry = (word: string): string => rowOf(lines, word);
  const letters = (word: string): string => /^[a-z]+(?= |$)/i.exec(entry(word))?.[0] ?? "";
  return {
    has: (word, upos) => {
      const letter = LETTERS[upos];
      return letter !== undefined && letters(word).toLowerCase().includes(letter);
    },
    isCapital: (word, upos) => {
      const letter = LETTERS[upos];
      return letter !== undefined && letters(word).includes(letter.toUpperCase());
    },
    irregular: (form, upos) => {
      const letter = LETTERS[upos];
      return letter === undefined
        ? []
        : entry(form)
            .split(" ")
            .filter((cell) => cell.startsWith(`${letter}:`))
            .map((cell) => cell.slice(2));
    },
  };
}

/** What stands behind a word in its line; empty where it has none. */
function rowOf(lines: string, word: string): string {
  const sought = `${word} `;
  let [low, high] = [0, lines.length];
  while (low < high) {
    const start = lines.lastIndexOf("\n", ((low + high) >> 1) - 1) + 1;
    const end = lines.indexOf("\n", start);
    const until = end < 0 ? lines.length : end;
    if (lines.startsWith(sought, start)) return lines.slice(start + sought.length, until);
    if (lines.slice(start, until) < sought) low = until + 1;
    else high = start;
  }
  return "";
}
