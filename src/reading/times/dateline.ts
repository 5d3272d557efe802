import type { Report } from "../../contract/index.ts";
import { nearestDay } from "./calendar.ts";
import { type Epoch, existing } from "./days.ts";
import { MONTH, monthNumber } from "./words.ts";

/** A place in capitals or with a capital, a day, an agency perhaps, and a dash: "GENEVA, March 14 (Example) -". */
const DATELINE = new RegExp(
  `^\\s*\\p{Lu}[\\p{L}.' -]{1,30}(?:, \\p{Lu}[\\p{L}. ]{1,24})?, (?:(?<month>${MONTH}) (?<day>\\d{1,2})|(?<first>\\d{1,2}) (?<second>${MONTH}))(?:,? (?<year>\\d{4}))?,? ?(?:\\([^)\\n]{2,40}\\) ?)?(?:[—–]|--?) `,
  "u",
);
/** MONTH is written in lower case; datelines have capitals. */
const AS_WRITTEN = new RegExp(DATELINE.source, "iu");
/** Further from the day of publication it is another report's. */
const DAYS_APART = 4;

/**
 * The day on which a report says that it was written, in its dateline; null where there is none or it is far from the day
 * of publication. "Today" in a report sent on Monday and put on a page on Tuesday is Monday.
 */
export function dayOfDateline(
  { text, blocks }: Pick<Report, "text" | "blocks">,
  published: Epoch | null,
): Epoch | null {
  const block = blocks?.find((one) => one.kind === "report");
  if (!block) return null;
  const match = AS_WRITTEN.exec(text.slice(block.start, Math.min(block.end, block.start + 140)));
  if (!match?.groups || !/^\s*\p{Lu}/u.test(match[0])) return null;
  const number = monthNumber(match.groups.month ?? match.groups.second ?? "");
  const date = Number(match.groups.day ?? match.groups.first);
  const year = match.groups.year;
  if (year !== undefined) {
    const written = existing(Number(year), number, date);
    return written !== null && (published === null || apart(written, published)) ? written : null;
  }
  if (published === null) return null;
  const around = { published, tense: "past", before: null, quarter: null, longer: false } as const;
  const written = nearestDay(number, date, around)?.from ?? null;
  return written !== null && apart(written, published) ? written : null;
}

const apart = (written: Epoch, published: Epoch): boolean => Math.abs(published - written) <= DAYS_APART;
