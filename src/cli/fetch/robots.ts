/** What a site's robots.txt says to us (RFC 9309). */
export interface Robots {
  /** Whether a path, with its query, may be asked for. */
  allows(path: string): boolean;
  /** Seconds between two requests, as the site wishes; null where it does not say. */
  readonly delay: number | null;
}

export const ALL_ALLOWED: Robots = { allows: () => true, delay: null };

/** RFC 9309 asks for 500 KiB at least; what stands behind is passed over. */
const LARGEST = 512_000;
const MOST_RULES = 5_000;
const LONGEST_RULE = 2_000;

interface Rule {
  readonly allow: boolean;
  readonly path: string;
}

/** Reads a robots.txt: the group that names us, else the one for everybody. */
export function robotsOf(text: string, name = "dragoman"): Robots {
  const groups: { names: string[]; rules: Rule[]; delay: number | null }[] = [];
  let open = false;
  for (const line of text.slice(0, LARGEST).split(/\r\n|\n|\r/)) {
    const [, key, value] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line.slice(0, LONGEST_RULE)) ?? [];
    if (key === undefined || value === undefined) continue;
    const word = value.trim();
    const group = groups.at(-1);
    switch (key.toLowerCase()) {
      case "user-agent":
        if (!open || group === undefined) groups.push({ names: [word.toLowerCase()], rules: [], delay: null });
        else group.names.push(word.toLowerCase());
        open = true;
        break;
      case "allow":
      case "disallow":
        open = false;
        if (word !== "" && group !== undefined && group.rules.length < MOST_RULES)
          group.rules.push({ allow: key.toLowerCase() === "allow", path: word });
        break;
      case "crawl-delay":
        open = false;
        if (group !== undefined && /^\d{1,4}(?:\.\d+)?$/.test(word)) group.delay = Number(word);
    }
  }
  const named = groups.filter(({ names }) => names.some((one) => one.split("/")[0] === name));
  const ours = named.length > 0 ? named : groups.filter(({ names }) => names.includes("*"));
  const rules = ours.flatMap((group) => group.rules);
  return {
    allows: (path) => {
      let best: Rule | null = null;
      for (const rule of rules)
        if (
          matches(rule.path, path) &&
          (best === null ||
            rule.path.length > best.path.length ||
            (rule.path.length === best.path.length && rule.allow))
        )
          best = rule;
      return best?.allow ?? true;
    },
    delay: ours.find(({ delay }) => delay !== null)?.delay ?? null,
  };
}

/** "*" is any letters, "$" the end. In steps that grow with the two lengths only: no pattern can be made to take long. */
function matches(rule: string, path: string): boolean {
  const ends = rule.endsWith("$");
  const pieces = (ends ? rule.slice(0, -1) : rule).split("*");
  let at = 0;
  for (const [number, piece] of pieces.entries()) {
    if (number === 0) {
      if (!path.startsWith(piece)) return false;
      at = piece.length;
    } else if (ends && number === pieces.length - 1) {
      return path.length - piece.length >= at && path.endsWith(piece);
    } else {
      const found = path.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
  }
  return !ends || at === path.length;
}
