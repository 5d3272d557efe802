/** Days as precise as their source, YYYY, YYYY-MM or YYYY-MM-DD: what lies before, after and over what. */

/** Whether it is written as a day, month or year of the calendar. */
export function isDay(words: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(words);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (year === "0000") return false;
  if (month === undefined) return true;
  const date = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day ?? "01"}`);
}

/** The first day that a day, month or year holds; the beginning of time for null. */
export const firstOf = (day: string | null): string => (day === null ? "" : `${day}-01-01`.slice(0, 10));

/** The last; the end of time for null. A month's 31st need not exist: these are compared, not shown. */
export const lastOf = (day: string | null): string =>
  day === null ? "9999-99-99" : day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day;

/** The day, month or year before, as precise as the one given. */
export const before = (day: string): string => step(day, -1);
export const after = (day: string): string => step(day, 1);

function step(day: string, by: 1 | -1): string {
  if (day.length === 4) return String(Number(day) + by).padStart(4, "0");
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const moved =
    day.length === 7 ? new Date(Date.UTC(year, month - 1 + by, 1)) : new Date(Date.UTC(year, month - 1, date + by));
  return moved.toISOString().slice(0, day.length);
}
