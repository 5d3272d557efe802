import {
  checkDeeds,
  type DeedQuestion,
  type DeedRow,
  deedsToCsv,
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
/** Rows asked for at a time where all are wanted. */
const PART = 1000;

/** `dragoman ask --did …`: events. 0 when something was found, 1 when nothing was. */
export async function deedsCommand(
  { record, json, csv, raw, ...question }: DeedFlags,
  terminal: Terminal,
): Promise<number> {
  checkDeeds(question);
  const answers = openAnswers(record);
  try {
    const all = json || csv;
    const limit = question.limit ?? (all ? Number.POSITIVE_INFINITY : SCREEN);
    const first = await answers.ask("deeds", { ...question, limit: Math.min(limit, PART) });
    const rows: DeedRow[] = [...first.rows];
    while (rows.length < Math.min(limit, first.total - (question.offset ?? 0))) {
      const offset = (question.offset ?? 0) + rows.length;
      const part = await answers.ask("deeds", { ...question, offset, limit: Math.min(PART, limit - rows.length) });
      if (part.rows.length === 0) break;
      rows.push(...part.rows);
    }
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
