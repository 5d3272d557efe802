import { type ColumnLine, guttersOf, inColumns, median } from "./columns.ts";
import { printedFrom, withoutHeads } from "./heads.ts";
import { segmentsOf } from "./lines.ts";
import { bodySize, withoutNotes } from "./notes.ts";
import type { PdfContent } from "./types.ts";

type PagedLine = ColumnLine & { readonly page: number };
/** Lines that are one paragraph. */
type Paragraph = readonly PagedLine[];

/**
 * The text of a PDF as a reader would copy it: paragraphs with an empty line between, columns one after the other, words
 * that a line's end parted in one piece, no running heads and no page numbers; notes at the foot of a page before the
 * paragraph that goes on over its end. Where a page begins stands a form feed (U+000C), one for each page but the first, so
 * that any offset tells its page. `address` is where a browser printed it from.
 */
export function textOf({ pages, count }: PdfContent): { readonly text: string; readonly address: string | null } {
  const segmented = pages.map(({ number, height, pieces }) => ({ number, height, segments: segmentsOf(pieces) }));
  const heads = withoutHeads(segmented);
  const gutters = [...new Set(heads.flatMap(({ segments }) => guttersOf(segments)))].slice(0, 20);
  const columns = heads.map(({ number, height, segments }) => ({
    number,
    height,
    lines: inColumns(segments, gutters),
  }));
  const body = bodySize(columns.flatMap(({ lines }) => lines));
  const cut = columns.map(({ number, height, lines }) => {
    const { text, notes } = withoutNotes(lines, height, body);
    const paged = (some: readonly ColumnLine[]): readonly PagedLine[] =>
      some.map((line) => ({ ...line, page: number }));
    return { text: paged(text), notes: paged(notes) };
  });
  const style = styleOf(cut.flatMap(({ text }) => text));
  const paragraphs: Paragraph[] = [];
  let open: PagedLine[] = [];
  let noted: readonly Paragraph[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open);
    paragraphs.push(...noted);
    open = [];
    noted = [];
  };
  for (const { text, notes } of cut) {
    for (const line of text) {
      const last = open.at(-1);
      if (last === undefined || !goesOn(last, line, open, style)) close();
      else {
        // The notes of the page before stand before a paragraph that goes on over its end.
        paragraphs.push(...noted);
        noted = [];
      }
      open.push(line);
    }
    noted = [...noted, ...notesOf(notes)];
  }
  close();
  return { text: written(paragraphs, count), address: printedFrom(segmented) };
}

/** Each note at the foot of a page is a paragraph. */
function notesOf(lines: readonly PagedLine[]): readonly Paragraph[] {
  const noted: PagedLine[][] = [];
  for (const line of lines)
    if (noted.length === 0 || /^(?:\d{1,3}|[*†‡§])\s?\S/.test(line.text)) noted.push([line]);
    else noted.at(-1)?.push(line);
  return noted;
}

/** How a text tells its paragraphs apart. */
interface Style {
  /** The usual distance of lines. */
  readonly leading: number;
  /** By lines that are set in. */
  readonly indents: boolean;
  /** By wider distances. */
  readonly spaces: boolean;
}

function styleOf(lines: readonly PagedLine[]): Style {
  const pairs = lines.slice(1).flatMap((line, at) => {
    const last = lines[at] as PagedLine;
    const step = line.y - last.y;
    return last.column === line.column && last.page === line.page && step > 0 && step < 4 * line.size
      ? [{ line, last, step }]
      : [];
  });
  const leading = pairs.length > 0 ? median(pairs.map(({ step }) => step)) : 14;
  const close = pairs.filter(({ step }) => step <= 1.3 * leading);
  const setIn = close.filter(({ line, last }) => isSetIn(line) && !isSetIn(last) && !isCentred(line)).length;
  const apart = pairs.filter(
    ({ step, line, last }) => step > 1.3 * leading && Math.abs(line.size - last.size) < 1,
  ).length;
  return {
    leading,
    indents: setIn >= 2 && setIn >= 0.03 * lines.length && setIn > apart,
    spaces: apart >= 2 && apart > setIn,
  };
}

const isSetIn = ({ x, left, size }: ColumnLine): boolean => x - left > 0.7 * size && x - left < 5 * size;

const ENDS = /[.!?…:][”"’'»)\]]*\d{0,3}$/;
const BULLET = /^(?:[•▪◦‣●■]|[-–—]\s|\(?[a-z0-9]{1,2}\)\s|\d{1,2}\.\s)/;

/** Whether a line goes on with the paragraph of the line before it. */
function goesOn(last: PagedLine, line: PagedLine, open: readonly PagedLine[], style: Style): boolean {
  if (line.row || last.row || BULLET.test(line.text)) return false;
  if (Math.abs(line.size - last.size) > 0.12 * Math.max(line.size, last.size)) return false;
  const width = last.right - last.left;
  const ended = ENDS.test(last.text);
  const short = last.end < last.right - 0.12 * width;
  const small = /^\p{Ll}/u.test(line.text);
  if (last.column !== line.column || last.page !== line.page) {
    if (style.indents) return !isSetIn(line) || small;
    return small || !(ended || last.end < last.right - 0.3 * width);
  }
  if (line.y - last.y > 1.3 * style.leading || line.y < last.y) return false;
  if (style.spaces) return true;
  // What hangs below a list's mark belongs to it.
  if (BULLET.test((open[0] as PagedLine).text) && line.x > (open[0] as PagedLine).x + 1) return true;
  // A line set in more than the others begins a paragraph; a paragraph that is set in as a whole goes on.
  if (isSetIn(line) && !(isSetIn(last) && Math.abs(line.x - last.x) < 2)) return isCentred(line) && isCentred(last);
  if (style.indents) return true;
  if (short && ended) return false;
  return !(last.end < last.left + 0.55 * width && !small);
}

const isCentred = ({ x, end, left, right }: ColumnLine): boolean => Math.abs(x - left - (right - end)) < 4;

/** Paragraphs as one text. */
function written(paragraphs: readonly Paragraph[], count: number): string {
  const all = paragraphs.map((lines) => lines.map(({ text }) => text).join(" ")).join(" ");
  const known = wordsWith(all);
  const out: string[] = [];
  let page = 1;
  const turn = (to: number): string => {
    const feeds = "\f".repeat(Math.max(0, to - page));
    page = Math.max(page, to);
    return feeds;
  };
  for (const [at, lines] of paragraphs.entries()) {
    const [first] = lines as [PagedLine];
    const before = paragraphs[at - 1]?.at(-1);
    if (before !== undefined) out.push(before.row && first.row ? "\n" : "\n\n");
    out.push(turn(first.page));
    let words = first.text;
    for (const line of lines.slice(1)) {
      const whole = joined(words, line.text, known);
      const feeds = turn(line.page);
      if (feeds === "") words = whole.words;
      else {
        // A word that goes on over the page's end is of the page on which it begins.
        const space = whole.words.indexOf(" ", whole.at);
        words =
          space < 0
            ? `${whole.words}${feeds}`
            : `${whole.words.slice(0, space)}${feeds}${whole.words.slice(space + 1)}`;
        if (!whole.inWord) words = `${whole.words.slice(0, whole.at - 1)}${feeds}${whole.words.slice(whole.at)}`;
      }
    }
    out.push(words);
  }
  out.push(turn(count));
  return out.join("");
}

/** The words of a text with hyphens inside, and all of its words, in small letters. */
function wordsWith(text: string): { readonly hyphened: ReadonlySet<string>; readonly whole: ReadonlySet<string> } {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return { hyphened: new Set(words.filter((word) => /\p{L}-\p{L}/u.test(word))), whole: new Set(words) };
}

/** First parts of words that keep their hyphen wherever they stand. */
const KEEP = new Set(
  "well self half anti ex non vice pro so two three four five six ten long short high low mid".split(" "),
);

/** A line behind another; a word that the line's end parted becomes whole. `at` is where the second line begins. */
function joined(
  before: string,
  after: string,
  known: ReturnType<typeof wordsWith>,
): { readonly words: string; readonly at: number; readonly inWord: boolean } {
  const soft = /\u00ad$/.test(before);
  const [, head] = /([\p{L}\p{M}][\p{L}\p{M}'’-]*)[-\u2010]$/u.exec(before) ?? [];
  const [, tail] = /^([\p{L}\p{M}]+)/u.exec(after) ?? [];
  if (soft) return { words: before.slice(0, -1) + after, at: before.length - 1, inWord: true };
  if (/\p{N}[-–]$/u.test(before) && /^\p{N}/u.test(after))
    return { words: before + after, at: before.length, inWord: true };
  if (head === undefined || tail === undefined) {
    if (/[—/]$/.test(before) && !/\s[—/]$/.test(before))
      return { words: before + after, at: before.length, inWord: true };
    return { words: `${before} ${after}`, at: before.length + 1, inWord: false };
  }
  const [a, b] = [head.toLowerCase(), tail.toLowerCase()];
  const keeps =
    !/^\p{Ll}/u.test(tail) ||
    (known.hyphened.has(`${a}-${b}`) && !known.whole.has(a + b)) ||
    (KEEP.has(a) && !known.whole.has(a + b)) ||
    head.includes("-");
  return keeps
    ? { words: before + after, at: before.length, inWord: true }
    : { words: before.slice(0, -1) + after, at: before.length - 1, inWord: true };
}
