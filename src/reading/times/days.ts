/** Days since 1970-01-01, negative before; what arithmetic on dates is done in. */
export type Epoch = number;

const MS = 86_400_000;

/** A stretch of days, both ends included. */
export interface Stretch {
  readonly from: Epoch;
  readonly until: Epoch;
}

export function epoch(year: number, month: number, day: number): Epoch {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MS);
}

/** A day that exists, or null: 30 February is none. */
export function existing(year: number, month: number, day: number): Epoch | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const made = epoch(year, month, day);
  return parts(made).day === day ? made : null;
}

export function parts(day: Epoch): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const two = (value: number): string => String(value).padStart(2, "0");
const four = (value: number): string => String(value).padStart(4, "0");

export function iso(day: Epoch): string {
  const { year, month, day: date } = parts(day);
  return `${four(year)}-${two(month)}-${two(date)}`;
}

/** "2024-11-12", "2024-11" or "2024" as the day it begins with; null for anything else. */
export function parseIso(value: string | null): Epoch | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value ?? "");
  return match ? existing(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)) : null;
}

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Epoch): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const yearOf = (year: number): Stretch => ({ from: epoch(year, 1, 1), until: epoch(year, 12, 31) });

export const monthOf = (year: number, month: number): Stretch => ({
  from: epoch(year, month, 1),
  until: epoch(year, month + 1, 0),
});

export const quarterOf = (year: number, quarter: number): Stretch => ({
  from: epoch(year, 3 * quarter - 2, 1),
  until: epoch(year, 3 * quarter + 1, 0),
});

/** The ISO week that holds a day. */
export const weekOf = (day: Epoch): Stretch => ({ from: day - weekday(day) + 1, until: day - weekday(day) + 7 });

/** "2024-W46" */
export function weekValue(day: Epoch): string {
  const thursday = weekOf(day).from + 3;
  const { year } = parts(thursday);
  return `${four(year)}-W${two(Math.floor((thursday - epoch(year, 1, 1)) / 7) + 1)}`;
}

export const monthValue = (year: number, month: number): string => `${four(year)}-${two(month)}`;

/** A month counted on or back from another. */
export function addMonths(
  year: number,
  month: number,
  count: number,
): { readonly year: number; readonly month: number } {
  const at = year * 12 + month - 1 + count;
  return { year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 };
}

/** The month so many months from that of a day. */
export function shiftedMonth(day: Epoch, count: number): { readonly year: number; readonly month: number } {
  const { year, month } = parts(day);
  return addMonths(year, month, count);
}
