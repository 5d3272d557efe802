import { type Command, InvalidArgumentError } from "commander";
import type { Terminal } from "./terminal/out.ts";

interface Given {
  readonly terminal: Terminal;
  done(code: number): void;
  readonly record: string;
  examples(...lines: readonly string[]): string;
}

/** `dragoman compare`. */
export function compareCommands(program: Command, { terminal, done, record, examples }: Given): void {
  program
    .command("compare")
    .description("hold events of GDELT, POLECAT or ICEWS against a record: what both have, and what only one has")
    .argument("<events>", "GDELT 2.0 events, POLECAT or ICEWS, as they are published; plain, .gz or .zip")
    .option("--record <file>", "the record", record)
    .option("--window <days>", "days that two may lie apart and still be one, 0 to 31", days, 1)
    .option("--limit <n>", "rows of each kind on the screen", whole, 20)
    .option("--json", "every row and the counts as one JSON object")
    .option("--csv", "every row as CSV")
    .option("--raw", "CSV as it is: with formulas, control and bidirectional characters, for machines")
    .addHelpText(
      "after",
      examples(
        "dragoman compare 20241112.export.CSV --record my.dragoman",
        "dragoman compare 20241112120000.export.CSV.zip --window 2",
        "dragoman compare polecat-2024.txt --csv > compared.csv",
      ),
    )
    .action(async (events: string, flags) =>
      done(await (await import("./commands/compare.ts")).compareCommand(events, flags, terminal)),
    );
}

function whole(value: string): number {
  const parsed = Number(value);
  if (value.trim() === "" || !Number.isInteger(parsed) || parsed < 0)
    throw new InvalidArgumentError("a whole number is wanted.");
  return parsed;
}

function days(value: string): number {
  const parsed = whole(value);
  if (parsed > 31) throw new InvalidArgumentError("days from 0 to 31 are wanted.");
  return parsed;
}
