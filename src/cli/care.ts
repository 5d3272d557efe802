import type { Command } from "commander";
import type { Terminal } from "./terminal/out.ts";

interface Given {
  readonly terminal: Terminal;
  readonly done: (code: number) => void;
  readonly record: string;
  readonly examples: (...lines: readonly string[]) => string;
}

/** `dragoman backup`, `check`, `copies` and `datasette`: care of the file that a record is. */
export function careCommands(program: Command, { terminal, done, record, examples }: Given): void {
  const command = (name: string, about: string): Command =>
    program.command(name).description(about).option("--record <file>", "the record", record);
  command("backup", "copy a record into one file, as it is at one moment, while others may go on adding to it")
    .argument("<file>", "the backup")
    .option("--force", "write over a file that is there")
    .addHelpText(
      "after",
      examples(
        "dragoman backup record-2024-11-12.dragoman",
        "dragoman backup /mnt/disk/my.dragoman --record my.dragoman",
      ),
    )
    .action(async (file: string, flags) =>
      done((await import("./commands/care.ts")).backupCommand(file, flags, terminal)),
    );
  command(
    "check",
    "look through a whole record: the file, rows that belong to nothing, the search, texts and their words",
  )
    .option("--json", "what was found as JSON")
    .option("--quiet", "no progress")
    .addHelpText("after", examples("dragoman check --record my.dragoman"))
    .action(async (flags) => done((await import("./commands/care.ts")).checkCommand(flags, terminal)));
  command("copies", "copies of a record from before its tables changed: list them, or remove them")
    .argument("[copy...]", "which are removed; all where none is named")
    .option("--remove", "remove them")
    .addHelpText("after", examples("dragoman copies --record my.dragoman", "dragoman copies --remove my.dragoman.v4"))
    .action(async (names: string[], flags) =>
      done((await import("./commands/care.ts")).copiesCommand(names, flags, terminal)),
    );
  command("datasette", "what to tell Datasette about a record, as its metadata file")
    .addHelpText(
      "after",
      examples("dragoman datasette > metadata.json && datasette record.dragoman --metadata metadata.json"),
    )
    .action(async (flags) => done((await import("./commands/care.ts")).datasetteCommand(flags, terminal)));
}
