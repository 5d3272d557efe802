import type { Sentence, Token } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";
import type { Tree } from "../tree.ts";
import { readOnce } from "./once.ts";
import { wordsOfStand } from "./stands.ts";
import { wholeStates } from "./states.ts";
import { type Told, toldBy } from "./told.ts";
import { beforeTopic } from "./topic.ts";

/** The words around a head that tell who it is: its country and the words of its post. */
export interface Phrase extends Told {
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

const phraseOnce = readOnce<Phrase>();

/** Reads the noun phrase around one word: owners, adjectives, titles and "of"-phrases, not relative clauses. */
export function phraseOf(tree: Tree, head: number, register: Register): Phrase {
  return phraseOnce(tree.sentence, head, register, () => readPhrase(tree, head, register));
}

function readPhrase(tree: Tree, head: number, register: Register): Phrase {
  const { sentence } = tree;
  const words = wordsAround(tree, head);
  let [first, last] = [head, head];
  while (words.has(first - 1)) first -= 1;
  while (words.has(last + 1)) last += 1;
  [first, last] = wholeStates(sentence, first, last, register);
  const until = beforeTopic(tree, head, last);
  const told = toldBy(sentence, first, until, register, wordsOfStand(tree, head, first, register));
  return {
    ...told,
    wholeState: told.wholeState && until === last,
    words: sentence.tokens
      .slice(first, last + 1)
      .map((token) => token.form)
      .join(" ")
      .replace(/ (['’]s)\b/g, "$1")
      .replace(/(?<=\p{L}) ([-‐‑]) (?=\p{L})/gu, "$1"),
    first,
    last,
    plural: isPlural(sentence.tokens[head] as Token),
  };
}

/** The words that describe a head, as its tree has them; whether they stand in one run is not said. */
function wordsAround({ sentence, children }: Tree, head: number): ReadonlySet<number> {
  const plural = isPlural(sentence.tokens[head] as Token);
  const words = new Set<number>([head]);
  const open = [head];
  while (open.length > 0 && words.size < 40) {
    const at = open.pop() as number;
    for (const child of children[at] ?? []) {
      const token = sentence.tokens[child] as Token;
      // "the presidents of Guyana and Venezuela": two owners of a plural; else what is joined is somebody else.
      const conjOfOwner =
        /^(?:conj|cc)/.test(token.deprel) &&
        (sentence.tokens[at] as Token).deprel !== "nmod:poss" &&
        !(plural && (sentence.tokens[at] as Token).deprel === "nmod") &&
        at !== head;
      // "a Somalia-based group": what a hyphen glues to a word belongs to it.
      const glued = isGlued(sentence, child, at);
      if (
        (!DESCRIBES.has(token.deprel) && !glued) ||
        (at === head && /^(?:conj|cc|case)$/.test(token.deprel) && !/^['’]s?$/.test(token.form)) ||
        (conjOfOwner && token.deprel === "conj")
      )
        continue;
      words.add(child);
      open.push(child);
    }
  }
  return words;
}

const isPlural = ({ feats }: Token): boolean => /Number=Plur/.test(feats);

/** "Somalia" and the hyphen in "Somalia-based". */
function isGlued({ tokens }: Sentence, child: number, head: number): boolean {
  const [from, to] = child < head ? [child, head] : [head, child];
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) if ((tokens[at] as Token).end !== tokens[at + 1]?.start) return false;
  return tokens.slice(from, to + 1).some((token) => /^[-‐‑–]$/.test(token.form));
}
