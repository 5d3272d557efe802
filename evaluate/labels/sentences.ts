import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Which half of our labels: one to mend and tune with, one that only measures. */
export type Half = "fit" | "measure";

/** Where a label's sentence stands: a file of the gold sets, in it an article or a treebank's sentence, and offsets. */
export interface Place {
  readonly file: string;
  readonly id: string;
  /** First and last offset, UTF-16 code units of the text. */
  readonly sentence: readonly [number, number];
}

/** The labels of one half: `name` is the part of the file's name before it ("negation", "days"). */
export const labels = <L extends Place>(name: string, half: Half): readonly L[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}-${half}.json`), "utf8"));

/** The labels by text, in the order of the file, each text with its words. Throws where the gold set has no such text. */
export function byText<L extends Place>(gold: string, rows: readonly L[]): readonly { text: string; rows: L[] }[] {
  const files = new Map<string, ReadonlyMap<string, string>>();
  const texts = new Map<string, { text: string; rows: L[] }>();
  for (const row of rows) {
    const key = `${row.file}\t${row.id}`;
    const known = texts.get(key);
    if (known) {
      known.rows.push(row);
      continue;
    }
    const file = files.get(row.file) ?? textsOf(join(gold, row.file), row.id);
    files.set(row.file, file);
    const text = file.get(row.id);
    if (text === undefined) throw new Error(`${row.file} in ${gold} has no text ${row.id}`);
    texts.set(key, { text, rows: [row] });
  }
  return [...texts.values()];
}

function textsOf(file: string, id: string): ReadonlyMap<string, string> {
  if (file.endsWith(".txt")) return new Map([[id, readFileSync(file, "utf8")]]);
  return file.endsWith(".conllu") ? treebank(readFileSync(file, "utf8")) : articles(file);
}

const articles = (file: string): ReadonlyMap<string, string> =>
  new Map(
    gunzipSync(readFileSync(file))
      .toString("utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
      .map(({ id, text }) => [id, text]),
  );

function treebank(lines: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let sentence = "";
  for (const line of lines.split("\n")) {
    if (line.startsWith("# sent_id")) sentence = line.slice(line.indexOf("=") + 1).trim();
    else if (line.startsWith("# text =")) texts.set(sentence, line.slice(line.indexOf("=") + 1).trim());
  }
  return texts;
}
