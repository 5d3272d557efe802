import type { Span } from "../../../contract/index.ts";
import { compiled, firstWords, type Match, type Matcher, type State } from "./compile.ts";
import { parsed } from "./parse.ts";
import { type Words, wordFrom } from "./words.ts";

export { type Words, wordFrom, wordsOf } from "./words.ts";

/**
 * Words in a row, compiled once. A phrase is written as the text is, sign by sign:
 *
 * - `to date` words; one with a capital must have it in the text, others may have it. `'` is any apostrophe.
 * - `{month}` an entry of a class of the lexicon, which may have several words; the longest first
 * - `/\d{1,2}/` one word, number or sign of this shape
 * - `(a|b)` one of several, `x?` once or not at all, `x*` up to four times
 * - `name=x` what is found there is asked for by this name
 * - `&(x)` x follows, `!(x)` it does not; `<(x)` x stands before, `<!(x)` it does not; `$` the end of what is searched
 *
 * Nothing in it is unbounded, so that a search takes time in proportion to the words searched.
 */
export interface Phrase {
  /** The words, in lower case, that it can begin with; null where a shape or a name may. */
  readonly first: ReadonlySet<string> | null;
  /** The match that begins at a word, and ends no later than before the word `until`; null for none. */
  at(words: Words, index: number, until?: number): Found | null;
  /** The first match among some words. */
  in(words: Words, from?: number, until?: number): Found | null;
  /** Whether it ends right before a word. */
  endsAt(words: Words, index: number): boolean;
}

/** A phrase found in a text. */
export interface Found extends Span {
  readonly text: string;
  /** The words of a named part, in lower case; empty where it has none. */
  word(name: string): string;
  /** Where a named part stands. */
  span(name: string): Span | null;
  /** Whether another phrase begins where it begins, and ends no later. */
  begins(other: Phrase): boolean;
  /** Whether another phrase ends right before it. */
  follows(other: Phrase): boolean;
  /** Whether another phrase begins right behind it, within what was searched. */
  precedes(other: Phrase): boolean;
  /** Whether another phrase ends within so many letters before it, and in the same sentence. */
  near(other: Phrase, letters: number): boolean;
}

/**
 * @param entries the entries of a class of words; undefined for a class that does not exist
 * @throws DragomanError `phrase` for a slip in the phrase or a class that does not exist
 */
export function phraseOf(source: string, entries: (name: string) => ReadonlySet<string> | undefined): Phrase {
  const part = parsed(source);
  const match: Matcher = compiled(part, entries);
  const first = firstWords(part, entries);
  const begin = (words: Words, index: number, until: number): Found | null => {
    const form = words.lowers[index];
    if (form === undefined || (first !== null && !first.has(form))) return null;
    const state: State = { words, until, groups: new Map(), target: -1 };
    const end = match(state, index);
    return end < 0 ? null : foundAt(state, index, end);
  };
  return {
    first,
    at: (words, index, until = words.forms.length) => begin(words, index, until),
    in: (words, from = 0, until = words.forms.length) => {
      for (let index = from; index < until; index += 1) {
        const found = begin(words, index, until);
        if (found) return found;
      }
      return null;
    },
    endsAt: (words, index) => match.endsAt({ words, until: index, groups: new Map(), target: -1 }, index),
  };
}

function foundAt({ words, until, groups }: State, from: number, to: number): Found {
  const { text, starts, lowers } = words;
  const spanOf = ([first, last]: Match): Span => ({ start: starts[first] as number, end: starts[last] as number });
  const { start, end } = spanOf([from, to]);
  return {
    start,
    end,
    text: text.slice(start, end),
    word: (name) => lowers.slice(...(groups.get(name) ?? [0, 0])).join(""),
    span: (name) => {
      const group = groups.get(name);
      return group === undefined ? null : spanOf(group);
    },
    begins: (other) => other.at(words, from, to) !== null,
    follows: (other) => other.endsAt(words, from),
    precedes: (other) => other.at(words, to, until) !== null,
    near: (other, letters) => {
      const first = wordFrom(words, start - letters);
      for (let index = from; index >= first && words.forms[index] !== "."; index -= 1)
        if (other.endsAt(words, index)) return true;
      return false;
    },
  };
}
