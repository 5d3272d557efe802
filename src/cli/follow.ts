import { type Command, InvalidArgumentError } from "commander";
import type { Terminal } from "./terminal/out.ts";

interface Around {
  readonly terminal: Terminal;
  readonly done: (code: number) => void;
  readonly record: string;
  readonly examples: (...lines: readonly string[]) => string;
}

/** `dragoman follow`: feeds, site maps and lists of them. */
export function followCommands(program: Command, { terminal, done, record, examples }: Around): void {
  program
    .command("follow")
    .description("ask feeds and site maps for what is new, read it and keep it; what waits outlives a crash")
    .argument("<list>", "a file with addresses (OPML, or one a line), or the address of a feed, a site map or a list")
    .option("--record <file>", "the record, one SQLite file", record)
    .option("--once", "one round, for cron")
    .option("--every <time>", "how often: 90s, 15m, 2h; 15m where not given", time)
    .option("--delay <seconds>", "between two requests to one host, at least; 1 where not given", seconds)
    .option("--allow-private", "fetch addresses of this machine and of private networks too")
    .option("--workers <n>", "readers at work at once", whole)
    .option("--quiet", "only what went wrong")
    .option("--frames <file>", "your own frames of events, beside those of the lexicon (docs/events.md)")
    .addHelpText(
      "after",
      examples(
        "dragoman follow feeds.opml --record news.dragoman --once",
        "dragoman follow https://example.org/news/rss.xml --every 15m",
        "dragoman follow addresses.txt --delay 5",
      ),
    )
    .action(async (list: string, flags) =>
      done(await (await import("./commands/follow.ts")).followCommand(list, flags, terminal)),
    );
}

/** Milliseconds of "90s", "15m", "2h". */
function time(value: string): number {
  const [, many, unit] = /^(\d{1,5})(s|m|h)$/.exec(value) ?? [];
  const milliseconds = Number(many) * ({ s: 1000, m: 60_000, h: 3_600_000 }[(unit ?? "s") as "s" | "m" | "h"] ?? 0);
  if (many === undefined || milliseconds < 10_000 || milliseconds > 7 * 24 * 3_600_000)
    throw new InvalidArgumentError("a time from 10s to 168h is wanted, such as 90s, 15m or 2h.");
  return milliseconds;
}

function seconds(value: string): number {
  const parsed = Number(value);
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(value) || parsed > 3600)
    throw new InvalidArgumentError("seconds from 0 to 3600 are wanted, such as 0.5 or 5.");
  return parsed;
}

function whole(value: string): number {
  if (!/^\d{1,3}$/.test(value) || Number(value) < 1 || Number(value) > 256)
    throw new InvalidArgumentError("a whole number from 1 to 256 is wanted.");
  return Number(value);
}
