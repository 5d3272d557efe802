import type { Span } from "../contract/index.ts";
import type { Pieces } from "./pieces.ts";
import { caseOf, unitsOf } from "./units.ts";

/** What the network reads at once: a paragraph, several short ones, or a piece of a long one. */
export interface Window {
  readonly block: number;
  readonly units: readonly Span[];
  /** Units at which a sentence begins whatever the network says: the window's first, and those after a hard line break. */
  readonly forced: ReadonlySet<number>;
  /** Piece ids, [CLS] and [SEP] included, with case and spacing of each. */
  readonly pieces: readonly number[];
  readonly cases: readonly number[];
  readonly spaces: readonly number[];
  /** Index of each unit's first piece; entry 0 is [CLS], the root. */
  readonly firsts: readonly number[];
}

const MOST_UNITS = 120;
const LONGEST_UNITS = 240;
const MOST_PIECES = 512;
const ENOUGH = 70;
const BREAK = 2;

/**
 * Cuts one block of a text into windows of at most 120 units, at paragraphs where possible, else at sentence marks.
 *
 * @param breaks offsets at which a sentence begins whatever the marks say
 */
export function windowsOf(
  text: string,
  span: Span,
  block: number,
  pieces: Pieces,
  breaks: readonly number[] = [],
): readonly Window[] {
  const units = unitsOf(text, span.start, span.end);
  const soft = softBreaks(text, span);
  const spacing = units.map((unit, at) => {
    const before = at === 0 ? span.start : (units[at - 1] as Span).end;
    if (breaks.some((offset) => offset >= before && offset <= unit.start)) return BREAK;
    return spaceBefore(text, before, unit.start, at === 0, soft);
  });
  const windows: Window[] = [];
  for (let from = 0; from < units.length; ) {
    const until = fits(text, units, from, cutAfter(text, units, spacing, from), pieces);
    windows.push(windowOf(text, block, units.slice(from, until), spacing.slice(from, until), pieces));
    from = until;
  }
  return windows;
}

/** As many of a window's units as the network has positions for; at least one. */
function fits(text: string, units: readonly Span[], from: number, until: number, pieces: Pieces): number {
  let size = 2;
  for (let at = from; at < until; at += 1) {
    const unit = units[at] as Span;
    size += pieces.cut(text.slice(unit.start, unit.end)).length;
    if (size > MOST_PIECES) return Math.max(at, from + 1);
  }
  return until;
}

/** Where the window that begins at a unit ends: everything that fits, cut at the best place past the middle. */
function cutAfter(text: string, units: readonly Span[], spacing: readonly number[], from: number): number {
  const limit = from + MOST_UNITS;
  let paragraph = -1;
  let sentence = -1;
  for (let at = from + 1; at < Math.min(limit, units.length); at += 1) {
    if (spacing[at] === BREAK) {
      paragraph = at;
      if (at - from >= ENOUGH) return at;
    } else if (at - from > MOST_UNITS / 3 && spacing[at] === 1 && endsSentence(text, units, at)) sentence = at;
  }
  if (units.length <= limit) return units.length;
  if (paragraph > from + 20) return paragraph;
  if (sentence > 0) return sentence;
  // One sentence longer than a window: better a long window than a sentence cut in two.
  for (let at = limit; at < Math.min(from + LONGEST_UNITS, units.length); at += 1)
    if (spacing[at] === BREAK || (spacing[at] === 1 && endsSentence(text, units, at))) return at;
  return Math.min(from + LONGEST_UNITS, units.length);
}

function endsSentence(text: string, units: readonly Span[], at: number): boolean {
  const before = text.slice(Math.max(0, (units[at] as Span).start - 6), (units[at] as Span).start);
  return (
    /[.!?…]["”’')\]]*\s+$/.test(before) &&
    /^["“‘'([]*\p{Lu}/u.test(text.slice((units[at] as Span).start, (units[at] as Span).start + 3))
  );
}

function windowOf(
  text: string,
  block: number,
  units: readonly Span[],
  spacing: readonly number[],
  known: Pieces,
): Window {
  const pieces = [known.opening];
  const cases = [0];
  const spaces = [0];
  const firsts = [0];
  const forced = new Set<number>([0]);
  for (const [at, unit] of units.entries()) {
    const word = text.slice(unit.start, unit.end);
    const ids = known.cut(word);
    const written = caseOf(word.length > 200 ? word.slice(0, 200) : word);
    const space = at === 0 ? BREAK : (spacing[at] as number);
    if (space === BREAK) forced.add(at);
    firsts.push(pieces.length);
    for (const id of ids) {
      pieces.push(id);
      cases.push(written);
      spaces.push(space);
    }
  }
  pieces.push(known.closing);
  cases.push(0);
  spaces.push(0);
  return { block, units, forced, pieces, cases, spaces, firsts };
}

/** 0 glued to the unit before, 1 parted by white space, 2 by a line break that parts paragraphs. */
function spaceBefore(text: string, from: number, until: number, first: boolean, soft: boolean): number {
  if (first) return BREAK;
  if (from === until) return 0;
  const gap = text.slice(from, until);
  const breaks = gap.match(/\r\n|[\n\r\u2028\u2029\u0085]/g)?.length ?? 0;
  if (breaks === 0) return 1;
  return breaks === 1 && soft ? 1 : BREAK;
}

/** Whether the block's single line breaks are the printer's (wrapped copy) and not the writer's. */
function softBreaks(text: string, span: Span): boolean {
  const body = text.slice(span.start, Math.min(span.end, span.start + 20_000));
  const lines = body.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== "");
  if (lines.length < 3) return false;
  const widest = Math.max(...lines.map((line) => line.length));
  if (widest > 100) return false;
  const open = lines.filter((line) => line.length > widest - 25 && !/[.!?:"”’]\s*$/.test(line));
  return open.length > lines.length / 2;
}
