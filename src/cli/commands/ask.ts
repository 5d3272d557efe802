import {
  type Answers,
  checkQuestion,
  csvHead,
  csvLines,
  everyRow,
  openAnswers,
  type Period,
  type PeriodCount,
  type Question,
  type StatementRow,
  stretchOf,
} from "../../answers/index.ts";
import { DragomanError } from "../../contract/index.ts";
import { inLine } from "../terminal/clean.ts";
import { counted } from "../terminal/counted.ts";
import { toldCue } from "../terminal/cue.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";

export interface AskFlags extends Omit<Question, "between"> {
  readonly record: string;
  readonly between?: readonly string[];
  /** Counts over time instead of rows. */
  readonly by?: Period;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly raw?: boolean;
}

/** Rows that a person reads on a screen where no limit is given; `--json` and `--csv` give all. */
const SCREEN = 50;

/** `dragoman ask`: 0 when something was found, 1 when nothing was. The question is stopped after some seconds. */
export async function askCommand(words: readonly string[], flags: AskFlags, terminal: Terminal): Promise<number> {
  const { record, json, csv, raw, by, between, ...rest } = flags;
  const text = [flags.text, ...words].filter(Boolean).join(" ");
  const question: Question = { ...rest, ...(text ? { text } : {}), ...(between ? { between: pair(between) } : {}) };
  checkQuestion(question);
  const answers = openAnswers(record);
  try {
    if (by) return printCounts(await answers.ask("countsOver", question, by), { json: json ?? false, terminal });
    if (json) return await printJson(answers, question, terminal);
    if (csv) return await printCsv(answers, question, raw ?? false, terminal);
    const { rows, total } = await answers.ask("search", { ...question, limit: question.limit ?? SCREEN });
    terminal.out(forPeople(rows, total, { record, width: terminal.width }));
    return total > 0 ? 0 : 1;
  } finally {
    await answers.close();
  }
}

/** The two of `--between`. */
export function pair(given: readonly string[]): readonly [string, string] {
  const [one, other] = given;
  if (one === undefined || other === undefined || given.length > 2)
    throw new DragomanError("query", "--between wants two, as in --between for:RUS --between for:CHN");
  return [one, other];
}

function printCounts(
  counts: readonly PeriodCount[],
  { json, terminal }: { readonly json: boolean; readonly terminal: Terminal },
): number {
  if (json) terminal.out(`${JSON.stringify(counts, null, 2)}\n`);
  else if (counts.length === 0) terminal.out("nothing found\n");
  else
    terminal.out(
      `${table(
        ["period", "statements", "reports", "per report"],
        counts.map(({ period, count, reports }) => [
          period,
          String(count),
          String(reports),
          reports === 0 ? "" : (count / reports).toFixed(2),
        ]),
        [10, 10, 9, 10],
        terminal.width,
      )}\n`,
    );
  return counts.length > 0 ? 0 : 1;
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
    stretchOf(row.when, row.whenUntil),
    meant(row.speaker, row.speakerName),
    toldCue(row.cue, row),
    meant(row.addressee, row.addresseeName),
    row.content,
    row.route,
  ]);
  return `${table(["day", "outlet", "said on", "speaker", "cue", "said to", "words", "via"], cells, [10, 10, 10, 14, 13, 12, 36, 10], width)}\n\n${rows.length < total ? `${rows.length} of ${total} statements; --limit and --offset show others, --csv and --json all` : counted(total, "statement")}\n`;
}
