import { readFileSync } from "node:fs";
import { join } from "node:path";
import { byText, type Place } from "../labels/sentences.ts";

/** Labels by text; those on sentences of PLV (a table) too. */
export function labelledTexts<L extends Place>(
  gold: string,
  rows: readonly L[],
): readonly { text: string; rows: readonly L[] }[] {
  const inTable = rows.filter(({ file }) => file.endsWith(".tsv"));
  const tables = new Map<string, ReadonlyMap<string, string>>();
  const sentences = inTable.map((row) => {
    const table = tables.get(row.file) ?? tableOf(readFileSync(join(gold, row.file), "utf8"));
    tables.set(row.file, table);
    return { text: table.get(row.id) ?? "", rows: [row] };
  });
  return [
    ...sentences,
    ...byText(
      gold,
      rows.filter(({ file }) => !file.endsWith(".tsv")),
    ),
  ];
}

/** Sentences of PLV by their number: the second column is the number, the third the sentence. */
const tableOf = (file: string): ReadonlyMap<string, string> =>
  new Map(
    file.split("\n").map((line) => {
      const [, id = "", cell = ""] = line.split("\t");
      return [id, /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell];
    }),
  );
