import { phrase } from "../en/phrase.ts";
import type { Found } from "../engine/phrase/index.ts";
import { nearestDay } from "./dates.ts";
import { type Epoch, existing, iso, parts, yearOf } from "./days.ts";
import type { Around, Expression, Meaning } from "./types.ts";
import { DAY, MONTH, monthNumber, NOT_MORE } from "./words.ts";

/** What joins the ends of a stretch: "to", a hyphen, a dash. */
const TO = "( ?/[-‐‑–—]/ ?| {until} )";
const LAST = String.raw`last=/\d{1,2}/{th}?`;
const IN_YEAR = String.raw`(,? year=/\d{4}/)?`;

/** Both ends by one month; the year told, else the one that the tense asks for. */
function days(found: Found, around: Around): Meaning | null {
  const [year, month] = [found.word("year"), monthNumber(found.word("month"))];
  const [first, last] = [Number(found.word("day")), Number(found.word("last"))];
  const begins: Epoch | null = year
    ? existing(Number(year), month, first)
    : (nearestDay(month, first, around)?.from ?? null);
  const ends = begins === null ? null : existing(parts(begins).year, month, last);
  if (begins === null || ends === null || last <= first) return null;
  return {
    from: begins,
    until: ends,
    value: `${iso(begins)}/${iso(ends)}`,
    precision: "period",
    basis: year ? "stated" : "published",
  };
}

/** Stretches whose ends share a month or stand as one word; of other pairs each end is a time by itself. */
export const RANGES: readonly Expression[] = [
  {
    rule: "month and days from to",
    phrase: phrase`${MONTH} ${DAY}${TO}${LAST}${IN_YEAR}${NOT_MORE}`,
    read: days,
  },
  {
    rule: "days from to and month",
    phrase: phrase`<!(/[.,:\/-]/)${DAY}${TO}${LAST}( of)? ${MONTH}${IN_YEAR}`,
    read: days,
  },
  {
    rule: "years from to",
    phrase: phrase`((the )?(fiscal|financial) year |<!(/[.,$£€#\/‐‑–-]/))first=/(?:1[5-9]|20)\d\d/(/[-‐‑–]/|slash=\/)last=/(?:1[5-9]|20)?\d\d/!(/[%\/‐‑–-]|\p{L}+/|/[.,]//\d+/)`,
    read: (found) => {
      const [begins, last] = [Number(found.word("first")), found.word("last")];
      // A slash stands in a season or a year of account alone: "2023/24"; "2019/20/21" and "1/2" are no years.
      if (found.word("slash") && Number(last) % 100 !== (begins + 1) % 100) return null;
      const ends = last.length === 2 ? Math.floor(begins / 100) * 100 + Number(last) : Number(last);
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
