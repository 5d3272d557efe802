import type { Name, Span } from "../../contract/index.ts";
import { greatest, type Network, type Reading, type Relation } from "../network.ts";
import type { Token } from "../types.ts";
import type { Window } from "../windows.ts";
import type { Words } from "../words.ts";
import { type Lemmas, lemmaOf } from "./lemma.ts";
import { namesOf } from "./names.ts";
import { treeOf } from "./tree.ts";

/** A sentence of one window, before its block's kind is put on it. */
export interface Decoded {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

interface Word extends Span {
  /** Row of the word's first unit in the heads' output. */
  readonly row: number;
}

/** What may end a sentence; where none of these stands, the network must be surer by this much that one begins. */
const MARK = /[.?!:;…"'”’)\]]$/;
const UNMARKED = 2;
const CLITIC = /^(?:n['’]t|['’](?:s|re|ll|d|ve|m)|not|na|ta|['’])$/i;
const HOSTS = /^(?:can|gon|wan|got)$/i;

/** What the heads say of one window to sentences: words, tags, lemmas, trees and names. */
export function decodeWindow(
  text: string,
  window: Window,
  reading: Reading,
  network: Network,
  dictionary: Words,
): readonly Decoded[] {
  const lemmas = { scripts: network.labels.lemma, known: network.lemmas, words: dictionary };
  const sentences = wordsOf(text, window, reading);
  return sentences.map((words) => sentenceOf(text, words, reading, network, lemmas));
}

/** Units to words to sentences. White space always parts words, a hard line break always parts sentences. */
function wordsOf(text: string, window: Window, reading: Reading): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  for (const [at, unit] of window.units.entries()) {
    const logits = reading.row("boundary", at + 1);
    const glued = at > 0 && (window.units[at - 1] as Span).end === unit.start;
    const [inside, word, sentence] = [logits[0] as number, logits[1] as number, logits[2] as number];
    const marked = at > 0 && MARK.test(text[(window.units[at - 1] as Span).end - 1] as string);
    const begins = window.forced.has(at) || sentence - Math.max(word, inside) > (marked ? 0 : UNMARKED);
    const current = sentences[sentences.length - 1];
    if (begins || current === undefined) sentences.push([{ ...unit, row: at + 1 }]);
    else if (!glued || word >= inside) current.push({ ...unit, row: at + 1 });
    else current[current.length - 1] = { ...(current[current.length - 1] as Word), end: unit.end };
  }
  return withoutBareMarks(text, window, sentences);
}

/** Quotation marks and brackets alone are no sentence: a closing one belongs to the sentence before, an opening one to the one behind. */
function withoutBareMarks(
  text: string,
  window: Window,
  sentences: readonly (readonly Word[])[],
): readonly (readonly Word[])[] {
  const joined: Word[][] = [];
  let waiting: readonly Word[] = [];
  for (const words of sentences) {
    const first = words[0] as Word;
    const last = words[words.length - 1] as Word;
    const forced = window.forced.has(first.row - 1);
    const bare = words.length <= 3 && /^["'“”‘’«»()[\]{}\s]+$/.test(text.slice(first.start, last.end));
    const before = joined[joined.length - 1];
    if (forced && waiting.length > 0) {
      joined.push([...waiting]);
      waiting = [];
    }
    if (bare && before && !forced && waiting.length === 0 && !/["“‘«([{]$/.test(text.slice(first.start, last.end)))
      before.push(...words);
    else if (bare && waiting.length === 0 && /["“‘«([{]$/.test(text.slice(first.start, last.end))) waiting = words;
    else {
      joined.push([...waiting, ...words]);
      waiting = [];
    }
  }
  if (waiting.length > 0) {
    const before = joined[joined.length - 1];
    if (before && !window.forced.has((waiting[0] as Word).row - 1)) before.push(...waiting);
    else joined.push([...waiting]);
  }
  return joined;
}

function sentenceOf(
  text: string,
  words: readonly Word[],
  reading: Reading,
  { labels, relation }: Network,
  lemmas: Lemmas,
): Decoded {
  const heads = treeOf(words.length, (dependent, head) =>
    reading.arc((words[dependent] as Word).row, head < 0 ? 0 : (words[head] as Word).row),
  );
  const rootLabel = labels.deprel.indexOf("root");
  const tokens = words.map((word, at): Token => {
    const form = text.slice(word.start, word.end);
    const head = heads[at] as number;
    const next = words[at + 1];
    const upos = labels.upos[greatest(reading.row("upos", word.row))] as string;
    const feats = labels.feats[greatest(reading.row("feats", word.row))] as string;
    const label = head < 0 ? rootLabel : relationOf(reading, word.row, (words[head] as Word).row, relation, rootLabel);
    return {
      start: word.start,
      end: word.end,
      form,
      lemma: lemmaOf({ form, upos }, reading.row("lemma", word.row), lemmas),
      upos,
      feats,
      head,
      deprel: labels.deprel[label] as string,
      joined: next !== undefined && next.start === word.end && isJoined(text, word, next),
    };
  });
  const first = words[0] as Word;
  const last = words[words.length - 1] as Word;
  return {
    start: first.start,
    end: last.end,
    tokens,
    names: namesOf(
      tokens,
      words.map((word) => word.row),
      reading,
      labels,
    ),
  };
}

/** "do|n't", "Russia|'s", "can|not": two syntactic words of one surface word. */
function isJoined(text: string, word: Span, next: Span): boolean {
  const second = text.slice(next.start, next.end);
  if (!CLITIC.test(second)) return false;
  const first = text.slice(word.start, word.end);
  if (/^(?:not|na|ta)$/i.test(second)) return HOSTS.test(first);
  return /[\p{L}\p{N}.]$/u.test(first);
}

/** The relation of a word to its head: the graph has worked it out where the head is the likeliest one anyway. */
function relationOf(reading: Reading, row: number, head: number, relation: Relation, root: number): number {
  const known = reading.has("relation") && reading.likeliest(row) === head ? reading.row("relation", row) : null;
  if (known === null) return relate(reading.row("rel_dep", row), reading.row("rel_head", head), relation, root);
  const best = greatest(known);
  return best === root ? greatest(known.map((value, at) => (at === root ? Number.NEGATIVE_INFINITY : value))) : best;
}

/** The best relation of a chosen arc; inputs that the rectifier leaves at nothing are passed over. */
function relate(dependent: Float32Array, head: Float32Array, { weight, bias }: Relation, root: number): number {
  const labels = bias.length;
  const values = Float64Array.from(bias);
  for (let at = 0; at < dependent.length; at += 1) {
    const input = (dependent[at] as number) + (head[at] as number);
    if (input <= 0) continue;
    const from = at * labels;
    for (let label = 0; label < labels; label += 1)
      values[label] = (values[label] as number) + input * (weight[from + label] as number);
  }
  values[root] = Number.NEGATIVE_INFINITY;
  let chosen = 0;
  for (let label = 1; label < labels; label += 1)
    if ((values[label] as number) > (values[chosen] as number)) chosen = label;
  return chosen;
}
