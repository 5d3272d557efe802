import type { Command } from "commander";
import type { Terminal } from "./terminal/out.ts";

interface Given {
  readonly terminal: Terminal;
  done(code: number): void;
  readonly record: string;
  examples(...lines: readonly string[]): string;
}

/** `dragoman import`. */
export function importCommand(program: Command, { terminal, done, record, examples }: Given): void {
  program
    .command("import")
    .description("bring readings that were made elsewhere into a record, as `add` would have")
    .argument(
      "<file...>",
      "JSON Lines of `read --jsonl`, Parquet with a column `reading`, folders of these; - for standard input",
    )
    .option("--record <file>", "the record, one SQLite file", record)
    .option("--quiet", "no progress")
    .addHelpText(
      "after",
      examples(
        "dragoman read --jsonl < reports.jsonl > readings.jsonl && dragoman import readings.jsonl",
        "dragoman import readings.parquet/ --record year.dragoman",
      ),
    )
    .action(async (files: string[], flags) =>
      done(await (await import("./commands/import.ts")).importReadings(files, flags, terminal)),
    );
}
