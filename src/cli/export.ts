import { type Command, Option } from "commander";
import { EXPORT_KINDS, FORMATS } from "../answers/exports/names.ts";
import { withFilters } from "./filters.ts";
import type { Terminal } from "./terminal/out.ts";

interface Given {
  readonly terminal: Terminal;
  done(code: number): void;
  readonly record: string;
  examples(...lines: readonly string[]): string;
}

/** `dragoman export`. */
export function exportCommands(program: Command, { terminal, done, record, examples }: Given): void {
  const command = program
    .command("export")
    .description("all that a question finds, as a file in a format of others, with a manifest beside it")
    .argument("[word...]", "words of the statement or event, as `ask` takes them")
    .option("--record <file>", "the record", record)
    .addOption(new Option("--kind <kind>", "what is exported").choices(EXPORT_KINDS).default("statements"))
    .addOption(new Option("--format <format>", "the format").choices(FORMATS).default("csv"))
    .option("--out <file>", "the file; standard output where not given")
    .option("--force", "write over a file that is there");
  withFilters(command)
    .option(
      "--raw",
      "CSV and tables with tabs as they are: with formulas, control and bidirectional characters, for machines",
    )
    .addHelpText(
      "after",
      examples(
        "dragoman export --out statements.csv",
        "dragoman export --kind events --format parquet --from 2024 --out events.parquet",
        "dragoman export --kind statements --format jsonl --speaker for:RUS --out russia.jsonl",
        "dragoman export --kind events --format gdelt --between for:FRA --between for:DEU --out dyad.tsv",
        "dragoman export --kind reports --format bibtex --out reports.bib",
      ),
    )
    .action(async (words: string[], flags) =>
      done(await (await import("./commands/export.ts")).exportCommand(words, flags, terminal)),
    );
}
