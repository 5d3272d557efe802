const FLAGS = [
  "speaker",
  "to",
  "actor",
  "between",
  "country",
  "for",
  "sector",
  "about",
  "publisher",
  "act",
  "mode",
  "route",
  "place",
  "from",
  "until",
  "added-after",
  "said-from",
  "said-until",
  "day",
  "least",
  "outlets",
  "sort",
] as const;
/** The same of a question about events; a speaker is who did it. */
const OF_EVENTS: Readonly<Record<string, string>> = {
  did: "did",
  speaker: "did",
  to: "to",
  actor: "actor",
  between: "between",
  country: "country",
  for: "for",
  sector: "sector",
  publisher: "publisher",
  place: "place",
  from: "from",
  until: "until",
  "added-after": "added-after",
  "done-from": "said-from",
  "done-until": "said-until",
  least: "least",
  outlets: "outlets",
  type: "type",
  code: "code",
  status: "status",
};
const SWITCHES = {
  negated: ["--negated", "--no-negated"],
  undated: ["--undated", ""],
  copies: ["--copies", "--no-copies"],
} as const;
const SWITCHES_OF_EVENTS = { alleged: ["--alleged", "--no-alleged"], copies: ["--copies", "--no-copies"] } as const;
/** What tells `ask` that events are asked for, and leaves the answer as it is: those are counted where nothing is said. */
const EVENTS = ["--status", "happened", "--status", "ongoing", "--no-alleged"];

/**
 * The command line that asks what a search address asks, quoted for a POSIX shell.
 *
 * @example
 * commandOf(new URLSearchParams("q=grain&speaker=Ada Quill")); // dragoman ask grain --speaker 'Ada Quill'
 */
export function commandOf(params: URLSearchParams): string {
  const words = params.get("q")?.trim() ?? "";
  // A search for "-word" would be taken for an option; --text carries it whole.
  const free = words === "" ? [] : words.startsWith("-") ? [`--text=${quoted(words)}`] : [quoted(words)];
  const events = params.get("show") === "events";
  const names = events ? Object.entries(OF_EVENTS) : FLAGS.map((name) => [name, name] as const);
  const flags = names.flatMap(([name, flag]) =>
    params.getAll(name).flatMap((value) => (value.trim() ? [`--${flag}`, quoted(value.trim())] : [])),
  );
  const told = ["did", "type", "code", "status", "alleged"].some((name) => flags.includes(`--${name}`));
  const switches = Object.entries(events ? SWITCHES_OF_EVENTS : SWITCHES).flatMap(([name, [yes, no]]) => {
    const value = params.get(name);
    return value === "yes" ? [yes] : value === "no" && no ? [no] : [];
  });
  const as = events && !told && !params.has("alleged") ? EVENTS : [];
  return ["dragoman ask", ...free, ...flags, ...switches, ...as].join(" ");
}

const quoted = (words: string): string =>
  /^[\w./:@%+=,-]+$/.test(words) ? words : `'${words.replaceAll("'", "'\\''")}'`;
