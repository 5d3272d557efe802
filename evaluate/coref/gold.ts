import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/contract/index.ts";
import { type GoldDocument, gumDocuments } from "../language/treebank.ts";

/** A run of words of a document, by index, both included. */
export interface Words {
  readonly first: number;
  readonly last: number;
}

/** A document with coreference labels. */
export interface LabelledDocument {
  readonly name: string;
  readonly text: string;
  /** UTF-16 offsets of each word into the text. */
  readonly words: readonly Span[];
  /** For each word the word it hangs on in the treebank; -1 for a root. */
  readonly heads: readonly number[];
  /** Words that are coordinated with another, as the treebank has them. */
  readonly joined: ReadonlySet<number>;
  /** OntoGUM: coreference as OntoNotes draws it; chains of two mentions and more. */
  readonly chains: readonly (readonly Words[])[];
  /** GUM: every mention of every entity, those mentioned once included. */
  readonly entities: readonly (readonly Words[])[];
}

/** GUM documents of the genres that are scored, with both coreference labellings. */
export function corefDocuments(gold: string, split: "train" | "dev"): readonly LabelledDocument[] {
  return gumDocuments(gold, split).flatMap((document) => {
    const path = (set: string): string => join(gold, `coref/gum/${set}/${split}/${document.name}.conll`);
    if (!existsSync(path("ontogum")) || !existsSync(path("gum"))) return [];
    const onto = columns(readFileSync(path("ontogum"), "utf8"));
    const gum = columns(readFileSync(path("gum"), "utf8"));
    const { words, heads, joined } = placed(
      document,
      onto.map(([form]) => form),
    );
    return [
      {
        name: document.name,
        text: document.text,
        words,
        heads,
        joined,
        chains: chainsOf(onto.map(([, label]) => label)).filter((chain) => chain.length > 1),
        entities: chainsOf(gum.map(([, label]) => label)),
      },
    ];
  });
}

const columns = (conll: string): readonly (readonly [string, string])[] =>
  conll
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, form = "", label = "_"] = line.split("\t");
      return [form, label] as const;
    });

/** Words found again in the document's text, and the treebank's tree over them. */
function placed(
  document: GoldDocument,
  forms: readonly string[],
): Pick<LabelledDocument, "words" | "heads" | "joined"> {
  const solid: number[] = [];
  for (let at = 0; at < document.text.length; at += 1) if (/\S/.test(document.text[at] as string)) solid.push(at);
  const dense = solid.map((at) => document.text[at]).join("");
  const from: number[] = [];
  const words: Span[] = [];
  let at = 0;
  for (const form of forms) {
    const bare = form.replace(/\s+/g, "");
    const found = dense.indexOf(bare, at);
    const start = found >= 0 && found - at < 4 ? found : at;
    from.push(start);
    at = start + bare.length;
    words.push({ start: solid[start] ?? 0, end: (solid[at - 1] ?? 0) + 1 });
  }
  const index = new Map(from.map((start, number) => [start, number]));
  const heads = new Array<number>(forms.length).fill(-1);
  const joined = new Set<number>();
  for (const sentence of document.sentences)
    for (const word of sentence.words) {
      const number = index.get(word.start);
      const head = sentence.words[word.head];
      if (number === undefined || !head) continue;
      heads[number] = index.get(head.start) ?? -1;
      if (word.deprel === "conj") joined.add(number);
    }
  return { words, heads, joined };
}

/** Mentions by entity from a column such as `(3(4)`, `3)`, `(person-8-Name)`. */
export function chainsOf(labels: readonly string[]): readonly (readonly Words[])[] {
  const chains = new Map<string, Words[]>();
  const open = new Map<string, number[]>();
  const nameOf = (label: string): string => /^(?:[a-z]+-)?(\d+)/.exec(label)?.[1] ?? label;
  const close = (name: string, last: number): void => {
    const first = open.get(name)?.pop();
    if (first === undefined) return;
    chains.set(name, [...(chains.get(name) ?? []), { first, last }]);
  };
  for (const [at, label] of labels.entries())
    for (const part of label.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const name = nameOf(part.replace(/[()]/g, ""));
      if (part.startsWith("(")) open.set(name, [...(open.get(name) ?? []), at]);
      if (part.endsWith(")")) close(name, at);
    }
  return [...chains.values()].map((chain) => chain.sort((a, b) => a.first - b.first || b.last - a.last));
}

/** The words that a span of the text touches; null where it touches none. */
export function wordsOf({ words }: LabelledDocument, span: Span): Words | null {
  const first = words.findIndex((word) => word.end > span.start);
  const last = words.findLastIndex((word) => word.start < span.end);
  return first < 0 || last < first ? null : { first, last };
}

/** The word of a run that hangs on none of the others, the first of several. */
export function headOf({ heads }: LabelledDocument, { first, last }: Words): number {
  for (let at = first; at <= last; at += 1) {
    const head = heads[at] as number;
    if (head < first || head > last) return at;
  }
  return first;
}

/** A mention by its head word alone; a coordination is another mention than its first part. */
export function headKey(document: LabelledDocument, words: Words): string {
  const head = headOf(document, words);
  let both = false;
  for (let at = words.first; at <= words.last; at += 1) both ||= document.joined.has(at) && document.heads[at] === head;
  return `${head}${both ? "+" : ""}`;
}
