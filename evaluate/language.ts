import { pathToFileURL } from "node:url";
import Table from "cli-table3";
import type { Dated } from "../src/contract/index.ts";
import { type Language, openLanguage, type Sentence, type Token } from "../src/language/index.ts";
import { type AttributionScores, attributionScores } from "./language/attributions.ts";
import { type GoldDocument, treebanks, unerNames } from "./language/treebank.ts";
import { rates } from "./rates.ts";

/** What a set of documents scored; F1 in per cent. */
export type LanguageScores = Readonly<Record<"sentences" | "words" | "upos" | "lemma" | "uas" | "las", number>>;

/** All figures of the committed weights; model/CARD.md states the same. */
export interface LanguageFigures {
  readonly network: string;
  readonly ewt: LanguageScores;
  readonly gum: LanguageScores;
  readonly names: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly attributions: AttributionScores;
}

/** Prints what the language stage scores on raw development texts; DRAGOMAN_NETWORK names another folder of weights. */
export async function evaluateLanguage(gold: string): Promise<void> {
  const folder = process.env.DRAGOMAN_NETWORK;
  const language = await openLanguage(folder ? { folder: pathToFileURL(`${folder}/`) } : {});
  const figures = await languageFigures(gold, language);
  console.log(`split: dev, raw text in, words aligned by their characters, F1 in per cent; network ${figures.network}`);
  const table = new Table({
    head: ["set", "sentences", "words", "UPOS", "lemma", "UAS", "LAS"],
    style: { head: [], border: [] },
  });
  const row = (name: string, s: LanguageScores): string[] =>
    [name, s.sentences, s.words, s.upos, s.lemma, s.uas, s.las].map((v) => (typeof v === "number" ? v.toFixed(2) : v));
  table.push(row("UD EWT dev", figures.ewt), row("UD GUM dev (news, interview, bio, voyage)", figures.gum));
  console.log(table.toString());
  const { precision, recall, f1 } = figures.names;
  console.log(
    `names, UNER EWT dev, exact: P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)} ` +
      "(person, organisation, place; state counts as place)",
  );
  const { source, cue, content } = figures.attributions;
  console.log(
    `attributions, PolNeAR dev in CofeNet's form, heads alone, exact F1: source ${source.toFixed(1)} cue ${cue.toFixed(1)} content ${content.toFixed(1)}`,
  );
}

/** The same as numbers, for the test that holds the model card to the weights. */
export async function languageFigures(gold: string, language: Language): Promise<LanguageFigures> {
  const { ewt, gum } = treebanks(gold);
  const names = { right: 0, found: 0, gold: 0 };
  const uner = unerNames(gold);
  const count = async (documents: readonly GoldDocument[], withNames: boolean) => {
    const tally = newTally();
    for (const document of documents) {
      const { sentences } = await language.analyse(reportOf(document.text));
      const dense = denseOffsets(document.text);
      score(document, sentences, dense, tally);
      if (withNames) scoreNames(document, sentences, dense, uner, names);
    }
    return scoresOf(tally);
  };
  const figures = { ewt: await count(ewt, true), gum: await count(gum, false) };
  const { p, r, f1 } = rates(names.right, names.found, names.gold);
  const attributions = await attributionScores(gold, language);
  return {
    network: language.network,
    ...figures,
    names: { precision: 100 * p, recall: 100 * r, f1: 100 * f1 },
    attributions,
  };
}

function reportOf(text: string): Pick<Dated, "text" | "blocks" | "datelines"> {
  return { text, blocks: [{ kind: "report", start: 0, end: text.length, reason: "gold", part: 1 }], datelines: [] };
}

/** For each offset of a text, how many characters that are not white space stand before it. */
function denseOffsets(text: string): Int32Array {
  const dense = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1)
    dense[at + 1] = (dense[at] as number) + (/\s/.test(text[at] as string) ? 0 : 1);
  return dense;
}

interface Tally {
  found: number;
  gold: number;
  right: Record<"words" | "upos" | "lemma" | "uas" | "las", number>;
  sentences: { found: number; gold: number; right: number };
}

const newTally = (): Tally => ({
  found: 0,
  gold: 0,
  right: { words: 0, upos: 0, lemma: 0, uas: 0, las: 0 },
  sentences: { found: 0, gold: 0, right: 0 },
});

function scoresOf({ found, gold, right, sentences }: Tally): LanguageScores {
  const f = (hit: number): number => 100 * rates(hit, found, gold).f1;
  return {
    sentences: 100 * rates(sentences.right, sentences.found, sentences.gold).f1,
    words: f(right.words),
    upos: f(right.upos),
    lemma: f(right.lemma),
    uas: f(right.uas),
    las: f(right.las),
  };
}

function score(document: GoldDocument, sentences: readonly Sentence[], dense: Int32Array, tally: Tally): void {
  const key = (start: number, end: number): string => `${start} ${end}`;
  const gold = new Map(
    document.sentences.flatMap((sentence) =>
      sentence.words.map((word) => [key(word.start, word.end), { word, sentence }] as const),
    ),
  );
  const bounds = new Set(document.sentences.map((sentence) => key(sentence.start, sentence.end)));
  tally.gold += document.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  tally.sentences.gold += document.sentences.length;
  const at = (token: { start: number; end: number }): string =>
    key(dense[token.start] as number, dense[token.end] as number);
  for (const sentence of sentences) {
    tally.sentences.found += 1;
    if (bounds.has(at(sentence))) tally.sentences.right += 1;
    for (const token of sentence.tokens) {
      tally.found += 1;
      const match = gold.get(at(token));
      if (match === undefined) continue;
      const { word, sentence: goldSentence } = match;
      tally.right.words += 1;
      if (token.upos === word.upos) tally.right.upos += 1;
      if (token.lemma === word.lemma || word.lemma === "_") tally.right.lemma += 1;
      const head = token.head === null || token.head < 0 ? "root" : at(sentence.tokens[token.head] as Token);
      const goldHead = word.head < 0 ? null : goldSentence.words[word.head];
      if (head !== (goldHead ? key(goldHead.start, goldHead.end) : "root")) continue;
      tally.right.uas += 1;
      // Universal relations: subtypes do not count, as in the shared tasks' table.
      if (universal(token.deprel) === universal(word.deprel)) tally.right.las += 1;
    }
  }
}

const universal = (relation: string): string => relation.split(":")[0] as string;

const KINDS: Readonly<Record<string, string>> = { person: "PER", organisation: "ORG", place: "LOC", state: "LOC" };

function scoreNames(
  document: GoldDocument,
  sentences: readonly Sentence[],
  dense: Int32Array,
  uner: ReturnType<typeof unerNames>,
  tally: { right: number; found: number; gold: number },
): void {
  const gold = new Set<string>();
  const read: (readonly [number, number])[] = [];
  for (const sentence of document.sentences) {
    const names = uner.get(sentence.id);
    if (names === undefined) continue;
    read.push([sentence.start, sentence.end]);
    for (const [from, until, kind] of names) gold.add(`${sentence.start + from} ${sentence.start + until} ${kind}`);
  }
  tally.gold += gold.size;
  for (const name of sentences.flatMap((sentence) => sentence.names)) {
    const kind = KINDS[name.kind];
    const start = dense[name.start] as number;
    if (kind === undefined || !read.some(([from, until]) => start >= from && start < until)) continue;
    tally.found += 1;
    if (gold.has(`${start} ${dense[name.end]} ${kind}`)) tally.right += 1;
  }
}
