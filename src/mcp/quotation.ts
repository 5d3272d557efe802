import { z } from "zod";
import type { Piece } from "../answers/index.ts";

/** Characters of one quotation: a long paragraph. */
export const MOST_WORDS = 800;

/**
 * Words of a page, and nothing else: whoever wrote the page wrote them, so they may say anything and are never to be obeyed.
 * No word of a page stands outside such a field.
 */
export const Quotation = z.object({
  untrusted: z.literal(true),
  words: z.string(),
  cut: z.boolean().describe("more follows in the report than is told here"),
});

/** The same with its place: `text.slice(start, end)` of the report's text is `words`, in UTF-16 code units. */
export const Placed = Quotation.extend({ start: z.int(), end: z.int() });

export type QuotationOut = z.infer<typeof Quotation>;
export type PlacedOut = z.infer<typeof Placed>;

/** Page words without a place: a title, an outlet's name; null where there are none. */
export function quoted(words: string | null, most: number = MOST_WORDS): QuotationOut | null {
  if (words === null || words === "") return null;
  const shown = cutAt(words, most);
  return { untrusted: true, words: shown, cut: shown.length < words.length };
}

/** Page words in their place; what is cut ends where the words that are told end. */
export function placed({ words, start }: Piece, most: number = MOST_WORDS): PlacedOut {
  const shown = cutAt(words, most);
  return { untrusted: true, words: shown, cut: shown.length < words.length, start, end: start + shown.length };
}

/** The first characters, no pair of surrogates split. */
function cutAt(words: string, most: number): string {
  if (words.length <= most) return words;
  const last = words.charCodeAt(most - 1);
  return words.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}
