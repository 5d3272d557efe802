/**
 * `npm run torture -- [KIND ...] [--for 60s] [--seed N]`: what the record, the reader and the app have to bear. Exit code
 * 0 when nothing failed, 1 when something did, 2 for wrong use, 130 when interrupted.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { VERSION } from "../src/version.ts";
import { GROWTH } from "./growth/kept.ts";
import { FAILURES } from "./kept.ts";
import type { Kind } from "./kinds.ts";
import { type Ran, run } from "./run.ts";
import { writePage } from "./table.ts";
import { TOTALS } from "./totals.ts";

const KINDS: Readonly<Record<string, () => Promise<Kind>>> = {
  kill: async () => (await import("./kill/index.ts")).KILL,
  fuzz: async () => (await import("./fuzz/index.ts")).FUZZ,
  locks: async () => (await import("./locks/index.ts")).LOCKS,
  pages: async () => (await import("./pages/index.ts")).PAGES,
  doors: async () => (await import("./doors/index.ts")).DOORS_KIND,
};
const NAMES = [...Object.keys(KINDS), "growth"];

interface Flags {
  readonly for?: number;
  readonly seed?: number;
  readonly totals: boolean;
  readonly maxSize: number;
  readonly longest: number;
  readonly pattern?: string;
  readonly again?: boolean;
}

const HELP = `
Kinds:
  kill     kill -9 at random moments of add, reread, the migration of an older record and what people decide; then the
           record is opened and checked, the command is begun again, and in the end the record is that of an
           undisturbed run
  fuzz     fuzzed JSON Lines through read --jsonl in one process, every answer checked against the contract
  locks    two commands on one record at once, two first openings, two migrations: all have to come to their end
  pages    reports full of markup and scripts in the app, every page visited in a real browser
  doors    changed files of every kind (PDF, Word, mail, feeds …) through its door: reports, or an error that says what
           to do
  growth   hostile patterns at doubled sizes: how the time to read them grows, and the worst of them

A seed is one batch; a run goes on with the seed after the last one. Ctrl-C ends a run after the step in hand, and the
same command goes on from there; twice, it ends at once. Totals add up in torture/totals.json and torture/growth.json,
the tables of docs/reliability.md are written from them. What fails is kept in torture/failures/ with what was given.

Examples:
  npm run torture -- kill --for 30m
  npm run torture -- fuzz --for 60s
  npm run torture -- fuzz --seed 4711             the batch of a failure again, counted nowhere
  npm run torture -- growth --max-size 256        sizes in KB; what is measured already is not measured again
  npm run torture -- growth --pattern quote --again --no-totals
  npm run torture                                 one batch of every kind
`;

async function main(args: readonly string[]): Promise<number> {
  const program = new Command("torture")
    .description("What the record, the reader and the app have to bear.")
    .argument("[kind...]", `${NAMES.join(", ")}; all of them where none is named`)
    .option("--for <time>", "how long each kind runs: 90s, 30m, 2h; one batch where not given, all of growth", time)
    .option("--seed <n>", "one batch with this seed, counted nowhere", whole)
    .option("--no-totals", "counts nothing, for trying out")
    .addOption(new Option("--max-size <kb>", "growth: the largest size").argParser(whole).default(2048))
    .addOption(
      new Option("--longest <time>", "growth: a reading that takes longer is stopped and has failed")
        .argParser(time)
        .default(120_000, "2m"),
    )
    .option("--pattern <words>", "growth: only patterns with these words in their name")
    .option("--again", "growth: measures again what is measured already")
    .addHelpText("after", HELP)
    .exitOverride();
  try {
    program.parse([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  const unknown = program.args.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) {
    console.error(`no torture is named ${unknown.join(", ")}; there are: ${NAMES.join(", ")}`);
    return 2;
  }
  const stopping = interruptible();
  let failures = 0;
  for (const name of program.args.length > 0 ? program.args : NAMES)
    if (!stopping.aborted) failures += (await torture(name, program.opts<Flags>(), stopping)).failures;
  return stopping.aborted ? 130 : failures > 0 ? 1 : 0;
}

async function torture(name: string, flags: Flags, stop: AbortSignal): Promise<Pick<Ran, "failures">> {
  const shown = { time: flags.for ?? null, version: VERSION, stop, ...terminal() };
  const counted = flags.totals && flags.seed === undefined;
  try {
    if (name !== "growth")
      return await run(await (KINDS[name] as () => Promise<Kind>)(), {
        ...shown,
        seed: flags.seed ?? null,
        counted,
        totals: TOTALS,
        failures: FAILURES,
      });
    const { runGrowth } = await import("./growth/index.ts");
    const { maxSize, longest, pattern: named = null, again = false } = flags;
    return await runGrowth({ ...shown, maxSize, longest, named, again, counted, kept: GROWTH });
  } finally {
    if (counted) writePage();
  }
}

/** Aborted by the first interrupt; the second ends the process, which kills what it started. */
function interruptible(): AbortSignal {
  const controller = new AbortController();
  process.on("SIGINT", () => {
    if (controller.signal.aborted) process.exit(130);
    process.stderr.write("\ntorture: ends after the step in hand; Ctrl-C again ends it now\n");
    controller.abort();
  });
  return controller.signal;
}

/** Progress draws over itself on a terminal, and is a line now and then elsewhere. */
function terminal(): { readonly say: (line: string) => void; readonly progress: (line: string) => void } {
  const live = process.stderr.isTTY === true;
  const every = live ? 200 : 30_000;
  let shown = 0;
  return {
    say: (line) => {
      if (live) process.stderr.write("\r\u001b[K");
      console.log(line);
    },
    progress: (line) => {
      if (performance.now() - shown < every && shown > 0) return;
      shown = performance.now();
      process.stderr.write(live ? `\r\u001b[K${line}` : `${line}\n`);
    },
  };
}

function whole(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("a whole number is wanted.");
  return Number(value);
}

/** Milliseconds of "90s", "30m", "2h" or plain seconds. */
function time(value: string): number {
  const [, many, unit] = /^(\d{1,6})(s|m|h)?$/.exec(value) ?? [];
  if (many === undefined) throw new InvalidArgumentError("a time such as 90s, 30m or 2h is wanted.");
  return Number(many) * { s: 1000, m: 60_000, h: 3_600_000 }[(unit ?? "s") as "s" | "m" | "h"];
}

process.exitCode = await main(process.argv.slice(2));
