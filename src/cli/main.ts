import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { DragomanError } from "../contract/index.ts";
import { givenDay } from "../intake/metadata/givenDay.ts";
import { isFinal } from "../record/trouble.ts";
import { VERSION } from "../version.ts";
import { actorsCommands } from "./actors.ts";
import { careCommands } from "./care.ts";
import { compareCommands } from "./compare.ts";
import { correctionCommands } from "./corrections.ts";
import { exportCommands } from "./export.ts";
import { withFilters } from "./filters.ts";
import { followCommands } from "./follow.ts";
import { importCommand } from "./import.ts";
import { searchesCommands } from "./searches.ts";
import { servingCommands } from "./serving.ts";
import { inLine } from "./terminal/clean.ts";
import { processTerminal, type Terminal } from "./terminal/out.ts";

/** Codes of errors that another command line mends; docs/cli.md lists all codes. */
const WRONG_USE = new Set(
  "query date actor table report exists who gone conflict list frames port host keys".split(" "),
);

/** The record itself is in the way, or takes too long to answer. */
const isInTheWay = (code: string): boolean => code === "deadline" || isFinal(code);

const SHARD = "only the i-th of n parts of the sources, from 0/n on: for several jobs at once";
const RECORD = process.env.DRAGOMAN_RECORD ?? "record.dragoman";

/**
 * The command line. Commands are thin: each opens rooms and prints.
 *
 * @param args what stands behind `dragoman`
 * @returns the exit code: 0 done, 1 nothing found, 2 wrong use, 3 some sources failed, 4 the record cannot be
 * used, 130 interrupted
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  let code = 0;
  const program = build(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof DragomanError) {
      terminal.err(`dragoman: ${inLine(error.message)}\n`);
      return WRONG_USE.has(error.code) ? 2 : isInTheWay(error.code) ? 4 : 1;
    }
    throw error;
  }
}

/** The program with its commands; a test reads it to see that every command and option is documented. */
export function build(terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command("dragoman")
    .description("Reads news reports and keeps the sourced record of who said what to whom.")
    .version(VERSION)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError("(dragoman --help shows what there is)")
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .addHelpText(
      "after",
      examples(
        "dragoman read report.html",
        "dragoman add reports/ --record my.dragoman",
        'dragoman ask --speaker "foreign minister" --to "Wang Yi"',
        "dragoman serve --open",
      ),
    );

  program
    .command("read")
    .description("read sources and print what is found in them")
    .argument("[source...]", "files, folders, globs, addresses; - or nothing for standard input")
    .option("--json", "one JSON object a source, as `dragoman schema` says")
    .option("--jsonl", "JSON Lines: from standard input where no source is named, one object a line, in order")
    .option("--html", "take the input for HTML")
    .option("--text", "take the input for plain text")
    .option("--published <day>", "publication date, YYYY-MM-DD; wins over the page's own", givenDay)
    .option("--publisher <name>", "who published it")
    .option("--title <title>", "its title, as metadata")
    .option("--url <address>", "its address")
    .option("--allow-private", "fetch addresses of this machine and of private networks too")
    .option(
      "--workers <n>",
      "readers at work at once; else this thread for a dozen sources, then one for every core",
      positive,
    )
    .option("--shard <i/n>", SHARD)
    .option(
      "--exit-zero",
      "exit code 0 where sources could not be read, too: their lines say so (for Spark and the like)",
    )
    .option("--frames <file>", "your own frames of events, beside those of the lexicon (docs/events.md)")
    .addHelpText(
      "after",
      examples(
        "dragoman read report.txt --published 2024-11-12",
        "dragoman read https://example.org/news/1 --json",
        "cat reports.jsonl | dragoman read --jsonl > readings.jsonl",
      ),
    )
    .action(async (sources: string[], flags) =>
      done(await (await import("./commands/read.ts")).readCommand(sources, flags, terminal)),
    );

  program
    .command("explain")
    .description("what was proposed for each cue of a report, what won, and why")
    .argument("<source>", "a file or an address; - for standard input")
    .option("--at <offset>", "only the paragraph around this offset", number)
    .option("--finding <id>", "only this statement, event or tie, by its id")
    .option("--published <day>", "publication date, YYYY-MM-DD", givenDay)
    .option("--allow-private", "fetch addresses of this machine and of private networks too")
    .option("--json", "the decisions as JSON")
    .option("--frames <file>", "your own frames of events, beside those of the lexicon (docs/events.md)")
    .addHelpText("after", examples("dragoman explain report.txt", "dragoman explain report.txt --at 1200"))
    .action(async (source: string, flags) =>
      done(await (await import("./commands/explain.ts")).explainCommand(source, flags, terminal)),
    );

  program
    .command("add")
    .description("read sources and keep them in a record; the same command goes on where it was stopped")
    .argument("<source...>", "files, folders, globs, addresses, .jsonl files; - for standard input")
    .option("--record <file>", "the record, one SQLite file", RECORD)
    .option("--published <day>", "publication date of all of them, YYYY-MM-DD", givenDay)
    .option("--publisher <name>", "publisher of all of them")
    .option("--allow-private", "fetch addresses of this machine and of private networks too")
    .option(
      "--workers <n>",
      "readers at work at once; else this thread for a dozen sources, then one for every core",
      positive,
    )
    .option("--shard <i/n>", SHARD)
    .option("--quiet", "no progress")
    .option("--merge", "compare what is added with other reports: one utterance, one occurrence; the record goes on so")
    .option("--frames <file>", "your own frames of events, beside those of the lexicon (docs/events.md)")
    .addHelpText(
      "after",
      examples(
        "dragoman add reports/",
        "dragoman add 'archive/2024-*/*.html' --record year.dragoman",
        "dragoman add https://example.org/news/1",
        "dragoman add crawl-data/CC-NEWS/2024/11/warc.paths.gz --shard 0/8 --record part-0.dragoman",
      ),
    )
    .action(async (sources: string[], flags) =>
      done(await (await import("./commands/add.ts")).addCommand(sources, flags, terminal)),
    );

  importCommand(program, { terminal, done, record: RECORD, examples });

  const ask = program
    .command("ask")
    .description("who said what to whom, and who did what to whom, from a record")
    .argument("[word...]", 'words of the statement; "quoted words" stay together, -word leaves out')
    .option("--record <file>", "the record", RECORD);
  withFilters(ask)
    .addOption(new Option("--sort <order>", "order of rows").choices(["newest", "oldest", "surest", "doubtful"]))
    .addOption(new Option("--by <period>", "how many in each").choices(["day", "week", "month", "year"]))
    .option("--limit <n>", "rows at most", number)
    .option("--offset <n>", "rows to leave out first", number)
    .option("--json", "rows, total and facets as JSON")
    .option("--csv", "CSV; cells that look like formulas get a leading apostrophe")
    .option("--raw", "CSV as it is: without that apostrophe, with control and bidirectional characters, for machines")
    .addHelpText(
      "after",
      examples(
        'dragoman ask --speaker "Sergei Shoigu" --to "Wang Yi"',
        "dragoman ask sanctions --from 2024 --act threaten",
        "dragoman ask --speaker for:RUS --to for:CHN --from 2024-03",
        "dragoman ask --between for:RUS --between for:CHN --by month",
        "dragoman ask --did for:ISR --to country:LBN --type ASSAULT",
        "dragoman ask '(grain OR wheat) AND export* -sanctions'",
        "dragoman ask --publisher Xinhua --csv > xinhua.csv",
      ),
    )
    .action(async (words: string[], flags) => {
      if (["did", "type", "code", "status", "alleged"].every((name) => flags[name] === undefined))
        return done(await (await import("./commands/ask.ts")).askCommand(words, flags, terminal));
      const { deedFlags } = await import("./commands/deedFlags.ts");
      return done(await (await import("./commands/deeds.ts")).deedsCommand(deedFlags(words, flags), terminal));
    });

  program
    .command("verify")
    .description("hold the quotations and attributions of a text against a record")
    .argument("<draft>", "a file or an address; - for standard input")
    .option("--record <file>", "the record", RECORD)
    .option("--published <day>", "the day of the text, YYYY-MM-DD", givenDay)
    .option("--allow-private", "fetch addresses of this machine and of private networks too")
    .option("--json", "a list with one object a quotation or attribution")
    .addHelpText(
      "after",
      examples("dragoman verify draft.txt", "dragoman verify draft.html --record my.dragoman --json"),
    )
    .action(async (draft: string, flags) =>
      done(await (await import("./commands/verify.ts")).verifyCommand(draft, flags, terminal)),
    );

  searchesCommands(program, { terminal, done, record: RECORD, examples });

  correctionCommands(program, { terminal, done, record: RECORD, examples });

  actorsCommands(program, { terminal, done, record: RECORD, examples });

  careCommands(program, { terminal, done, record: RECORD, examples });
  followCommands(program, { terminal, done, record: RECORD, examples });

  exportCommands(program, { terminal, done, record: RECORD, examples });

  compareCommands(program, { terminal, done, record: RECORD, examples });

  program
    .command("reread")
    .description("read kept reports anew with the register, your own rows included, and the rules as they are now")
    .argument(
      "[report...]",
      "ids of reports; all that were read with another register or other rules where none is given",
    )
    .option("--record <file>", "the record", RECORD)
    .option("--actor <id>", "only reports with words that may mean this actor")
    .option("--quiet", "no progress")
    .addHelpText(
      "after",
      examples(
        "dragoman reread",
        "dragoman reread --actor wd:Q567",
        "dragoman reread 1f2e3d4c5b6a7980 --record my.dragoman",
      ),
    )
    .action(async (ids: string[], flags) =>
      done(await (await import("./commands/reread.ts")).rereadCommand(ids, flags, terminal)),
    );

  servingCommands(program, { terminal, done, record: RECORD, examples });

  program
    .command("parse")
    .description("sentences of a text from standard input, with tags and trees")
    .requiredOption("--conllu", "as CoNLL-U")
    .option("--raw", "with control and bidirectional characters, for machines; never on a terminal")
    .addHelpText("after", examples("echo 'Talks go on.' | dragoman parse --conllu"))
    .action(async (flags) => done(await (await import("./commands/parse.ts")).parseCommand(flags, terminal)));

  program
    .command("schema")
    .description("the contract of the output as JSON Schema")
    .addHelpText("after", examples("dragoman schema > dragoman.schema.json"))
    .action(async () => done(await (await import("./commands/schema.ts")).schemaCommand(terminal)));

  program
    .command("trim")
    .description("what was installed for other machines: how much it is, and away with it")
    .option("--yes", "delete it")
    .addHelpText("after", examples("dragoman trim", "dragoman trim --yes"))
    .action(async (flags) => done((await import("./commands/trim.ts")).trimCommand(flags, terminal)));

  for (const command of program.commands.flatMap((one) => [one, ...one.commands]))
    command.exitOverride().configureOutput(program.configureOutput());
  return program;
}

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}\n`;

function number(value: string): number {
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 0) throw new InvalidArgumentError("a whole number is wanted.");
  return parsed;
}

function positive(value: string): number {
  const parsed = number(value);
  if (parsed < 1 || parsed > 256) throw new InvalidArgumentError("a whole number from 1 to 256 is wanted.");
  return parsed;
}
