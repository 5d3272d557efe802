import { readdirSync, readFileSync } from "node:fs";
import { DragomanError } from "../../contract/index.ts";

/** One stretch of a lexicon file: words that share a class and what the heading says of them. */
export interface Section {
  readonly name: string;
  /** "act=assert hearer" gives act → "assert", hearer → "". */
  readonly marks: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

/** Word classes of one language, made once. Words are lemmas in lower case unless a class says otherwise. */
export interface Lexicon {
  readonly sections: readonly Section[];
  /** Whether a class of that name exists. */
  knows(name: string): boolean;
  /** Whether a word belongs to a class; a class that does not exist holds nothing. */
  has(name: string, word: string): boolean;
  /** The words of a class. */
  words(name: string): ReadonlySet<string>;
}

/** A heading: "[carriers kind=post] What carries words on a screen." */
const HEADING = /^\[([a-z][a-z0-9-]*)((?: [a-z-]+(?:=[^\s\]]+)?)*)\](?: |$)/;

/**
 * Reads every *.txt file of a folder. A file holds sections: a heading in square brackets, then words parted by white
 * space ("_" stands for a space within an entry); lines that begin with "#" are remarks.
 *
 * @throws DragomanError `lexicon` with file and line for a word before the first heading or a heading that is none
 */
export function openLexicon(folder: URL): Lexicon {
  const sections = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) => sectionsOf(readFileSync(new URL(file, folder), "utf8"), file));
  const classes = new Map<string, Set<string>>();
  for (const { name, words } of sections) {
    const known = classes.get(name) ?? new Set();
    for (const word of words) known.add(word);
    classes.set(name, known);
  }
  const none: ReadonlySet<string> = new Set();
  return {
    sections,
    knows: (name) => classes.has(name),
    has: (name, word) => classes.get(name)?.has(word) === true,
    words: (name) => classes.get(name) ?? none,
  };
}

/** The sections of one lexicon file. */
export function sectionsOf(text: string, file: string): readonly Section[] {
  const sections: { name: string; marks: Map<string, string>; words: string[] }[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    const words = line.trim();
    if (words === "" || words.startsWith("#")) continue;
    if (words.startsWith("[")) {
      const heading = HEADING.exec(words);
      if (!heading)
        throw new DragomanError("lexicon", `${file}:${at + 1}: a heading has the form "[name mark key=value] remark"`);
      const marks = (heading[2] as string).split(" ").filter(Boolean);
      sections.push({
        name: heading[1] as string,
        marks: new Map(
          marks.map((mark) => mark.split("=") as [string, string?]).map(([key, value]) => [key, value ?? ""]),
        ),
        words: [],
      });
      continue;
    }
    const section = sections.at(-1);
    if (!section) throw new DragomanError("lexicon", `${file}:${at + 1}: words stand before the first heading`);
    for (const word of words.split(/\s+/)) section.words.push(word.replaceAll("_", " "));
  }
  return sections;
}
