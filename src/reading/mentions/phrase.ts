import type { Sentence, Token } from "../../language/types.ts";
import type { Entry, Register, State } from "../../register/index.ts";

/** The words around a head that tell who it is: its country and the words of its post. */
export interface Phrase {
  readonly countries: readonly State[];
  /** Descriptive words in order, the head included. */
  readonly words: string;
  readonly first: number;
  readonly last: number;
  readonly plural: boolean;
}

const DESCRIBES = new Set([
  "amod",
  "compound",
  "nmod:poss",
  "nmod:desc",
  "flat",
  "flat:name",
  "det",
  "nummod",
  "nmod",
  "appos",
  "case",
  "nmod:unmarked",
  "obl:unmarked",
  "fixed",
  "conj",
  "cc",
]);

/** Reads the noun phrase around one word: owners, adjectives, titles and "of"-phrases, not relative clauses. */
export function phraseOf(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  head: number,
  register: Register,
): Phrase {
  const words = new Set<number>([head]);
  const open = [head];
  while (open.length > 0 && words.size < 40) {
    const at = open.pop() as number;
    for (const child of children[at] ?? []) {
      const token = sentence.tokens[child] as Token;
      // "the presidents of Guyana and Venezuela": two owners of a plural; else what is joined is somebody else.
      const plural = /Number=Plur/.test((sentence.tokens[head] as Token).feats);
      const conjOfOwner =
        /^(?:conj|cc)/.test(token.deprel) &&
        (sentence.tokens[at] as Token).deprel !== "nmod:poss" &&
        !(plural && (sentence.tokens[at] as Token).deprel === "nmod") &&
        at !== head;
      if (
        !DESCRIBES.has(token.deprel) ||
        (at === head && /^(?:conj|cc|case)$/.test(token.deprel) && !/^['’]s?$/.test(token.form)) ||
        (conjOfOwner && token.deprel === "conj")
      )
        continue;
      words.add(child);
      open.push(child);
    }
  }
  let [first, last] = [head, head];
  while (words.has(first - 1)) first -= 1;
  while (words.has(last + 1)) last += 1;
  return {
    countries: countriesIn(sentence, first, last, register),
    words: sentence.tokens
      .slice(first, last + 1)
      .map((token) => token.form)
      .join(" ")
      .replace(/ (['’]s)\b/g, "$1"),
    first,
    last,
    plural: /Number=Plur/.test((sentence.tokens[head] as Token).feats),
  };
}

/** States named in a run of words, by name, adjective, capital or government word; longest matches first. */
export function countriesIn(sentence: Sentence, first: number, last: number, register: Register): readonly State[] {
  const found: State[] = [];
  for (let at = first; at <= last; ) {
    const match = matchAt(sentence, at, last, register, (entry) => entry.kind === "state");
    if (match?.entry.kind === "state") {
      if (!found.includes(match.entry.state)) found.push(match.entry.state);
      at = match.last + 1;
    } else at += 1;
  }
  return found;
}

export interface Match {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly last: number;
}

/** The longest name of the register that begins at a word; capital letters are wanted as in print. */
export function matchAt(
  sentence: Sentence,
  at: number,
  limit: number,
  register: Register,
  wanted: (entry: Entry) => boolean,
): Match | null {
  const { tokens } = sentence;
  const first = tokens[at] as Token;
  if (!/^[\p{Lu}\d]/u.test(first.form) && !/^(?:al|the|dpa)$/.test(first.form)) return null;
  for (let last = Math.min(limit, at + register.longest - 1, at + 7); last >= at; last -= 1) {
    // A full stop behind a name is the sentence's; folding would pass over it.
    if (!/[\p{L}\p{N}]/u.test((tokens[last] as Token).form)) continue;
    if (last > at && /^\p{Ll}/u.test((tokens[last] as Token).form)) continue;
    const words = joinForms(tokens, at, last);
    if (words.length <= 3 && words !== words.toUpperCase() && !/^(?:dpa|Fin|Lao|Duma)$/.test(words)) continue;
    const entries = register.named(words).filter(wanted);
    if (entries.length > 0) return { entry: entries[0] as Entry, entries, last };
  }
  return null;
}

/** The words as printed: glued where they are glued. */
function joinForms(tokens: readonly Token[], first: number, last: number): string {
  let words = "";
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at] as Token;
    words += (at > first && (tokens[at - 1] as Token).end < token.start ? " " : "") + token.form;
  }
  return words;
}
