import { openAnswers, type Question, type StatementRow, stretchOf, toCsv } from "../../answers/index.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";

export interface AskFlags extends Question {
  readonly record: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly raw?: boolean;
}

/** `dragoman ask`: 0 when something was found, 1 when nothing was. The question is stopped after some seconds. */
export async function askCommand(words: readonly string[], flags: AskFlags, terminal: Terminal): Promise<number> {
  const answers = openAnswers(flags.record);
  try {
    const { record, json, csv, raw, ...question } = flags;
    const text = [flags.text, ...words].filter(Boolean).join(" ");
    const answer = await answers.ask("search", {
      ...question,
      ...(text ? { text } : {}),
      limit: flags.limit ?? (csv || json ? 1000 : 50),
    });
    if (json) terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
    else if (csv) terminal.out(toCsv(answer.rows, { raw: raw ?? false }));
    else terminal.out(forPeople(answer.rows, answer.total, terminal.width));
    return answer.total > 0 ? 0 : 1;
  } finally {
    await answers.close();
  }
}

function forPeople(rows: readonly StatementRow[], total: number, width: number): string {
  if (rows.length === 0) return "nothing found; try fewer words, or see what is there with: dragoman ask\n";
  const meant = (words: string, name: string | null): string =>
    name && !words.includes(name) ? `${words} (${name})` : words;
  const cells = rows.map((row) => [
    row.published ?? "",
    row.publisher ?? "",
    stretchOf(row.when, row.whenUntil),
    meant(row.speaker, row.speakerName),
    meant(row.addressee, row.addresseeName),
    row.content,
    row.route,
  ]);
  return `${table(["day", "outlet", "said on", "speaker", "said to", "words", "via"], cells, [10, 12, 10, 16, 14, 40, 12], width)}\n\n${rows.length < total ? `${rows.length} of ${total}` : total} statements\n`;
}
