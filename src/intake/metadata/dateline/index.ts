import type { Dated, Dateline, Report } from "../../../contract/index.ts";
import { openPlaces } from "../../../register/index.ts";
import { parseDateline } from "./parse.ts";
import { matchAt, readNames } from "./parts.ts";

/** How far into the first reporting of a part a dateline may begin, in lines and in UTF-16 units. */
const LINES = 6;
const REACH = 1200;
/** Longer lines above it are paragraphs of the report: what stands behind them is no head. */
const SHORT = 260;
/** As much of the text is looked at behind the place where a dateline may begin. */
const AHEAD = 4000;

/**
 * The datelines of a report: at most one for each part of a page, at the head of the part's first reporting, or in the byline
 * right above it ("By Ann Hale, Nairobi"). White space in front, a bullet, a byline and short lines above it may stand
 * there. Pure; works on the first 1,200 units of each part, whatever the report's size.
 */
export function datelinesOf({ text, blocks }: Pick<Report, "text" | "blocks">): readonly Dateline[] {
  const found: Dateline[] = [];
  const seen = new Set<number>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "report" || seen.has(block.part)) continue;
    seen.add(block.part);
    const above = blocks[at - 1];
    const dateline =
      headOf(text, block.start, block.end) ??
      (above?.kind === "byline" && above.part === block.part ? bylineAt(text, above.start, above.end) : null);
    if (dateline) found.push(dateline);
  }
  return found;
}

/** A report with its datelines, for everyone who reads it. */
export const dated = <R extends Pick<Report, "text" | "blocks">>(report: R): R & Pick<Dated, "datelines"> => ({
  ...report,
  datelines: datelinesOf(report),
});

const LEAD = /[\s•●▪■►*·‣–—-]*/y;
const LINE_END = /\r?\n|\r|[\u2028\u2029\u0085]/;

function headOf(text: string, start: number, end: number): Dateline | null {
  const { placed } = openPlaces();
  let from = start;
  for (let line = 0; line < LINES && from < Math.min(end, start + REACH); line += 1) {
    const at = from + (matchAt(LEAD, text, from)?.[0].length ?? 0);
    const below = text.slice(at, Math.min(end, at + AHEAD));
    const blank = below.search(BLANK);
    const paragraph = blank < 0 ? below : below.slice(0, blank);
    const dateline = signedAt(paragraph, 0) ?? parseDateline(paragraph, 0, { first: line === 0, below, placed });
    if (dateline) return moved(dateline, at);
    const next = LINE_END.exec(below);
    if (!next || at + next.index - from > SHORT) return null;
    from = at + next.index + next[0].length;
  }
  return null;
}

/** A line end with nothing behind it up to the next one. */
const BLANK = /\n[ \t\r]*\n|\r[ \t]*\r/;

const BY = /By\s(?=\p{Lu})/uy;
const IN = /\s*,\s*|\s+in\s+|\s+[|–—-]\s+/y;

/** "By Ann Hale, Nairobi" as a line of its own, "By Ann Hale, NAIROBI — ": the place behind who wrote it. */
function signedAt(text: string, start: number): Dateline | null {
  const by = matchAt(BY, text, start);
  if (!by) return null;
  const { placed } = openPlaces();
  const [name] = readNames(text, start + by[0].length);
  const between = name && matchAt(IN, text, name.end);
  if (!name || !between) return null;
  const from = name.end + between[0].length;
  const behind = parseDateline(text, from, { first: true, below: text, placed });
  if (behind) return { ...behind, start };
  const places = readNames(text, from);
  const last = places.at(-1);
  if (!last || !/^\s*$/.test(text.slice(last.end)) || !places.some((one) => placed(one.name).length > 0)) return null;
  return { start, end: last.end, places, agency: null, day: null };
}

function bylineAt(text: string, start: number, end: number): Dateline | null {
  const dateline = signedAt(text.slice(start, Math.min(end, start + SHORT)), 0);
  return dateline && moved(dateline, start);
}

/** A dateline with offsets into a slice, with offsets into the text. */
function moved(dateline: Dateline, by: number): Dateline {
  const shift = <S extends { readonly start: number; readonly end: number } | null>(span: S): S =>
    span && { ...span, start: span.start + by, end: span.end + by };
  const { places, agency, day } = dateline;
  return { ...shift(dateline), places: places.map(shift), agency: shift(agency), day: shift(day) };
}
