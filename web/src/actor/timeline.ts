import type { Career } from "../../../src/http/types.ts";

/** A time in office as a stretch of the line from 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  /** Where what is known ends and what is only not contradicted begins; the same as `until` for a known end. */
  readonly seen: number;
  /** No beginning is known: the stretch begins where the line does. */
  readonly openFrom: boolean;
  readonly openUntil: boolean;
}

/** Years that the line spans, those marked on it, and each office on it. */
export interface Timeline {
  readonly from: number;
  readonly until: number;
  /** Marked years, each with its place on the line. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly stretches: readonly Stretch[];
  /** The days of the record's reports on the same line. */
  readonly reports: { readonly from: number; readonly until: number } | null;
}

/** Most years marked: more would stand in each other's way on a phone. */
const MOST_MARKS = 6;

/**
 * Offices on one line of years. Null where no office has a day: there is nothing to draw.
 *
 * @param days first and last day of the reports that are shown beside them
 */
export function timelineOf(
  career: readonly Pick<Career, "from" | "until" | "seen">[],
  days: { readonly from: string; readonly until: string } | null,
): Timeline | null {
  const known = career.flatMap(({ from, until, seen }) =>
    [from, until, seen].flatMap((day) => (day ? [decimal(day)] : [])),
  );
  if (known.length === 0) return null;
  const all = [...known, ...(days ? [decimal(days.from), decimal(days.until)] : [])];
  const from = Math.floor(Math.min(...all));
  const until = Math.max(from + 1, Math.ceil(Math.max(...all) + 0.01));
  const at = (year: number): number => (year - from) / (until - from);
  const step = [1, 2, 5, 10, 20, 50, 100, 500].find((size) => (until - from) / size <= MOST_MARKS) ?? 1000;
  const first = Math.ceil(from / step) * step;
  const years = Array.from({ length: Math.floor((until - first) / step) + 1 }, (_, number) => first + number * step);
  return {
    from,
    until,
    years: years.map((year) => ({ year, at: at(year) })),
    stretches: career.map((office) => {
      const begin = office.from === null ? 0 : at(decimal(office.from));
      const end = office.until === null ? null : at(decimal(office.until, true));
      const seen = end ?? at(decimal(office.seen ?? office.from ?? String(from), true));
      // An open end is drawn a little past the day on which the holder was last seen.
      const last = end ?? Math.min(1, seen + 1 / (until - from));
      return {
        from: begin,
        until: Math.min(1, Math.max(last, begin)),
        seen: Math.min(1, Math.max(seen, begin)),
        openFrom: office.from === null,
        openUntil: end === null,
      };
    }),
    reports: days && { from: at(decimal(days.from)), until: at(decimal(days.until, true)) },
  };
}

/** A day as a year with its fraction; of a month or year the beginning, or with `end` the end. */
export function decimal(day: string, end = false): number {
  const [year = 0, month, date] = day.split("-").map(Number);
  if (month === undefined) return year + (end ? 1 : 0);
  if (date === undefined) return year + (month - (end ? 0 : 1)) / 12;
  return year + (month - 1) / 12 + (date - (end ? 0 : 1)) / 372;
}
