import type { Span } from "../../contract/index.ts";

/** The editor's words inside quotations: square brackets, brackets included; "[...]" and "[sic]" too. */
export function insertionsIn(text: string, quoted: readonly Span[]): readonly Span[] {
  return quoted.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\[[^[\]\n]{1,200}\]/g)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
}
