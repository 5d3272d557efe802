const FLAGS = ["speaker", "to", "actor", "about", "publisher", "act", "mode", "from", "until"] as const;

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
  const flags = FLAGS.flatMap((name) => {
    const value = params.get(name)?.trim();
    return value ? [`--${name}`, quoted(value)] : [];
  });
  return ["dragoman ask", ...free, ...flags].join(" ");
}

const quoted = (words: string): string =>
  /^[\w./:@%+=,-]+$/.test(words) ? words : `'${words.replaceAll("'", "'\\''")}'`;
