import type { Piece } from "./types.ts";

/** Letters side by side on one line of a page, without a wide gap between. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/**
 * How far from each other, in heights of their letters, things on one line are apart: wider than the spaces of plain lines.
 * Words of justified lines may be apart so far, too; columns are told from them by where they begin on many lines.
 */
const WIDE = 0.5;

/** The segments of a page, from top to bottom. */
export function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  return rowsOf(pieces).flatMap(splitRow);
}

/** Pieces that stand on one line, small raised ones (marks of notes) with the letters that they are raised from. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    let row = rows.at(-1);
    for (let back = rows.length - 1; back >= Math.max(0, rows.length - 4); back -= 1) {
      const one = rows[back] as (typeof rows)[number];
      if (Math.abs(one.y - piece.y) <= 0.22 * Math.min(one.size, piece.size)) row = one;
    }
    if (row === undefined || Math.abs(row.y - piece.y) > 0.22 * Math.min(row.size, piece.size)) {
      row = { y: piece.y, size: piece.size, pieces: [] };
      rows.push(row);
    }
    row.pieces.push(piece);
    row.size = Math.max(row.size, piece.size);
  }
  for (const [at, row] of rows.entries())
    for (const other of [rows[at - 1], rows[at + 1], rows[at + 2]]) {
      if (other === undefined || other.size > 0.8 * row.size || Math.abs(other.y - row.y) > 0.6 * row.size) continue;
      const raised = other.pieces.filter((small) =>
        row.pieces.some(
          (one) =>
            Math.abs(one.x + one.width - small.x) < 0.35 * row.size ||
            Math.abs(small.x + small.width - one.x) < 0.35 * row.size,
        ),
      );
      if (raised.length === 0) continue;
      other.pieces = other.pieces.filter((small) => !raised.includes(small));
      row.pieces.push(...raised.map((small) => ({ ...small, y: row.y })));
    }
  return rows.filter((row) => row.pieces.length > 0).map((row) => row.pieces);
}

function splitRow(row: readonly Piece[]): readonly Segment[] {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const groups: Piece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const last = groups.at(-1);
    // The same letters drawn twice make them bold.
    if (
      last?.some(
        (one) =>
          one.text === piece.text &&
          Math.abs(one.x - piece.x) < 0.15 * piece.size &&
          Math.abs(one.y - piece.y) < 0.15 * piece.size,
      )
    )
      continue;
    if (last === undefined || piece.x - end > WIDE * piece.size) groups.push([piece]);
    else last.push(piece);
    end = groups.at(-1)?.length === 1 ? piece.x + piece.width : Math.max(end, piece.x + piece.width);
  }
  return groups.map((group) => ({
    text: joined(inReadingOrder(group)),
    x: Math.min(...group.map((one) => one.x)),
    end: Math.max(...group.map((one) => one.x + one.width)),
    y: group.reduce((most, one) => (one.size > most.size ? one : most)).y,
    size: group.reduce((most, one) => (one.text.length > most.text.length ? one : most)).size,
  }));
}

/** From left to right, stretches of right-to-left script the other way round; a line mostly of such script from the right. */
function inReadingOrder(group: readonly Piece[]): readonly Piece[] {
  if (!group.some((one) => one.rightToLeft)) return group;
  const letters = (wanted: boolean): number =>
    group.reduce((sum, one) => sum + (one.rightToLeft === wanted ? one.text.length : 0), 0);
  // A line of both is taken for one from the left: which it is cannot be seen, and the reader reads such.
  const whole = letters(true) > 3 * letters(false);
  const turned = whole ? [...group].reverse() : [...group];
  const out: Piece[] = [];
  for (let at = 0; at < turned.length; ) {
    let end = at;
    while (end < turned.length && (turned[end] as Piece).rightToLeft !== whole) end += 1;
    out.push(...turned.slice(at, end).reverse());
    if (end < turned.length) out.push(turned[end] as Piece);
    at = end + 1;
  }
  return out;
}

/** The words of pieces side by side, a space where there is room for one. */
function joined(group: readonly Piece[]): string {
  const words: string[] = [];
  let last: Piece | undefined;
  for (const piece of group) {
    if (last !== undefined) {
      const gap = Math.max(piece.x - (last.x + last.width), last.x - (piece.x + piece.width));
      const raised = piece.size < 0.8 * last.size || last.size < 0.8 * piece.size;
      if (gap > (raised ? 0.3 : 0.14) * Math.min(piece.size, last.size)) words.push(" ");
    }
    words.push(piece.text);
    last = piece;
  }
  return words.join("").replace(/\s+/g, " ").trim();
}
