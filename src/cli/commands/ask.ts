import {
  type Answers,
  csvHead,
  csvLines,
  everyRow,
  openAnswers,
  type Question,
  type StatementRow,
} from "../../answers/index.ts";
import { inLine } from "../terminal/clean.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";

export interface AskFlags extends Question {
  readonly record: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly raw?: boolean;
}

/** Rows that a person reads on a screen where no limit is given; `--json` and `--csv` give all. */
const SCREEN = 50;

/** `dragoman ask`: 0 when something was found, 1 when nothing was. The question is stopped after some seconds. */
export async function askCommand(words: readonly string[], flags: AskFlags, terminal: Terminal): Promise<number> {
  const answers = openAnswers(flags.record);
  try {
    const { record, json, csv, raw, ...rest } = flags;
    const text = [flags.text, ...words].filter(Boolean).join(" ");
    const question: Question = { ...rest, ...(text ? { text } : {}) };
    if (json) return await printJson(answers, question, terminal);
    if (csv) return await printCsv(answers, question, raw ?? false, terminal);
    const { rows, total } = await answers.ask("search", { ...question, limit: question.limit ?? SCREEN });
    terminal.out(forPeople(rows, total, { record, width: terminal.width }));
    return total > 0 ? 0 : 1;
  } finally {
    await answers.close();
  }
}

/** One object with total, facets and rows, printed part by part so that a large answer is never held whole. */
async function printJson(answers: Answers, question: Question, terminal: Terminal): Promise<number> {
  const { total, facets } = await answers.ask("search", { ...question, limit: 0 });
  const head = JSON.stringify({ total, facets }, null, 2).slice(0, -2);
  terminal.out(`${head},\n  "rows": [`);
  let printed = 0;
  for await (const rows of everyRow(answers, question)) {
    terminal.out(`${printed === 0 ? "\n" : ",\n"}${rows.map(indented).join(",\n")}`);
    printed += rows.length;
    await terminal.ready?.();
  }
  terminal.out(printed === 0 ? "]\n}\n" : "\n  ]\n}\n");
  return total > 0 ? 0 : 1;
}

const indented = (row: StatementRow): string => JSON.stringify(row, null, 2).replace(/^/gm, "    ");

async function printCsv(answers: Answers, question: Question, raw: boolean, terminal: Terminal): Promise<number> {
  let printed = 0;
  terminal.out(csvHead());
  for await (const rows of everyRow(answers, question)) {
    terminal.out(csvLines(rows, { raw }));
    printed += rows.length;
    await terminal.ready?.();
  }
  return printed > 0 ? 0 : 1;
}

function forPeople(
  rows: readonly StatementRow[],
  total: number,
  { record, width }: { readonly record: string; readonly width: number },
): string {
  const all = `dragoman ask --record ${inLine(record)}`;
  if (rows.length === 0)
    return total === 0
      ? `nothing found; try fewer words, or see what is there with: ${all}\n`
      : `no row stands here: there are ${total}, and --offset or --limit leave all of them out\n`;
  const meant = (words: string, name: string | null): string =>
    name && !words.includes(name) ? `${words} (${name})` : words;
  const cells = rows.map((row) => [
    row.published ?? "",
    row.publisher ?? "",
    meant(row.speaker, row.speakerName),
    meant(row.addressee, row.addresseeName),
    row.content,
    row.route,
  ]);
  return `${table(["day", "outlet", "speaker", "said to", "words", "via"], cells, [9, 12, 16, 14, 46, 12], width)}\n\n${rows.length < total ? `${rows.length} of ${total} statements; --limit and --offset show others, --csv and --json all` : `${total} statements`}\n`;
}
