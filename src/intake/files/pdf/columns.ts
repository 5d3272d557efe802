import type { Segment } from "./lines.ts";

/** A line of a column in the order in which a reader comes to it. */
export interface ColumnLine extends Segment {
  /** Where its column begins and ends. */
  readonly left: number;
  readonly right: number;
  /** Columns are counted through the page: another number is another column. */
  readonly column: number;
  /** Whether wide gaps part its words: a row of a table. */
  readonly row: boolean;
}

const FEWEST_LINES = 4;
const DEEPEST = 6;

/**
 * The lines of a page in reading order: columns one after the other, what goes across them in its place between.
 *
 * @param known where columns are parted on other pages: the last page of a text has few lines to tell by
 */
export function inColumns(segments: readonly Segment[], known: readonly number[] = []): readonly ColumnLine[] {
  let column = 0;
  const read = (some: readonly Segment[], depth: number): readonly ColumnLine[] => {
    if (some.length === 0) return [];
    const gutter = depth < DEEPEST ? (gutterOf(some) ?? knownGutter(some, known)) : null;
    if (gutter === null) {
      column += 1;
      return linesOf(some, column);
    }
    const across = some.filter((one) => crosses(one, gutter)).sort((a, b) => a.y - b.y);
    const out: ColumnLine[] = [];
    let top = Number.NEGATIVE_INFINITY;
    for (let at = 0; at <= across.length; ) {
      const bottom = across[at]?.y ?? Number.POSITIVE_INFINITY;
      const band = some.filter((one) => !crosses(one, gutter) && one.y > top && one.y <= bottom);
      const [left, right] = [band.filter((one) => one.end <= gutter + 1), band.filter((one) => one.end > gutter + 1)];
      out.push(...read(left, depth + 1), ...read(right, depth + 1));
      if (at >= across.length) break;
      // Lines that go across, with nothing of the columns between them, are one block.
      let end = at + 1;
      while (
        end < across.length &&
        !some.some((one) => !crosses(one, gutter) && one.y > bottom && one.y <= (across[end] as Segment).y)
      )
        end += 1;
      column += 1;
      out.push(...linesOf(across.slice(at, end), column));
      top = (across[end - 1] as Segment).y;
      at = end;
    }
    return out;
  };
  return read(segments, 0);
}

const crosses = (one: Segment, x: number): boolean => one.x < x - 1 && one.end > x + 1;

/** Where this page's columns are parted, for pages that tell less. */
export function guttersOf(segments: readonly Segment[]): readonly number[] {
  const gutter = gutterOf(segments);
  if (gutter === null) return [];
  const right = segments.filter((one) => one.x >= gutter - 1);
  return [gutter, ...(right.length < segments.length ? guttersOf(right) : [])];
}

/** One of the known places, where nothing goes across it and some lines stand on either side. */
function knownGutter(segments: readonly Segment[], known: readonly number[]): number | null {
  for (const x of known) {
    const right = segments.filter((one) => one.x >= x - 1).length;
    const left = segments.filter((one) => one.end <= x + 1).length;
    if (left > 0 && right > 0 && left + right >= 0.8 * segments.length) return x;
  }
  return null;
}

/** Where white space parts two columns of prose, from top to bottom but for what goes across both; null for none. */
function gutterOf(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * FEWEST_LINES) return null;
  const size = median(segments.map((one) => one.size));
  const starts = new Map<number, number>();
  for (const { x } of segments) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1);
  let best: { readonly x: number; readonly score: number } | null = null;
  for (const [start, many] of starts) {
    if (many < FEWEST_LINES) continue;
    const x = start - Math.max(2, 0.4 * size);
    const left = segments.filter((one) => one.end <= x + 1);
    const right = segments.filter((one) => one.x >= x - 1);
    const across = rowsOf(segments.filter((one) => crosses(one, x))).length;
    const [leftRows, rightRows] = [rowsOf(left).length, rowsOf(right).length];
    const fewer = Math.min(leftRows, rightRows);
    if (many < 0.4 * rightRows) continue;
    if (fewer < FEWEST_LINES || across > Math.max(3, 0.6 * fewer)) continue;
    if (!isProse(left, size) || !isProse(right, size) || !beside(left, right)) continue;
    const score = fewer - 3 * across;
    if (best === null || score > best.score) best = { x, score };
  }
  return best?.x ?? null;
}

/** Lines that mostly fill their column, with words and not with the cells of a table. */
function isProse(side: readonly Segment[], size: number): boolean {
  const rows = linesOf(side, 0);
  const widths = rows.map((row) => row.end - row.x);
  const widest = most(widths);
  const full = widths.filter((width) => width > 0.7 * widest).length;
  const letters = rows.reduce((sum, row) => sum + row.text.length, 0) / rows.length;
  const words = rows.reduce((sum, row) => sum + row.text.split(" ").length, 0) / rows.length;
  return widest > 7 * size && full >= 0.5 * rows.length && letters >= 15 && words >= 2.5;
}

/** Whether two columns stand beside each other for a good part of their height. */
function beside(left: readonly Segment[], right: readonly Segment[]): boolean {
  const span = (side: readonly Segment[]): [number, number] => [
    least(side.map((one) => one.y)),
    most(side.map((one) => one.y)),
  ];
  const [[a, b], [c, d]] = [span(left), span(right)];
  return Math.min(b, d) - Math.max(a, c) >= 0.4 * Math.min(b - a, d - c);
}

/** Segments by the line that they stand on, from top to bottom and from left to right. */
function rowsOf(segments: readonly Segment[]): readonly Segment[][] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Segment[][] = [];
  for (const one of sorted) {
    const last = rows.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && Math.abs(first.y - one.y) < 0.3 * Math.min(one.size, first.size))
      last.push(one);
    else rows.push([one]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** Segments of one column as lines: those on one height side by side. */
function linesOf(segments: readonly Segment[], column: number): readonly ColumnLine[] {
  const left = least(segments.map((one) => one.x));
  const right = most(segments.map((one) => one.end));
  return rowsOf(segments).map((row) => {
    const [first] = row as [Segment];
    const gaps = row.slice(1).map((one, at) => one.x - (row[at] as Segment).end);
    const end = most(row.map((one) => one.end));
    const cells = most(gaps) > 1.8 * first.size && !isJustified(row, gaps, end > right - 2);
    return {
      text: row.map((one) => one.text).join(cells ? "\t" : " "),
      x: first.x,
      end,
      y: first.y,
      size: row.reduce((longest, one) => (one.text.length > longest.text.length ? one : longest)).size,
      left,
      right,
      column,
      row: cells,
    };
  });
}

/** Words set far apart so that the line fills its column, and no cells of a table. */
const isJustified = (row: readonly Segment[], gaps: readonly number[], full: boolean): boolean =>
  full &&
  row.length >= 3 &&
  most(gaps) < 2.5 * least(gaps) &&
  row.filter((one) => !one.text.includes(" ")).length > 0.6 * row.length;

// Spread arguments have a limit that a page of many letters reaches.
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
