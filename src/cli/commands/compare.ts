import {
  type BadLine,
  type Compared,
  type Comparison,
  compare,
  comparedHead,
  comparedLine,
  openTheirs,
} from "../../answers/compare/index.ts";
import { openAnswers } from "../../answers/index.ts";
import { inLine } from "../terminal/clean.ts";
import { ERASE, type Terminal } from "../terminal/out.ts";
import { asTables } from "./compare/tables.ts";

export interface CompareFlags {
  readonly record: string;
  readonly window: number;
  readonly limit: number;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly raw?: boolean;
}

/** Bad lines that are told one by one; more are counted. */
const TOLD = 5;

/**
 * `dragoman compare`: 0 when both have something in common, 1 when not, 3 when some lines could not be read, 130 when it was
 * interrupted.
 */
export async function compareCommand(path: string, flags: CompareFlags, terminal: Terminal): Promise<number> {
  const theirs = await openTheirs(path);
  const answers = openAnswers(flags.record);
  const stopped = new AbortController();
  const interrupt = (): void => stopped.abort();
  process.once("SIGINT", interrupt);
  const printer = printerOf(flags, terminal);
  let bad = 0;
  try {
    const told = await compare(answers, theirs, {
      window: flags.window,
      signal: stopped.signal,
      take: async (row) => {
        printer.row(row);
        await terminal.ready?.();
      },
      bad: ({ message }: BadLine) => {
        bad += 1;
        if (bad <= TOLD) terminal.err(`dragoman: ${inLine(message)}; passed over\n`);
      },
      progress: (lines) => {
        if (terminal.live) terminal.err(`${ERASE}${lines} lines `);
      },
    });
    if (terminal.live && told.theirs.lines >= 100_000) terminal.err(ERASE);
    if (bad > TOLD) terminal.err(`dragoman: ${bad - TOLD} more lines could not be read\n`);
    printer.end(told);
    return bad > 0 ? 3 : told.theirs.both > 0 ? 0 : 1;
  } catch (error) {
    if (stopped.signal.aborted) {
      terminal.err("dragoman: interrupted; what was printed is not whole\n");
      return 130;
    }
    throw error;
  } finally {
    process.off("SIGINT", interrupt);
    await answers.close();
  }
}

interface Printer {
  row(row: Compared): void;
  end(told: Comparison): void;
}

function printerOf({ json, csv, raw, limit }: CompareFlags, terminal: Terminal): Printer {
  if (json) {
    let begun = false;
    const begin = (): string => (begun ? ",\n" : '{ "rows": [\n');
    return {
      row: (row) => {
        terminal.out(`${begin()}${JSON.stringify(row)}`);
        begun = true;
      },
      end: (told) => terminal.out(`${begun ? "\n" : begin()}], "counts": ${JSON.stringify(told, null, 2)} }\n`),
    };
  }
  if (csv) {
    terminal.out(comparedHead());
    return { row: (row) => terminal.out(comparedLine(row, raw ?? false)), end: () => undefined };
  }
  const shown: Compared[] = [];
  const many = { both: 0, theirs: 0, ours: 0 };
  return {
    row: (row) => {
      many[row.side] += 1;
      if (many[row.side] <= limit) shown.push(row);
    },
    end: (told) => terminal.out(asTables(shown, told, terminal.width)),
  };
}
