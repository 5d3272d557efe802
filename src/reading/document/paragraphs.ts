import type { Report, Span } from "../../contract/index.ts";
import { READ_KINDS, SET_OFF } from "../../contract/index.ts";

/** A paragraph of a readable block: a line, or several that a printer's width has cut. */
export interface Paragraph extends Span {
  /** Index of its block in the report's blocks. */
  readonly block: number;
}

/** The paragraphs of the readable blocks, in order. */
export function paragraphsOf({ text, blocks }: Pick<Report, "text" | "blocks">): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!(READ_KINDS as readonly string[]).includes(block.kind)) continue;
    const lines = linesIn(text, block);
    // Lines that a page sets off are paragraphs of their own: a post and its signature.
    const setOff = (Object.values(SET_OFF) as readonly string[]).includes(block.reason);
    const wrapped = !setOff && isWrapped(text, lines);
    for (const line of lines) {
      const last = paragraphs.at(-1);
      if (wrapped && last?.block === index && goesOn(text, last, line)) {
        paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end, block: index };
      } else paragraphs.push({ ...line, block: index });
    }
  }
  return paragraphs;
}

function linesIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n\u2028\u2029\u0085]+/g)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const body = match[0].trim();
    const from = start + match.index + lead;
    return body === "" ? [] : [{ start: from, end: from + body.length }];
  });
}

/** Lines of a printer's width: narrow ones, most of which end in the middle of a sentence. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false;
  const widest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  if (widest > 100 || widest < 40) return false;
  const inside = lines.slice(0, -1);
  const open = inside.filter(({ start, end }) => end - start > widest - 25 && !ENDS.test(text.slice(end - 3, end)));
  return 2 * open.length > inside.length;
}

/** Whether one line end parts two lines, rather than an empty line. */
const goesOn = (text: string, { end }: Span, next: Span): boolean =>
  (text.slice(end, next.start).match(/\r\n|[\r\n\u2028\u2029\u0085]/g)?.length ?? 0) < 2;

const ENDS = /[.!?:"”’)]\s*$/;
