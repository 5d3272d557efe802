import { type Report, SET_OFF } from "../../contract/index.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Quotation } from "./quotations.ts";

/** What a language tells of paragraphs that are somebody's words though no marks say so. */
export interface SetOffWords {
  /** Whether a paragraph ends by telling that somebody's words follow: "…, Ukraine's ambassador wrote:". */
  announces(paragraph: string): boolean;
  /** Whether a paragraph speaks of its writer as "I" or "we". */
  isFirstPerson(paragraph: string): boolean;
}

/** Paragraphs at most that a line with a colon announces in a text without mark-up. */
const MOST = 8;
const MARK = /^["“„«‘'*•-]/;

/**
 * The numbers of the paragraphs that are somebody's words without marks: block quotations and embedded posts of a page, and in
 * any text the paragraphs in the first person behind a line that announces them ("… wrote:"). Signatures are none.
 */
export function setOffIn(
  { text, blocks }: Pick<Report, "text" | "blocks">,
  paragraphs: readonly Paragraph[],
  { announces, isFirstPerson }: SetOffWords,
): ReadonlySet<number> {
  const found = new Set<number>();
  let left = 0;
  for (const [number, { start, end, block }] of paragraphs.entries()) {
    const words = text.slice(start, end);
    const reason = blocks[block]?.reason;
    if (reason === SET_OFF.quotation || reason === SET_OFF.post) {
      if (signatureOf(words) === null) found.add(number);
      left = 0;
    } else if (left > 0 && !MARK.test(words) && !words.endsWith(":") && isFirstPerson(words)) {
      found.add(number);
      left -= 1;
    } else left = words.endsWith(":") && announces(words) ? MOST : 0;
  }
  return found;
}

/** Who signs what stands above: "— Ines Calder (@calder) November 11, 2024", "– Ines Calder, interior minister". */
export interface Signature {
  /** Offsets of the name in the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Offsets of the mark or the handle that tells that it is a signature. */
  readonly sign: { readonly start: number; readonly end: number };
  /** Offsets of the handle of a post; null for a signature without one. */
  readonly handle: { readonly start: number; readonly end: number } | null;
}

const POSTED = /^([—–―-]{1,2}\s*|A post shared by\s+)?(\p{L}[^()@]{1,60}?)\s*\(?(@[\w.-]{2,40})\)?/u;
const SIGNED = /^([—–―-]{1,2}\s*)(\p{Lu}[\p{L}'’.-]+(?:[ ,]+[\p{L}\d][\p{L}\d'’.-]*){1,9})[.\s]*$/u;

/** The signature that a paragraph is; null for all others. */
export function signatureOf(words: string): Signature | null {
  if (words.length > 140) return null;
  const posted = POSTED.exec(words);
  const [, dash = "", name, handle] = posted ?? SIGNED.exec(words) ?? [];
  if (name === undefined) return null;
  const start = dash.length;
  const at = handle === undefined ? -1 : words.indexOf(handle);
  const tag = at < 0 ? null : { start: at, end: at + (handle as string).length };
  const sign = dash.trim() === "" ? tag : { start: 0, end: dash.trim().length };
  return sign && { start, end: start + name.length, sign, handle: tag };
}

/** A paragraph that is somebody's words as a quotation from its first letter to its last. */
export const wholeParagraph = ({ start, end }: Paragraph, paragraph: number, open: boolean): Quotation => ({
  start,
  end,
  inner: { start, end },
  paragraph,
  open,
});
