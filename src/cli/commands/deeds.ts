import {
  checkDeeds,
  type DeedQuestion,
  type DeedRow,
  deedsToCsv,
  everyDeed,
  openAnswers,
  stretchOf,
} from "../../answers/index.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";

export interface DeedFlags extends DeedQuestion {
  readonly record: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly raw?: boolean;
}

/** Rows that a person reads on a screen where no limit is given. */
const SCREEN = 50;

/** `dragoman ask --did …`: events. 0 when something was found, 1 when nothing was. */
export async function deedsCommand(
  { record, json, csv, raw, ...question }: DeedFlags,
  terminal: Terminal,
): Promise<number> {
  checkDeeds(question);
  const answers = openAnswers(record);
  try {
    const first = await answers.ask("deeds", { ...question, limit: json || csv ? 0 : (question.limit ?? SCREEN) });
    const rows: DeedRow[] = [...first.rows];
    if (json || csv) for await (const part of everyDeed(answers, question)) rows.push(...part);
    if (json) terminal.out(`${JSON.stringify({ ...first, rows }, null, 2)}\n`);
    else if (csv) terminal.out(deedsToCsv(rows, { raw: raw ?? false }));
    else terminal.out(forPeople(rows, first.total, terminal.width));
    if (first.leftOut > 0 && !json)
      terminal.err(
        `${first.leftOut} more were planned, called for, threatened, denied or only claimed: --status and --alleged show them\n`,
      );
    return first.total > 0 ? 0 : 1;
  } finally {
    await answers.close();
  }
}

function forPeople(rows: readonly DeedRow[], total: number, width: number): string {
  if (rows.length === 0) return "no events found\n";
  const named = (row: DeedRow, role: "actor" | "recipient"): string =>
    row.parties.flatMap((one) => (one.role === role ? [one.name ?? one.words] : [])).join("; ");
  const cells = rows.map((row) => [
    stretchOf(row.when, row.whenUntil) || row.published || "",
    named(row, "actor"),
    `“${row.words}”`,
    named(row, "recipient"),
    `${row.status}${row.alleged ? "?" : ""}`,
    `${row.plover} ${row.cameo}`,
    row.evidence,
  ]);
  const head = ["day", "who", "did", "to whom", "status", "code", "words"];
  return `${table(head, cells, [10, 14, 12, 14, 9, 12, 36], width)}\n\n${rows.length < total ? `${rows.length} of ${total} events; --limit and --offset show others, --csv and --json all` : `${total} events`}\n`;
}
