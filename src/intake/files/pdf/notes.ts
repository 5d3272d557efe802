import { type ColumnLine, median } from "./columns.ts";

/** Lines of a page: those of its text, and those of the notes at its foot. */
export function withoutNotes(
  lines: readonly ColumnLine[],
  height: number,
  body: number,
): { readonly text: readonly ColumnLine[]; readonly notes: readonly ColumnLine[] } {
  const lowest = Math.max(0, ...lines.filter((line) => line.size > 0.9 * body).map((line) => line.y));
  const below = lines.filter((line) => line.size < 0.9 * body && line.y > lowest && line.y > 0.5 * height);
  const first = below.findIndex((line) => /^(?:\d{1,3}|[*†‡§])\s?\S/.test(line.text));
  if (first < 0) return { text: lines, notes: [] };
  const notes = new Set(below.slice(first));
  return { text: lines.filter((line) => !notes.has(line)), notes: [...notes] };
}

/** The size of most letters in some lines. */
export function bodySize(lines: readonly ColumnLine[]): number {
  const sizes = lines.flatMap((line) => Array<number>(Math.min(20, Math.ceil(line.text.length / 10))).fill(line.size));
  return median(sizes);
}
