import type { Command } from "commander";
import type { Terminal } from "./terminal/out.ts";

/** What the commands of this file need of the program that they belong to. */
interface Given {
  readonly terminal: Terminal;
  readonly done: (code: number) => void;
  readonly record: string;
  readonly examples: (...lines: readonly string[]) => string;
}

const many = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const OFFICE = 'an office, "TITLE, STATE, FROM..UNTIL"; may be given again';

/** `dragoman actors …`: who is who, and the user's own rows. */
export function actorsCommands(program: Command, { terminal, done, record, examples }: Given): void {
  const actors = program
    .command("actors")
    .description("who is who, in which office on which day; and rows of your own, which win over ours")
    .addHelpText(
      "after",
      `${examples(
        'dragoman actors look "the Chinese foreign minister" --on 2023-03-01',
        'dragoman actors add "Ada Quill" --country NLD --office "Minister of Works, NLD, 2024-01-15.."',
        "dragoman actors import ministers.csv",
        "dragoman actors export > mine.csv",
      )}
Your rows are kept in the record (--record FILE) and laid over the register when something is read. What was read
before is not changed by that: dragoman reread reads it anew.
`,
    );
  const sub = (name: string, about: string): Command =>
    actors.command(name).description(about).option("--record <file>", "the record that keeps your rows", record);
  const change = (command: Command): Command =>
    command
      .option("--reread", "read the reports of the record anew afterwards")
      .option("--as <name>", "who decides; the record remembers it (see `dragoman history`)")
      .option("--why <words>", "why, for the history")
      .option("--json", "what changed and which reports were read before it, as JSON");

  sub("look", "whom words can mean: name, offices, source and score, the likeliest first")
    .argument("<word...>", "a name, a part of one, a role with its state, or an id")
    .option("--on <day>", "the day that is meant; today where not given")
    .option("--json", "as JSON, with every office and name")
    .addHelpText(
      "after",
      `${examples(
        "dragoman actors look Lavrov",
        'dragoman actors look "the German chancellor" --on 2010-03-01',
        "dragoman actors look wd:Q567 --json",
      )}
The score is a share among those whom the words can mean (in office on the day counts most, then a name written just
so, then a row of your own). It orders; it is no measured probability. Exit code 1 where nobody was found.
`,
    )
    .action(async (words: string[], flags) =>
      done(await (await import("./commands/actors/look.ts")).lookCommand(words, flags, terminal)),
    );

  change(sub("add", "adds somebody, or names and offices to somebody known"))
    .argument("<name>", "a name for somebody new; an id (wd:Q…, dg:…) for somebody known")
    .option("--kind <kind>", "person, body, group, igo; state only for one that is known")
    .option("--country <state>", "ISO code or name")
    .option("--sector <code>", "PLOVER sector: GOV, MIL, OPP …")
    .option("--alias <name>", "another name or spelling; may be given again", many)
    .option("--office <office>", OFFICE, many)
    .option("--source <words>", "where you have it from")
    .option("--id <id>", "an id of your choice: wd:Q and a number, or dg: and a word")
    .option("--new", "somebody new, though the register knows the name")
    .addHelpText(
      "after",
      `${examples(
        'dragoman actors add "Ada Quill" --office "Foreign Minister, NLD, 2024-01-15.." --source "gazette of 16 Jan"',
        'dragoman actors add wd:Q567 --alias "Mutti"',
        'dragoman actors add "Harbour Union" --kind body --country NLD --sector LAB --alias HU',
        'dragoman actors add dg:state-FRA --alias "the Hexagon"',
      )}
Days are as exact as you know them: 2024, 2024-01, 2024-01-15. An end left open (2024-01-15..) means: in office as far
as you know today. Who holds an office in your rows holds it, whatever the register says of those days.
`,
    )
    .action(async (name: string, flags) =>
      done(await (await import("./commands/actors/say.ts")).addActorCommand(name, flags, terminal)),
    );

  change(sub("merge", "says that two are one: B is henceforth A, with the names and offices of both"))
    .argument("<a>", "whose id and name stay: an id, or a name that means one")
    .argument("<b>", "who is the same: an id, also of somebody whom only reports know")
    .addHelpText(
      "after",
      examples(
        "dragoman actors merge wd:Q1234 dg:own-ada-quill",
        'dragoman actors merge "Ada Quill" dg:person-1f2e3d4c-a-quill',
      ),
    )
    .action(async (a: string, b: string, flags) =>
      done(await (await import("./commands/actors/join.ts")).mergeCommand(a, b, flags, terminal)),
    );

  change(sub("name", "says what somebody is called; the name before stays as another of theirs"))
    .argument("<a>", "an id, or a name that means one")
    .argument("<name>", "the chief name from now on")
    .addHelpText("after", examples('dragoman actors name wd:Q567 "Chancellor Merkel"', "dragoman undo"))
    .action(async (a: string, name: string, flags) =>
      done(await (await import("./commands/actors/join.ts")).nameCommand(a, name, flags, terminal)),
    );

  change(sub("split", "undoes a merge; or takes names and offices that are somebody else's off a row"))
    .argument("<a>", "the row: an id, or a name that means one")
    .argument("[b]", "what was merged into it")
    .option("--name <name>", "what the other is called")
    .option("--alias <name>", "a name that is the other's; may be given again", many)
    .option(
      "--office <number>",
      "an office that is the other's, by its number in `actors look`; may be given again",
      many,
    )
    .option("--id <id>", "the other's id")
    .addHelpText(
      "after",
      examples(
        "dragoman actors split wd:Q1234 dg:own-ada-quill",
        'dragoman actors split wd:Q1234 --name "Ada Quill (judge)" --alias "A. Quill" --office 2',
      ),
    )
    .action(async (a: string, b: string | undefined, flags) =>
      done(await (await import("./commands/actors/join.ts")).splitCommand(a, b, flags, terminal)),
    );

  change(sub("import", "takes rows from a table of your own or the answer of a Wikidata query"))
    .argument("<file>", "CSV with a header, or JSON of query.wikidata.org; - for standard input")
    .option("--seen <day>", "offices without an end were held on this day")
    .option("--replace", "the file stands in place of all your rows, instead of being added to them")
    .option("--encoding <name>", "the file's encoding where it is not recognised: windows-1252, shift_jis …")
    .option("--dry-run", "says what would be taken and keeps nothing")
    .addHelpText(
      "after",
      `${examples(
        "dragoman actors import ministers.csv --dry-run",
        "dragoman actors import query.json --seen 2025-06-01",
        "dragoman actors export > mine.csv   # edit, then:",
        "dragoman actors import mine.csv --replace",
      )}
Columns of a table, in any order; only a name or an id is needed. One line an office; lines of one id, or of one name
without an id, are one actor. Commas, semicolons or tabs; UTF-8 is best, others are recognised.

  id          wd:Q… or its address; empty: found by name and country, else new; "new": somebody new
  name        the chief name                      country     ISO code or English name
  kind        person, body, group, igo            sector      PLOVER sector, such as GOV
  aliases     other names, ; between              source      where you have it from
  office      title of the post                   office_of   its state; empty: country; -: none
  from until  2024, 2024-01 or 2024-01-15         seen        last day known in office, without an end
  office_kind the register's word for the post    replaces    yes: in place of our row, not beside it
  same_as     the id that this one is merged into

A query's variables may be called so too, or person, personLabel, personAltLabel, positionLabel, countryLabel, iso3,
start, end, startPrecision, endPrecision. A query that works:

  SELECT ?person ?personLabel ?positionLabel ?iso3 ?start ?end WHERE {
    ?person p:P39 ?held . ?held ps:P39 ?position .
    ?position wdt:P279* wd:Q83307 ; wdt:P1001 ?country . ?country wdt:P298 ?iso3 .
    OPTIONAL { ?held pq:P580 ?start } OPTIONAL { ?held pq:P582 ?end }
    SERVICE wikibase:label { bd:serviceParam wikibase:language "en" }
  } LIMIT 5000

A line that is wrong is told with its number and left out (exit code 3); the others are taken, and importing the same
file again takes nothing twice.
`,
    )
    .action(async (file: string, flags) =>
      done(await (await import("./commands/actors/files.ts")).importCommand(file, flags, terminal)),
    );

  sub("export", "prints your rows as CSV, or as JSON, to keep, edit or import elsewhere")
    .option("--json", "as JSON")
    .option(
      "--raw",
      "CSV as it is: without the apostrophe before cells that look like formulas, with control characters",
    )
    .addHelpText("after", examples("dragoman actors export > mine.csv", "dragoman actors export --json > mine.json"))
    .action(async (flags) => done(await (await import("./commands/actors/files.ts")).exportCommand(flags, terminal)));

  sub("list", "lists your rows")
    .option("--json", "as JSON")
    .addHelpText("after", examples("dragoman actors list"))
    .action(async (flags) => done(await (await import("./commands/actors/files.ts")).listCommand(flags, terminal)));

  change(sub("remove", "takes rows of yours away and prints them; what the register says holds again"))
    .argument("<id...>", "ids of rows of yours, or names that mean one")
    .addHelpText("after", examples("dragoman actors remove dg:own-ada-quill"))
    .action(async (ids: string[], flags) =>
      done(await (await import("./commands/actors/join.ts")).removeCommand(ids, flags, terminal)),
    );
}
