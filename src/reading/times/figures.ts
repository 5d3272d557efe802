import { phrase } from "../en/phrase.ts";
import type { Found } from "../engine/phrase/index.ts";
import { dayMeaning, stated } from "./dates.ts";
import { existing, parts, weekday, yearOf } from "./days.ts";
import type { Expression, Meaning } from "./types.ts";
import { weekdayNumber, YEAR } from "./words.ts";

const numberIn = (found: Found, name: string): number => Number(found.word(name));

const ordered = (found: Found): Meaning | null =>
  stated(numberIn(found, "year"), numberIn(found, "first"), numberIn(found, "second"));

/**
 * Two numbers that are a day and a month. Where either may be the month, the words leave the day open: of "03/04/2024" the
 * year alone is sure.
 */
function eitherWay(found: Found, dayFirst: boolean): Meaning | null {
  const [first, second] = [numberIn(found, "first"), numberIn(found, "second")];
  const written = numberIn(found, "year");
  const year = written >= 100 ? written : written < 50 ? 2000 + written : 1900 + written;
  const [monthFirst, monthSecond] = [stated(year, first, second), stated(year, second, first)];
  if (monthFirst === null || monthSecond === null || first === second) return monthFirst ?? monthSecond;
  if (dayFirst) return monthSecond;
  return { ...yearOf(year), value: String(year).padStart(4, "0"), precision: "year", basis: "stated" };
}

const FIRST = String.raw`first=/\d{1,2}/`;
const SECOND = String.raw`second=/\d{1,2}/`;
const SHORT_OR_LONG = String.raw`year=/(?:19|20)?\d\d/`;

/** Days in figures. */
export const FIGURES: readonly Expression[] = [
  {
    rule: "iso day",
    phrase: phrase`<!(-)${YEAR}-first=/\d\d/-second=/\d\d/!(-)|<!(\/)year=/(?:19|20)\d\d/\/first=/\d\d/\/second=/\d\d/!(\/)`,
    read: ordered,
  },
  {
    rule: "slashed day",
    phrase: phrase`<!(\/)${FIRST}\/${SECOND}\/${SHORT_OR_LONG}!(\/)|<!(-)${FIRST}-${SECOND}-year=/(?:19|20)\d\d/!(-)`,
    read: (found) => eitherWay(found, false),
  },
  {
    // Where days are dotted, the day stands first.
    rule: "dotted day",
    phrase: phrase`<!(/[.,]/)${FIRST}.${SECOND}.year=/(?:19|20)\d\d/!(/[.,]//\d+/)`,
    read: (found) => eitherWay(found, true),
  },
  {
    // "Tuesday, 3/29": the day of the week tells which number is the month, and the year.
    rule: "weekday and slashed day",
    phrase: phrase`named={weekday},? \(?${FIRST}\/${SECOND}!(\/)\)?`,
    read: (found, { published }) => {
      if (published === null) return null;
      const { year } = parts(published);
      const [first, second] = [numberIn(found, "first"), numberIn(found, "second")];
      const days = [year - 1, year, year + 1]
        .flatMap((one) => [existing(one, first, second) ?? [], existing(one, second, first) ?? []])
        .flat()
        .filter((at) => weekday(at) === weekdayNumber(found.word("named")))
        .sort((a, b) => Math.abs(a - published) - Math.abs(b - published));
      return days[0] === undefined ? null : dayMeaning(days[0], "published");
    },
  },
];
