import { openAnswers } from "../../answers/index.ts";
import { inWords, type Told } from "../../record/index.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";

interface HistoryFlags {
  readonly record: string;
  readonly as?: string;
  readonly limit: number;
  readonly json?: boolean;
}

/** `dragoman history`: 0 when something was decided, 1 when nothing was. */
export async function historyCommand(id: string | undefined, flags: HistoryFlags, terminal: Terminal): Promise<number> {
  const answers = openAnswers(flags.record);
  try {
    const told = await answers.ask("historyOf", {
      ...(id === undefined ? {} : { on: id }),
      ...(flags.as === undefined ? {} : { who: flags.as }),
      limit: flags.limit,
    });
    if (flags.json) terminal.out(`${JSON.stringify(told, null, 2)}\n`);
    else terminal.out(told.length === 0 ? "nothing was decided\n" : `${inTable(told, terminal.width)}\n`);
    return told.length > 0 ? 0 : 1;
  } finally {
    await answers.close();
  }
}

/** Decisions as a table, the newest last. */
export const inTable = (told: readonly Told[], width: number): string =>
  table(
    ["decision", "on", "what", "stands"],
    told.map((one) => [
      String(one.number),
      one.finding ?? one.report ?? "",
      [inWords(one).replace(/^decision \d+: /, ""), one.why].filter(Boolean).join(": "),
      one.orphan ? "words not found" : one.active ? "yes" : "undone",
    ]),
    [8, 18, 60, 12],
    width,
  );
