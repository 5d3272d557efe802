import type { Span } from "../../contract/index.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A stretch between quotation marks. */
export interface Quotation extends Span {
  /** The words without the marks. */
  readonly inner: Span;
  /** Number of the paragraph (line of a readable block) it stands in. */
  readonly paragraph: number;
  /** No closing mark: it goes on in the next paragraph. */
  readonly open: boolean;
}

/** Opening mark → the marks that close it. */
const PAIRS: Readonly<Record<string, string>> = {
  "“": '”"',
  "«": "»",
  "»": "«",
  "„": '“”"',
  "「": "」",
  "『": "』",
  "‹": "›",
  "‚": "‘’",
  '"': '"”',
};
/** Every mark that can open a quotation; an apostrophe is one, too. */
const MARKS = /["“«»„「『‹‚‘'`]/g;
/** Longer stretches are lost marks, not quotations. */
const LONGEST = 6000;

/** How many quotations a text can have at the most: for those who need to know no more than that it has few. */
export const mostQuotations = (text: string): number => text.match(MARKS)?.length ?? 0;

/**
 * Quotations of a report, paragraph by paragraph. A mark that never closes gives a quotation only where the convention
 * of running speech explains it: it opens the paragraph and the next paragraph opens with a mark too.
 */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): readonly Quotation[] {
  return paragraphs.flatMap((paragraph, number) => {
    const next = paragraphs[number + 1];
    const runsOn =
      next !== undefined && next.block === paragraph.block && /^[“"«„‘']/.test(text.slice(next.start, next.start + 1));
    return quotationsIn(text, paragraph, number, runsOn);
  });
}

/** What a title follows: "on CNN's “…”", "her book “…”", "a song called “…”". */
const TITLED =
  /(?:\b(?:on|of)(?: the)?(?: [\p{Lu}][\p{L}\d.&-]*){0,3}(?:['’]s)?(?: [\p{Ll}-]+){0,2}|\b(?:book|novel|film|movie|documentary|song|album|show|programme?|podcast|series|play|essay|article|column|memoir|magazine|painting|exhibition|titled|called|entitled|headlined|named|dubbed|read|reads|reading|watch|watched|saw|sang|sings|directed|published)),?\s*$/u;
const SMALL = /^(?:a|an|the|of|on|in|at|to|for|and|or|but|with|by|from|as|is|vs?\.?)$/;

/** What somebody's other name follows: "who goes by the name “Otter.”", "known as “the Captain”". */
const ALIAS =
  /\b(?:(?:nick|code)?names?|(?:nick|code-?)named|known|call[ -]?sign|alias|pseudonym|nom de guerre|goes by|went by|be called)(?: (?:only|simply|locally|is|was|of|as|an?|the))*,?\s*$/i;
const CALLED = /\bcall(?:s|ed|ing)? (?:him|her|them|me|us)\s*$/i;
const LONGEST_ALIAS = 4;

/** "on Channel 9’s “The Border Hour,”", "Joseph “Red” Marsh": a title or a nickname and nobody's words. */
export function isTitle(text: string, { start, end, inner }: Quotation): boolean {
  const words = text.slice(inner.start, inner.end).replace(/[,.]$/, "").split(/\s+/);
  const between =
    /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 20), start)) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
  if (between && words.length <= 2 && words.every((word) => /^[\p{Lu}]\p{L}*$/u.test(word))) return true;
  const ahead = text.slice(Math.max(0, start - 60), start);
  const isShort = words.length <= LONGEST_ALIAS;
  if (isShort && ALIAS.test(ahead)) return true;
  // "whose men call him “the Lion”"; what is called “a mistake” is said
  if (isShort && CALLED.test(ahead) && words.every((word) => /^(?:the$|\p{Lu})/u.test(word))) return true;
  return (
    words.length <= 7 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.test(word)) && TITLED.test(ahead)
  );
}

/** Words of another's inside a quotation, in single marks: “He told me, ‘We will never leave,’”. */
export function quotationsWithin(text: string, { inner, paragraph }: Quotation): readonly Quotation[] {
  const quotes: Quotation[] = [];
  for (let at = inner.start; at < inner.end; at += 1) {
    const mark = text[at];
    if ((mark !== "‘" && mark !== "'") || !opensSingle(text, at, inner)) continue;
    const close = closeSingle(text, at, inner);
    if (close <= 0) continue;
    const words = text
      .slice(at + 1, close)
      .trim()
      .split(/\s+/);
    if (words.length >= 3)
      quotes.push({ start: at, end: close + 1, inner: { start: at + 1, end: close }, paragraph, open: false });
    at = close;
  }
  return quotes;
}

/** "`` The port is shut , '' she said .": the marks of treebanks. */
const BACKTICKS = /``\s*([^`]{1,6000}?)\s*''/g;

function quotationsIn(text: string, paragraph: Paragraph, number: number, runsOn: boolean): readonly Quotation[] {
  const quotes: Quotation[] = [];
  const spaced = spacedMarks(text, paragraph);
  for (let at = 0; at + 1 < spaced.length; at += 2) {
    const [start, close] = [spaced[at] as number, spaced[at + 1] as number];
    const words = text.slice(start + 1, close);
    if (words.trim() === "") continue;
    const from = start + 1 + words.length - words.trimStart().length;
    const inner = { start: from, end: from + words.trim().length };
    quotes.push({ start, end: close + 1, inner, paragraph: number, open: false });
  }
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(BACKTICKS)) {
    const start = paragraph.start + match.index;
    const from = start + match[0].indexOf(match[1] as string);
    const inner = { start: from, end: from + (match[1] as string).length };
    quotes.push({ start, end: start + match[0].length, inner, paragraph: number, open: false });
  }
  if (quotes.length > 0) return quotes;
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const mark = text[at] as string;
    const single = (mark === "‘" || mark === "'") && opensSingle(text, at, paragraph);
    if (!single && !opens(text, at, paragraph)) continue;
    const close = single ? closeSingle(text, at, paragraph) : closing(text, at, paragraph, PAIRS[mark] as string);
    if (close > 0) {
      if (
        close - at > 1 &&
        (!single ||
          text
            .slice(at + 1, close)
            .trim()
            .split(/\s+/).length >= 4)
      )
        quotes.push({
          start: at,
          end: close + 1,
          inner: { start: at + 1, end: close },
          paragraph: number,
          open: false,
        });
      at = close;
    } else if (!single && runsOn && paragraph.end - at > 20) {
      quotes.push({
        start: at,
        end: paragraph.end,
        inner: { start: at + 1, end: paragraph.end },
        paragraph: number,
        open: true,
      });
      break;
    }
  }
  return quotes;
}

/**
 * `" The port is shut , " she said .`: in tokenised texts every straight mark stands between spaces; the first opens, the
 * next closes. Empty for all other texts.
 */
function spacedMarks(text: string, { start, end }: Span): readonly number[] {
  const marks: number[] = [];
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
    const apart =
      (at === start || /\s/.test(text[at - 1] as string)) && (at + 1 >= end || /\s/.test(text[at + 1] as string));
    if (!apart) return [];
    marks.push(at);
  }
  return marks.length % 2 === 0 ? marks : [];
}

function opens(text: string, at: number, { start, end }: Span): boolean {
  const mark = text[at] as string;
  if (!Object.hasOwn(PAIRS, mark) || at + 1 >= end) return false;
  const before = at > start ? (text[at - 1] as string) : " ";
  const after = text[at + 1] as string;
  // "»" opens in one tradition and closes in another; a straight mark opens only before a word.
  if (mark === '"' || mark === "»" || mark === "‚") return /[\s([{—–\-:/‘']/.test(before) && /\S/.test(after);
  return true;
}

function closing(text: string, at: number, { end }: Span, closers: string): number {
  const limit = Math.min(end, at + LONGEST);
  for (let next = at + 1; next < limit; next += 1) {
    const mark = text[next] as string;
    if (!closers.includes(mark)) {
      // A further opening mark of the same kind means that ours was never closed.
      if (mark === text[at] && mark !== '"' && next > at + 1) return -1;
      continue;
    }
    if (mark === '"' && !closesStraight(text, next, end)) continue;
    return next;
  }
  return -1;
}

const closesStraight = (text: string, at: number, end: number): boolean =>
  at + 1 >= end || !/[\p{L}\p{N}]/u.test(text[at + 1] as string) || /[.,!?]/.test(text[at - 1] as string);

function opensSingle(text: string, at: number, { start, end }: Span): boolean {
  const before = at > start ? (text[at - 1] as string) : " ";
  return (
    /[\s([—–]/.test(before) &&
    at + 1 < end &&
    /[\p{Lu}\p{Ll}[…]/u.test(text[at + 1] as string) &&
    !/^['‘’](?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b)/i.test(text.slice(at, at + 8))
  );
}

/** The mark that ends a quotation in single marks: one behind a stop if there is one, and never an apostrophe in a word. */
function closeSingle(text: string, at: number, { end }: Span): number {
  const limit = Math.min(end, at + LONGEST);
  let weak = -1;
  for (let next = at + 2; next < limit; next += 1) {
    const mark = text[next] as string;
    if (/[“”"]/.test(mark) && weak > 0) break;
    if (mark !== "’" && mark !== "'") continue;
    const after = next + 1 < end ? (text[next + 1] as string) : " ";
    if (/[\p{L}\p{N}]/u.test(after)) continue;
    if (/[.,!?]/.test(text[next - 1] as string)) return next;
    // "the farmers’ boats" is an owner's; "watching us’, she said" closes.
    if (weak < 0 && (!/s/.test(text[next - 1] as string) || /[,;:.!?”"]/.test(after))) weak = next;
  }
  return weak;
}
