import { type Command, InvalidArgumentError, Option } from "commander";
import { several, withFilters } from "./filters.ts";
import type { Terminal } from "./terminal/out.ts";

interface Given {
  readonly terminal: Terminal;
  readonly done: (code: number) => void;
  readonly record: string;
  readonly examples: (...lines: readonly string[]) => string;
}

const FIELDS = `
Fields of a statement: speaker, to, words, cue, act, negated, mode, day, place, quoted; of an event: did, to, type, code,
status, alleged, mutual, words, evidence, day, place; of a tie: a, b, kind, negated, day, evidence. Somebody is an actor's
id (wd:Q…, dg:…), words of the report, or WORDS=ID; several with ";" between; nobody is nothing ("to="). Words are those of
the report exactly, or offsets such as 120-180. A day is 2024-11-12, 2024-11, 2024 or 2024-11-12..2024-11-14.
`;

/** `dragoman review`, `edit`, `undo`, `history` and `remove`: what a person decides about a record. */
export function correctionCommands(program: Command, { terminal, done, record, examples }: Given): void {
  const command = (name: string, about: string): Command =>
    program.command(name).description(about).option("--record <file>", "the record", record);
  const decides = (one: Command): Command =>
    one
      .option("--as <name>", "who decides; the record remembers it for the next time")
      .option("--why <words>", "why, for the history")
      .option("--after <number>", "the last decision about it that you have seen (0: none); later ones are told", whole)
      .option("--json", "as JSON");

  const review = decides(command("review", "what to look at next, the least certain first; and decide about it"))
    .argument("[word...]", "words of the statement, as `ask` takes them")
    .addOption(several("--accept <id>", "this finding is right; may be given again"))
    .addOption(several("--reject <id>", "this finding is wrong: it is left out of answers; may be given again"))
    .option("--edit <id>", "set fields of this finding: --edit ID field=value …")
    .option("--add <report>", "add a finding of your own to this report: --add REPORT field=value …")
    .addOption(new Option("--kind <kind>", "what is listed or added").choices(["statement", "event", "tie"]))
    .option("--note <words>", "write a note on what --on names, or on what is decided")
    .addOption(several("--tag <tag>", "set a tag on it; without --on and a decision: list what has this tag"))
    .addOption(several("--untag <tag>", "take a tag off"))
    .option("--on <id>", "a finding, a report or an actor that a note or a tag is for")
    .option("--together <ids>", "two statements tell of one utterance, or two events of one occurrence: A,B")
    .option("--apart <ids>", "two statements tell of two utterances, or two events of two occurrences: A,B")
    .option("--orphans", "decisions whose words were not found again after rereading");
  withFilters(review, { ownTag: true })
    .addOption(new Option("--sort <order>", "order of rows").choices(["newest", "oldest", "surest", "doubtful"]))
    .option("--limit <n>", "rows at most", whole, 20)
    .addHelpText(
      "after",
      `${FIELDS}${examples(
        "dragoman review --as Ada",
        "dragoman review --speaker for:RUS --least 0.5",
        "dragoman review --accept 1f2e3d4c5b6a7980 --reject 0a1b2c3d4e5f6071",
        'dragoman review --edit 1f2e3d4c5b6a7980 speaker="Wang Yi" act=warn day=2024-11-12 --why "said below"',
        'dragoman review --add 99aabbccddeeff00 words="the talks are over" speaker=wd:Q567 cue=said',
        'dragoman review --on 1f2e3d4c5b6a7980 --note "ask the agency" --tag doubtful',
      )}
Accepted, edited and added findings say so in every answer; rejected ones are left out (--reviewed rejected shows them).
The reader's own confidence stays beside a person's word. dragoman undo takes any decision back.
`,
    )
    .action(async (words: string[], flags) =>
      done(await (await import("./commands/review.ts")).reviewCommand(words, flags, terminal)),
    );

  decides(command("edit", "set a report's day or publisher; its relative times are reckoned anew"))
    .argument("<report>", "the report's id")
    .option("--published <day>", 'the day of publication, YYYY-MM-DD; "" for none')
    .option("--publisher <name>", "who published it")
    .option("--no-reread", "do not read it anew now; dragoman reread does")
    .addHelpText("after", examples("dragoman edit 99aabbccddeeff00 --published 2024-11-12 --as Ada"))
    .action(async (report: string, flags) =>
      done(await (await import("./commands/correcting.ts")).editCommand(report, flags, terminal)),
    );

  decides(command("proposals", "what assistants propose (`mcp --proposals`); a person accepts or rejects it"))
    .addOption(several("--accept <number>", "take this proposal: it becomes your decision; may be given again"))
    .addOption(several("--reject <number>", "do not take it; may be given again"))
    .option("--all", "list those that were settled too")
    .addHelpText(
      "after",
      examples("dragoman proposals", "dragoman proposals --accept 3 --reject 4 --as Ada", "dragoman proposals --all"),
    )
    .action(async (flags) => done(await (await import("./commands/proposals.ts")).proposalsCommand(flags, terminal)));

  decides(command("undo", "take a decision back; undoing an undo brings it back"))
    .argument("[decision]", "its number in `dragoman history`; the last one where not given", whole)
    .addHelpText("after", examples("dragoman undo", "dragoman undo 12", "dragoman history"))
    .action(async (decision: number | undefined, flags) =>
      done(await (await import("./commands/correcting.ts")).undoCommand(decision, flags, terminal)),
    );

  command("history", "who decided what, when and why")
    .argument("[id]", "a finding, report or actor; everything where not given")
    .option("--as <name>", "only what this person decided")
    .option("--limit <n>", "the last ones, at most", whole, 50)
    .option("--json", "as JSON, with what was set")
    .addHelpText(
      "after",
      examples("dragoman history", "dragoman history 1f2e3d4c5b6a7980", "dragoman history --as Ada"),
    )
    .action(async (id: string | undefined, flags) =>
      done(await (await import("./commands/history.ts")).historyCommand(id, flags, terminal)),
    );

  command("code", "a sample of statements to code blind, and a coder's answers to it")
    .option("--sample <n>", "print a sheet of so many statements, as CSV", whole)
    .option("--seed <n>", "which sample: the same seed draws the same statements", whole, 1)
    .option("--answers <file>", "take a filled sheet in")
    .option("--as <name>", "who coded; the record remembers it for the next time")
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      `${examples(
        "dragoman code --sample 50 --seed 7 > sheet.csv",
        "dragoman code --answers sheet.csv --seed 7 --as Ben",
        "dragoman agreement --seed 7",
      )}
Columns to fill: real (yes, no: is it a statement at all), speaker, to, act, negated (yes, no), day. A sheet does not show
what the reader found, nor what others answered; answers change nothing in the record.
`,
    )
    .action(async (flags) => done(await (await import("./commands/coding.ts")).codeCommand(flags, terminal)));

  command("agreement", "how well coders of a sample agree: Krippendorff's alpha by field")
    .option("--seed <n>", "which sample", whole, 1)
    .option("--machine", "the reader takes part as a coder")
    .option("--csv", "as CSV")
    .option("--json", "as JSON")
    .addHelpText("after", examples("dragoman agreement --seed 7", "dragoman agreement --seed 7 --machine --csv"))
    .action(async (flags) => done(await (await import("./commands/coding.ts")).agreementCommand(flags, terminal)));

  decides(command("remove", "take a report out of the record; undo brings it back, unless it is for good"))
    .argument("<report>", "the report's id")
    .option("--for-good", "erase it: text, findings, search index, history, log and the copies of older versions")
    .option("--yes", "with --for-good: do not ask")
    .addHelpText(
      "after",
      `${examples("dragoman remove 99aabbccddeeff00", "dragoman remove 99aabbccddeeff00 --for-good --yes")}
What is removed is in no answer and no export, and is not added again by \`dragoman add\`. With --for-good nothing of the
report is left in the file and nothing can bring it back; copies that you made yourself are yours to remove.
`,
    )
    .action(async (report: string, flags) =>
      done(await (await import("./commands/remove.ts")).removeCommand(report, flags, terminal)),
    );
}

function whole(value: string): number {
  if (!/^\d{1,12}$/.test(value)) throw new InvalidArgumentError("a whole number is wanted.");
  return Number(value);
}
