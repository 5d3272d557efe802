/**
 * Days as short as ISO 8601 writes them: "2024-11-12", a whole month "2024-06", a whole year "2024", any other stretch
 * "2024-11-04/2024-11-10", with ".." for an open end. Empty where neither end is known.
 */
export function stretchOf(from: string | null, until: string | null): string {
  if (from === null || until === null) return from === until ? "" : `${from ?? ".."}/${until ?? ".."}`;
  if (from === until) return from;
  const month = from.slice(0, 7);
  if (from === `${month}-01` && until === lastDayOf(month)) return month;
  const [first, last] = [from.slice(0, 4), until.slice(0, 4)];
  if (!from.endsWith("-01-01") || !until.endsWith("-12-31")) return `${from}/${until}`;
  return first === last ? first : `${first}/${last}`;
}

/** The last day of a month "2024-02". */
function lastDayOf(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
