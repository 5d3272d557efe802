import { type Command, InvalidArgumentError } from "commander";
import { givenDay } from "../intake/metadata/givenDay.ts";
import type { Terminal } from "./terminal/out.ts";

interface Given {
  readonly terminal: Terminal;
  done(code: number): void;
  readonly record: string;
  examples(...lines: readonly string[]): string;
}

/** `dragoman serve`, `dragoman mcp` and `dragoman keys`: what others ask a record through. */
export function servingCommands(program: Command, { terminal, done, record, examples }: Given): void {
  withReach(
    program
      .command("serve")
      .description("open a record in the browser, on this machine only; with --host for others who have a key")
      .option("--record <file>", "the record", record)
      .option("--port <n>", "port; 0 takes a free one", port, 4310),
  )
    .option("--open", "open the browser")
    .option("--new", "make an empty record where there is none, to add to in the browser")
    .option("--example", "say on the front page that the reports are our own examples")
    .addHelpText(
      "after",
      examples(
        "dragoman serve --record my.dragoman --open",
        "dragoman keys add newsroom --scope read --scope export --record my.dragoman",
        "dragoman serve --record my.dragoman --host 0.0.0.0 --rate 120",
      ),
    )
    .action(async (flags) => done(await (await import("./commands/serve.ts")).serveCommand(flags, terminal)));

  withReach(
    program
      .command("mcp")
      .description("let an assistant ask a record, over standard input and output, or over HTTP")
      .option("--record <file>", "the record", record)
      .option("--http", "over HTTP, at /mcp, on this machine only")
      .option("--port <n>", "port with --http; 0 takes a free one", port, 4311),
  )
    .option(
      "--proposals [name]",
      "let it propose corrections, under this name or its own; `dragoman proposals` lists them for a person to decide",
    )
    .addHelpText(
      "after",
      examples(
        "dragoman mcp --record my.dragoman",
        "dragoman mcp --record my.dragoman --http",
        "claude mcp add dragoman -- dragoman mcp --record /path/to/my.dragoman",
        "dragoman mcp --record my.dragoman --proposals",
      ),
    )
    .action(async (flags) => done(await (await import("./commands/mcp.ts")).mcpCommand(flags, terminal)));

  const keys = program.command("keys").description("who may ask a record from other machines: dragoman serve --host");
  keys
    .command("add")
    .description("make a key; it is printed once and kept nowhere")
    .argument("<name>", "whose it is")
    .option("--scope <scope>", "read, write or export; may be given several times; read where not given", several)
    .option("--until <day>", "the last day on which it holds, YYYY-MM-DD", givenDay)
    .option("--record <file>", "the record", record)
    .addHelpText("after", examples("dragoman keys add newsroom --scope read --scope export"))
    .action(async (name: string, flags) =>
      done((await import("./commands/keys.ts")).addCommand(name, flags, terminal)),
    );
  keys
    .command("list")
    .description("all keys: whose they are and what they may")
    .option("--record <file>", "the record", record)
    .option("--json", "as JSON")
    .addHelpText("after", examples("dragoman keys list --record my.dragoman"))
    .action(async (flags) => done((await import("./commands/keys.ts")).listCommand(flags, terminal)));
  keys
    .command("revoke")
    .description("end a key; a server that is running refuses it from its next request on")
    .argument("<key>", "its id, as `keys list` shows it, or its name")
    .option("--record <file>", "the record", record)
    .addHelpText("after", examples("dragoman keys revoke 1f2e3d4c"))
    .action(async (told: string, flags) =>
      done((await import("./commands/keys.ts")).revokeCommand(told, flags, terminal)),
    );
}

const withReach = (command: Command): Command =>
  command
    .option("--host <address>", "listen there too, 0.0.0.0 for all; every request then needs a key")
    .option("--rate <n>", "requests a minute for one key, or for one address without keys", rate);

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function whole(value: string): number {
  const parsed = Number(value);
  if (value.trim() === "" || !Number.isInteger(parsed) || parsed < 0)
    throw new InvalidArgumentError("a whole number is wanted.");
  return parsed;
}

function port(value: string): number {
  const parsed = whole(value);
  if (parsed > 65_535) throw new InvalidArgumentError("a port from 0 to 65535 is wanted.");
  return parsed;
}

function rate(value: string): number {
  const parsed = whole(value);
  if (parsed < 1 || parsed > 1e6) throw new InvalidArgumentError("a whole number from 1 to 1000000 is wanted.");
  return parsed;
}
