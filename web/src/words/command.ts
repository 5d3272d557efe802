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
  "said-from",
  "said-until",
  "day",
  "least",
  "sort",
] as const;
const SWITCHES = { negated: ["--negated", "--no-negated"], undated: ["--undated", ""] } as const;

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
  const flags = FLAGS.flatMap((name) =>
    params.getAll(name).flatMap((value) => (value.trim() ? [`--${name}`, quoted(value.trim())] : [])),
  );
  const switches = Object.entries(SWITCHES).flatMap(([name, [yes, no]]) => {
    const value = params.get(name);
    return value === "yes" ? [yes] : value === "no" && no ? [no] : [];
  });
  return ["dragoman ask", ...free, ...flags, ...switches].join(" ");
}

const quoted = (words: string): string =>
  /^[\w./:@%+=,-]+$/.test(words) ? words : `'${words.replaceAll("'", "'\\''")}'`;
