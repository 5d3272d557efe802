import type { Span, Statement } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";

/** Direct where all of the content stands in marks, mixed where a part does. */
export function modeOf(text: string, { content, quoted, by }: Draft): Statement["mode"] {
  // A transcript prints what was said, word for word and without marks.
  if (by === "label/transcript") return "direct";
  if (quoted.length === 0) return "indirect";
  // Both stand in the order of the text: marks that end before a piece are let go.
  let first = 0;
  const outside = content.some(({ start, end }) => {
    while (first < quoted.length && (quoted[first] as Span).end < start) first += 1;
    let from = start;
    for (let at = first; at < quoted.length && (quoted[at] as Span).start - 1 < end; at += 1) {
      const quote = quoted[at] as Span;
      if (hasWords(text.slice(from, Math.max(from, quote.start - 1)))) return true;
      from = Math.max(from, quote.end + 1);
    }
    return hasWords(text.slice(from, Math.max(from, end)));
  });
  return outside ? "mixed" : "direct";
}

const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);
