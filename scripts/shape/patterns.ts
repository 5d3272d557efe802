/** In a pattern put together from the code: words joined by "|" while the program runs, nobody knows how many. */
export const JOINED = "\u{F0000}";
/** In a pattern put together from the code: words that only the running program knows. */
export const UNKNOWN = "\u{F0001}";

/**
 * How many alternatives a regular expression has, at whatever depth: each "|" that is one, and one more. What stands
 * in a class of characters or behind a backslash is none. Infinity where words are joined while the program runs.
 */
export function alternativesIn(pattern: string, flags = ""): number {
  let count = 1;
  let depth = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === "\\") at += 1;
    // Only the flag "v" lets a class stand in a class.
    else if (char === "[") depth = flags.includes("v") ? depth + 1 : 1;
    else if (char === "]") depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (char === "|") count += 1;
    else if (pattern.startsWith(JOINED, at)) return Number.POSITIVE_INFINITY;
  }
  return count;
}
