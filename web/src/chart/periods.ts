import type { Period } from "../../../src/answers/types.ts";

/** Most periods that are drawn with those between them that have nothing. */
const MOST = 400;

/**
 * Every period from the first to the last, also those with nothing in them, so that a gap is seen as one. Weeks, and what
 * would be too many, stay as they are.
 *
 * @param periods in their order: 2024-11-12, 2024-11 or 2024
 */
export function withoutGaps(periods: readonly string[], by: Period): readonly string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || by === "week") return periods;
  const all = [first];
  while ((all.at(-1) as string) < last && all.length <= MOST) all.push(next(all.at(-1) as string, by));
  return all.length > MOST ? periods : all;
}

function next(period: string, by: Exclude<Period, "week">): string {
  const [year = 0, month = 1, day = 1] = period.split("-").map(Number);
  if (by === "year") return String(year + 1).padStart(4, "0");
  const date = by === "month" ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
  return new Date(date).toISOString().slice(0, by === "month" ? 7 : 10);
}

/** Where a few of the periods are named below a drawing: about evenly, the first among them. */
export function marksOf(count: number, most = 4): readonly number[] {
  const step = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step);
}
