import type { Command } from "commander";
import { withFilters } from "./filters.ts";
import type { Terminal } from "./terminal/out.ts";

interface Given {
  readonly terminal: Terminal;
  done(code: number): void;
  readonly record: string;
  examples(...lines: readonly string[]): string;
}

/** `dragoman searches`: questions that are kept in the record, with what is new in them. */
export function searchesCommands(program: Command, { terminal, done, record, examples }: Given): void {
  const commands = async () => await import("./commands/searches.ts");
  const searches = program
    .command("searches")
    .description("questions that are kept in a record, and what is new in them")
    .addHelpText(
      "after",
      examples(
        'dragoman searches save "Russia to China" --speaker for:RUS --to for:CHN',
        "dragoman searches list",
        'dragoman searches show "Russia to China"',
      ),
    );
  searches
    .command("list", { isDefault: true })
    .description("the kept questions, with how much each finds and how much of it is new")
    .option("--record <file>", "the record", record)
    .option("--json", "as JSON")
    .action(async (flags) => done(await (await commands()).listCommand(flags, terminal)));
  withFilters(
    searches
      .command("save")
      .description("keep a question under a name, in the place of one of that name")
      .argument("<name>", "its name")
      .argument("[word...]", "words, as `ask` takes them")
      .option("--record <file>", "the record", record),
  ).action(async (name: string, words: string[], flags) =>
    done(await (await commands()).saveCommand(name, words, flags, terminal)),
  );
  searches
    .command("show")
    .description("print what is new in a kept question; it counts as seen afterwards")
    .argument("<name>", "its name")
    .option("--record <file>", "the record", record)
    .option("--all", "all that it finds, not only what is new")
    .option("--keep", "leave what is new as new")
    .option("--json", "as `ask --json` prints it")
    .option("--csv", "as `ask --csv` prints it")
    .option("--raw", "CSV for machines, as `ask --raw`")
    .action(async (name: string, flags) => done(await (await commands()).showCommand(name, flags, terminal)));
  searches
    .command("remove")
    .description("keep a question no longer; what it found stays in the record")
    .argument("<name>", "its name")
    .option("--record <file>", "the record", record)
    .action(async (name: string, flags) => done(await (await commands()).removeCommand(name, flags, terminal)));
}
