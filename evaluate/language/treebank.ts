import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A syntactic word of a gold sentence; offsets into the document's text without its white space. */
export interface GoldWord {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly lemma: string;
  /** Index in the sentence; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

export interface GoldSentence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly GoldWord[];
}

/** One document of a treebank as raw text: paragraphs parted by line breaks, sentences by what stands between them. */
export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

/** Documents of UD GUM that are news, interviews, biographies or travel guides. */
export function gumDocuments(gold: string, split: "train" | "dev"): readonly GoldDocument[] {
  const scored = new Set(["news", "interview", "bio", "voyage"]);
  return documents(join(gold, `syntax/ud-gum/en_gum-ud-${split}.conllu`)).filter((document) =>
    scored.has(document.name.split("_")[1] ?? ""),
  );
}

/** Development documents of UD EWT, and those of UD GUM that are scored. */
export function treebanks(gold: string): Readonly<Record<"ewt" | "gum", readonly GoldDocument[]>> {
  return { ewt: documents(join(gold, "syntax/ud-ewt/en_ewt-ud-dev.conllu")), gum: gumDocuments(gold, "dev") };
}

interface Building {
  name: string;
  text: string;
  dense: number;
  sentences: GoldSentence[];
}

function documents(path: string): readonly GoldDocument[] {
  const made: Building[] = [];
  for (const part of readFileSync(path, "utf8").split(/\n\n+/)) {
    if (part.trim() === "") continue;
    const lines = part.split("\n");
    const value = (name: string): string | undefined =>
      lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5);
    const doc = value("newdoc id");
    if (doc !== undefined) made.push({ name: doc, text: "", dense: 0, sentences: [] });
    const document = made[made.length - 1];
    if (document === undefined) continue;
    const glued = document.text !== "" && !/\s$/.test(document.text);
    if (lines.some((line) => line.startsWith("# newpar")) && document.text !== "")
      document.text = glued ? `${document.text}\n` : document.text.replace(/\s+$/, "\n");
    addSentence(document, value("sent_id") ?? "", lines);
  }
  return made;
}

function addSentence(document: Building, id: string, lines: readonly string[]): void {
  const start = document.dense;
  const rows: { number: number; head: number; word: Omit<GoldWord, "head"> }[] = [];
  let surface: { start: number; end: number; used: number; last: number } | null = null;
  for (const line of lines) {
    if (line.startsWith("#")) continue;
    const cells = line.split("\t");
    const [ident = "", form = "", lemma = "", upos = "", , , head = "0", deprel = "", , misc = ""] = cells;
    if (ident.includes(".")) continue;
    const dense = form.replace(/\s+/g, "").length;
    const append = (): void => {
      document.text += form + (misc.includes("SpaceAfter=No") ? "" : " ");
      document.dense += dense;
    };
    if (ident.includes("-")) {
      surface = {
        start: document.dense,
        end: document.dense + dense,
        used: document.dense,
        last: Number(ident.split("-")[1]),
      };
      append();
      continue;
    }
    const number = Number(ident);
    let from = document.dense;
    let until = from + dense;
    if (surface && number <= surface.last) {
      from = surface.used;
      until = number === surface.last ? surface.end : Math.min(surface.end, from + dense);
      surface.used = until;
    } else {
      surface = null;
      append();
    }
    rows.push({ number, head: Number(head), word: { start: from, end: until, upos, lemma, deprel } });
  }
  const index = new Map(rows.map((row, at) => [row.number, at]));
  const words = rows.map((row) => ({ ...row.word, head: row.head === 0 ? -1 : (index.get(row.head) ?? -1) }));
  document.sentences.push({ id, start, end: document.dense, words });
}

/** Names of UNER's EWT development file by sentence: [from, until) in characters without white space, and kind. */
export function unerNames(gold: string): ReadonlyMap<string, readonly (readonly [number, number, string])[]> {
  const names = new Map<string, (readonly [number, number, string])[]>();
  for (const part of readFileSync(join(gold, "names/uner-ewt/dev.iob2"), "utf8").split(/\n\n+/)) {
    const lines = part.split("\n");
    const id = lines.find((line) => line.startsWith("# sent_id = "))?.slice(12);
    if (id === undefined) continue;
    const spans: [number, number, string][] = [];
    let at = 0;
    for (const line of lines) {
      if (line.startsWith("#") || line === "") continue;
      const [, form = "", tag = "O"] = line.split("\t");
      const until = at + form.replace(/\s+/g, "").length;
      const last = spans[spans.length - 1];
      if (tag.startsWith("B-")) spans.push([at, until, tag.slice(2)]);
      else if (tag.startsWith("I-") && last) last[1] = until;
      at = until;
    }
    names.set(
      id,
      spans.filter(([, , kind]) => kind !== "O" && kind !== "OTH"),
    );
  }
  return names;
}
