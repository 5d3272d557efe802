import { readFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import { CODED, codingTrouble, openAnswers } from "../../answers/index.ts";
import { DragomanError } from "../../contract/index.ts";
import { cellOf } from "../../contract/printable.ts";
import { parseTable } from "../../register/own/csv.ts";
import { inLine } from "../terminal/clean.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";
import { openExisting } from "./correcting.ts";

interface CodeFlags {
  readonly record: string;
  readonly sample?: number;
  readonly seed: number;
  readonly answers?: string;
  readonly as?: string;
  readonly json?: boolean;
}

/** `dragoman code`: prints a sheet to fill, or takes one in. 0; 1 for an empty record; 3 where lines were wrong and left out. */
export async function codeCommand(flags: CodeFlags, terminal: Terminal): Promise<number> {
  if ((flags.sample === undefined) === (flags.answers === undefined))
    throw new DragomanError("query", "give --sample N for a sheet to fill, or --answers FILE to take a filled one in");
  return flags.answers === undefined ? sheet(flags, terminal) : take(flags, flags.answers, terminal);
}

async function sheet({ record, sample, seed, json }: CodeFlags, terminal: Terminal): Promise<number> {
  const answers = openAnswers(record);
  try {
    const rows = await answers.ask("sampleOf", { size: sample as number, seed });
    if (json) terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
    else
      terminal.out(
        stringify([
          ["id", "publisher", "published", "passage", "words", ...CODED],
          ...rows.map((row) => [
            ...[row.id, row.publisher ?? "", row.published ?? "", row.passage, row.words].map((one) =>
              cellOf(one, false),
            ),
            ...CODED.map(() => ""),
          ]),
        ]),
      );
    return rows.length > 0 ? 0 : 1;
  } finally {
    await answers.close();
  }
}

function take({ record, seed, as, json }: CodeFlags, file: string, terminal: Terminal): number {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new DragomanError("query", `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  const { header, lines } = parseTable(text);
  if (!header.includes("id"))
    throw new DragomanError("table", `${file} has no column "id": fill a sheet of dragoman code --sample`);
  let wrong = 0;
  const codings = lines.flatMap(({ line, cells }) => {
    const finding = cells.get("id");
    if (finding === undefined) return [];
    const given = CODED.flatMap((field) => {
      const value = cells.get(field);
      return value === undefined ? [] : [{ finding, field, value }];
    });
    const complaint = given.map(({ field, value }) => codingTrouble(field, value)).find((one) => one !== null);
    if (!complaint) return given;
    wrong += 1;
    terminal.err(`dragoman: ${inLine(file)}, line ${line}: ${inLine(complaint)}; the line is left out\n`);
    return [];
  });
  const store = openExisting(record);
  try {
    const who = store.corrections.code(codings, { seed, ...(as ? { as } : {}) });
    const done = {
      as: who,
      seed,
      answers: codings.length,
      statements: new Set(codings.map(({ finding }) => finding)).size,
    };
    if (json) terminal.out(`${JSON.stringify(done)}\n`);
    else terminal.out(`${done.answers} answers of ${inLine(who)} to ${done.statements} statements are kept\n`);
  } finally {
    store.close();
  }
  return wrong > 0 ? 3 : 0;
}

/** `dragoman agreement`: 0 when something could be compared, 1 when nothing could. */
export async function agreementCommand(
  flags: {
    readonly record: string;
    readonly seed: number;
    readonly machine?: boolean;
    readonly csv?: boolean;
    readonly json?: boolean;
  },
  terminal: Terminal,
): Promise<number> {
  const answers = openAnswers(flags.record);
  try {
    const found = await answers.ask("agreementOf", { seed: flags.seed, machine: flags.machine ?? false });
    const share = (one: number | null): string => (one === null ? "" : one.toFixed(3));
    const head = ["field", "alpha", "agreed", "statements", "coders"];
    const cells = found.map(({ field, alpha, agreed, units, coders }) => [
      field,
      share(alpha),
      share(agreed),
      String(units),
      coders.join("; "),
    ]);
    if (flags.json) terminal.out(`${JSON.stringify(found, null, 2)}\n`);
    else if (flags.csv) terminal.out(stringify([head, ...cells.map((row) => row.map((one) => cellOf(one, false)))]));
    else terminal.out(`${table(head, cells, [10, 8, 8, 10, 30], terminal.width)}\n`);
    return found.some(({ units }) => units > 0) ? 0 : 1;
  } finally {
    await answers.close();
  }
}
