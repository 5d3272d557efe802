import { nearestDay } from "./calendar.ts";
import { type Epoch, existing, iso, parts, yearOf } from "./days.ts";
import type { Around, Expression, Meaning } from "./types.ts";
import { MONTH, monthNumber } from "./words.ts";

const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
/** What joins the ends of a stretch: "to", a hyphen, a dash. */
const TO = "(?: ?[-‐‑–—] ?| to | through | until | till )";

/** Both ends by one month; the year told, else the one that the tense asks for. */
function days(month: number, first: number, last: number, year: string | undefined, around: Around): Meaning | null {
  const begins: Epoch | null =
    year === undefined ? (nearestDay(month, first, around)?.from ?? null) : existing(Number(year), month, first);
  if (begins === null || last <= first) return null;
  const ends = existing(parts(begins).year, month, last);
  if (ends === null) return null;
  return {
    from: begins,
    until: ends,
    value: `${iso(begins)}/${iso(ends)}`,
    precision: "period",
    basis: year === undefined ? "published" : "stated",
  };
}

/** Stretches whose ends share a month or stand as one word; of other pairs each end is a time by itself. */
export const RANGES: readonly Expression[] = [
  {
    rule: "month and days from to",
    pattern: new RegExp(`(?<month>${MONTH}) ${DAY}${TO}${DAY}(?:,? (?<year>\\d{4}))?(?![\\d%]|[.,]\\d|:\\d)`, "i"),
    read: ({ groups, 2: first, 3: last }, around) =>
      days(monthNumber(groups?.month ?? ""), Number(first), Number(last), groups?.year, around),
  },
  {
    rule: "days from to and month",
    pattern: new RegExp(
      `(?<![\\d.,:/-])${DAY}${TO}${DAY}(?: of)? (?<month>${MONTH})(?:,? (?<year>\\d{4}))?(?!\\d)`,
      "i",
    ),
    read: ({ groups, 1: first, 2: last }, around) =>
      days(monthNumber(groups?.month ?? ""), Number(first), Number(last), groups?.year, around),
  },
  {
    rule: "years from to",
    pattern: /(?<![\d.,$£€#/‐‑–-])((?:1[5-9]|20)\d{2})[-‐‑–]((?:1[5-9]|20)?\d{2})(?![\d%/‐‑–-]|[.,]\d|\w)/,
    read: ({ 1: first, 2: last }) => {
      const begins = Number(first);
      const ends = (last as string).length === 2 ? Math.floor(begins / 100) * 100 + Number(last) : Number(last);
      // "2000-1500" is a score or a sum, "1990-2300" a number of another kind.
      if (ends <= begins || ends - begins > 150) return null;
      return {
        from: yearOf(begins).from,
        until: yearOf(ends).until,
        value: `${begins}/${ends}`,
        precision: "period",
        basis: "stated",
      };
    },
  },
];
