const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** An ISO day, month or year as people write it: "12 Nov 2024", "November 2024", "2024". */
export function written(day: string | null): string {
  if (day === null) return "no date";
  if (!/^\d{4}(-\d{2}){0,2}$/.test(day)) return day;
  if (day.length === 4) return day;
  const date = new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : (day.length === 7 ? MONTH : DAY).format(date);
}

/** Days that a page puts words on: "November 2024", "2024", "since 1 Jan 2014", "4 Nov 2024 to 10 Nov 2024"; null for none. */
export function writtenWhen(from: string | null, until: string | null): string | null {
  if (from === null || until === null)
    return from !== null ? `since ${written(from)}` : until !== null ? `until ${written(until)}` : null;
  const [month, year] = [from.slice(0, 7), from.slice(0, 4)];
  const last = new Date(Date.UTC(Number(year), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
  if (from === `${month}-01` && until === last) return written(month);
  if (from.endsWith("-01-01") && until.endsWith("-12-31"))
    return until.startsWith(year) ? year : `${year} to ${until.slice(0, 4)}`;
  return writtenDays(from, until);
}

/** A stretch of days, "12 Nov 2024 to 3 Jun 2025"; the day alone where it is one. */
export const writtenDays = (from: string | null, until: string | null): string =>
  from === until ? written(from) : `${written(from)} to ${written(until)}`;

const SHORT_MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** The same where there is little room: "Nov 2024" of a month. */
export const writtenShort = (day: string): string =>
  /^\d{4}-\d{2}$/.test(day) ? SHORT_MONTH.format(new Date(`${day}-01T00:00:00Z`)) : written(day);
