import { type Command, Option } from "commander";

/** The filters that `ask` and `export` share: what each asks for is said in `Question` and `DeedQuestion`. */
export function withFilters(command: Command, { ownTag = false } = {}): Command {
  if (!ownTag) command.addOption(several("--tag <tag>", "only what has this tag"));
  return command
    .addOption(several("--speaker <who>", "who said it: a name, words, an actor's id, country:FRA, for:FRA"))
    .addOption(several("--to <who>", "to whom"))
    .addOption(several("--actor <who>", "speaker or addressee"))
    .addOption(several("--between <who>", "given twice: one said it to the other, whichever"))
    .addOption(several("--country <state>", "speaker or addressee of that country: FRA or France"))
    .addOption(several("--for <state>", "speaker or addressee is the state or speaks for it"))
    .addOption(several("--sector <code>", "PLOVER sector of speaker or addressee: GOV, MIL, OPP …"))
    .option("--about <words>", "words of what was said")
    .option("--text <words>", "words anywhere in the statement")
    .addOption(several("--publisher <name>", "part of the name of the outlet"))
    .addOption(
      several("--act <act>", 'what was done by saying it: warn, deny, promise …; "not accuse" for a denied one'),
    )
    .addOption(several("--mode <mode>", "direct, mixed or indirect speech"))
    .option("--negated", "only where the cue is denied")
    .option("--no-negated", "only where it is not")
    .addOption(several("--route <kind>", "through what the report has it: agency, interview, statement, post …"))
    .option("--place <place>", "where it was said: part of a name, or a country's code")
    .option("--from <day>", "reports of this day or later; 2024 and 2024-11 work too")
    .option("--until <day>", "reports of this day or earlier")
    .option("--added-after <time>", "of reports added to the record after this day or time (UTC)")
    .option("--said-from <day>", "said on this day or later")
    .option("--said-until <day>", "said on this day or earlier")
    .addOption(new Option("--day <which>", "the day that --by and --undated go by").choices(["published", "said"]))
    .option("--undated", "only what has no such day")
    .option("--least <confidence>", "as sure as this at least, 0 to 1", Number)
    .option("--outlets <n>", "told by so many outlets at least: the same utterance or occurrence", Number)
    .option("--copies", "with copies of one text, as where nothing is said")
    .option("--no-copies", "of reports that are copies of one text only the first")
    .addOption(several("--did <who>", "events instead of statements: who did it; --to, --between, --for as above"))
    .addOption(several("--type <type>", "events of a PLOVER type: CONSULT, ASSAULT, SANCTION …"))
    .addOption(several("--code <code>", "events whose CAMEO code begins so: 19, 042"))
    .addOption(
      several("--status <status>", "happened and ongoing where not given; planned, called_for, threatened, denied …"),
    )
    .addOption(
      new Option(
        "--reviewed <which>",
        "yes: a person accepted, edited or added it; all but rejected where not given",
      ).choices(["yes", "no", "rejected", "all"]),
    )
    .option("--alleged", "events that a party claims")
    .option("--no-alleged", "events that the report tells itself");
}

/** An option that may be given several times; any of its values will do. */
export function several(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}
