import { isoDay, monthOf } from "./day.ts";

/** A dateline at the head of a report: "BEIJING, Nov 12 (Agency) -". Offsets are in the string given. */
export interface Dateline {
  readonly start: number;
  readonly end: number;
  readonly place: string;
  /** Month and day, where the dateline has them; the year is the publication's. */
  readonly month: number | null;
  readonly day: number | null;
  readonly year: number | null;
  readonly agency: string | null;
}

const PLACE = String.raw`(\p{Lu}[\p{Lu}'’.-]+(?:[ /]\p{Lu}[\p{Lu}'’.-]+){0,3}|\p{Lu}[\p{L}'’.-]+(?:[ /]\p{Lu}[\p{L}'’.-]+){0,3})`;
const REGION = String.raw`(?:, ?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}(?!\p{L}))?`;
const DATE = String.raw`(?:,? ?\(?(?:(\p{L}{3,9})\.? (\d{1,2})|(\d{1,2}) (\p{L}{3,9})\.?)(?:,? (\d{4}))?\)?)?`;
const AGENCY = String.raw`(?:[,.]? ?[([]([\p{L}][\p{L}\p{N} .&/'’-]{1,40})[)\]])?`;
const DATELINE = new RegExp(`^\\s*${PLACE}${REGION}${DATE}${AGENCY}\\s?(?:[-–—]{1,2}|:)\\s`, "u");

/**
 * Reads a dateline at the start of a report's first paragraph; null where there is none. A place in plain
 * capitalisation counts only with a date or an agency behind it, since "Analysis - …" looks the same.
 */
export function readDateline(text: string): Dateline | null {
  const head = text.slice(0, 160);
  const match = DATELINE.exec(head);
  if (!match) return null;
  const place = match[1] as string;
  const month = monthOf(match[2] ?? match[5] ?? "") ?? null;
  const day = month === null ? null : Number(match[3] ?? match[4]);
  const agency = match[7]?.trim() ?? null;
  const capitals = place === place.toUpperCase();
  if ((match[2] ?? match[5]) !== undefined && month === null) return null;
  if (!capitals && month === null && agency === null) return null;
  if (capitals && month === null && agency === null && match[0].trimEnd().endsWith(":")) return null;
  const start = head.length - head.trimStart().length;
  return {
    start,
    end: match[0].trimEnd().length,
    place,
    month,
    day,
    year: match[6] === undefined ? null : Number(match[6]),
    agency,
  };
}

/** The dateline's day where it says its year; null otherwise. */
export function dayOfDateline({ year, month, day }: Dateline): string | null {
  return year !== null && month !== null && day !== null ? isoDay(year, month, day) : null;
}
