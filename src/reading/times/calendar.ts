import { phrase } from "../en/phrase.ts";
import type { Found } from "../engine/phrase/index.ts";
import { epoch, monthOf, monthValue, parts, yearOf } from "./days.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { decadeNumber, MONTH, monthNumber, PART, SPELLED, shiftNumber, spelledNumber, YEAR } from "./words.ts";

const month = (year: number, number: number, basis: Meaning["basis"]): Meaning => ({
  ...monthOf(year, number),
  value: monthValue(year, number),
  precision: "month",
  basis,
});

const year = (number: number): Meaning => ({
  ...yearOf(number),
  value: String(number).padStart(4, "0"),
  precision: "year",
  basis: "stated",
});

/** A month without a year: the last or the next, by the tense; the month of publication counts as both. */
function nearestMonth(number: number, { published, tense, direct }: Around): Meaning {
  if (published === null) return unresolved(`XXXX-${monthValue(0, number).slice(5)}`, "month");
  const now = parts(published);
  const back = (now.month - number + 12) % 12;
  const past = number <= now.month ? now.year : now.year - 1;
  const future = number >= now.month ? now.year : now.year + 1;
  // "a cut in December", in November, is one to come, whatever else is told in the past.
  const next = back >= 11 && !(tense === "past" && direct);
  const ahead = tense === "future" || next || (tense === "none" && back > 8);
  return month(ahead ? future : past, number, "published");
}

const monthIn = (found: Found): number => monthNumber(found.word("month"));
const numberIn = (found: Found, name: string): number => Number(found.word(name));

/** Years from one with so many in all. */
const years = (first: number, count: number, value: string, precision: Meaning["precision"]): Meaning => ({
  from: epoch(first, 1, 1),
  until: epoch(first + count - 1, 12, 31),
  value,
  precision,
  basis: "stated",
});

const DEGREES = phrase`{degrees}`;
const OF_DEGREES = phrase` (degrees|percent|per cent)`;

export const CALENDAR: readonly Expression[] = [
  {
    rule: "month and year",
    phrase: phrase`${PART}${MONTH}(,| of)? ${YEAR}`,
    read: (found) => month(numberIn(found, "year"), monthIn(found), "stated"),
  },
  {
    rule: "month and spelled year",
    phrase: phrase`(${MONTH} )?nineteen(-| )${SPELLED}`,
    read: (found) => {
      const number = 1900 + spelledNumber(found.word("spelled"));
      return found.word("month") ? month(number, monthIn(found), "stated") : year(number);
    },
  },
  {
    rule: "the year two thousand",
    phrase: phrase`the year two thousand|<((in|since|by|until) )two thousand!( /\p{L}+(?:s|ed)/)`,
    read: () => year(2000),
  },
  {
    rule: "month of a year told",
    phrase: phrase`${PART}(said=({shift}|the (following|previous)) )?${MONTH}( (of )?told={shift} year)?!( /\d+/)`,
    read: (found, around) => {
      const number = monthIn(found);
      if (around.published === null) return unresolved(`XXXX-${monthValue(0, number).slice(5)}`, "month");
      const now = parts(around.published);
      const [said, told] = [found.word("said"), found.word("told")];
      if (told) return month(now.year + shiftNumber(told), number, "published");
      if (said === "last") return month(number < now.month ? now.year : now.year - 1, number, "published");
      if (said === "next") return month(number > now.month ? now.year : now.year + 1, number, "published");
      return nearestMonth(number, around);
    },
  },
  {
    rule: "decade",
    phrase: phrase`(the )?({early}(-| ))?(whole=/(?:1\d|20)\d0/s|'short=/\d0/s)`,
    read: (found) => {
      const first = found.word("whole") ? numberIn(found, "whole") : 1900 + numberIn(found, "short");
      return years(first, 10, String(first / 10), "decade");
    },
  },
  {
    rule: "decade spelled or short",
    phrase: phrase`the ({early}(-| ))?(spelled={decade}|short=/[2-9]0/s)`,
    read: (found) => {
      // "temperatures in the nineties" and "growth in the 70s per cent" are no years.
      if (found.near(DEGREES, 40) || found.precedes(OF_DEGREES)) return null;
      const first = 1900 + (numberIn(found, "short") || 10 * decadeNumber(found.word("spelled")));
      return years(first, 10, String(first / 10), "decade");
    },
  },
  {
    rule: "century",
    phrase: phrase`(the )?({early}(-| ))?number=/\d{1,2}/{th}(-| )century`,
    read: (found) => {
      const before = numberIn(found, "number") - 1;
      return years(before * 100 + 1, 100, String(before).padStart(2, "0"), "period");
    },
  },
  {
    rule: "year",
    phrase: phrase`(/the/ )?({early}(-| )|{stage} of )?(fiscal( year)? )?(<({early}-)|<!(/[.,$£€#\/-]/))year=/(?:1\d|20)\d\d/!(%|\/|/[.,-]//\d+/|s| {counted})`,
    read: (found) => (looksLikeYear(found) ? year(numberIn(found, "year")) : null),
  },
];

const SINGULAR = phrase` /\p{Ll}+(?<!s)/`;
const NUMBERED = phrase`{numbered} ?`;
const BEFORE_YEAR = phrase`{before-year}/\s/|'s/\s/|/[(–-]/`;
const UNITS = phrase` ?(hours|degrees)`;

/** A bare number is a year behind a word of time, in brackets, or before a noun of time; else it counts something. */
function looksLikeYear(found: Found): boolean {
  if (found.text.length > 4) return true;
  // "his 1996 campaign": a year before a noun in the singular; "1996 votes" counts.
  const likely = /^(?:19[4-9]|20[0-3])/.test(found.text);
  if (likely && found.precedes(SINGULAR) && !found.follows(NUMBERED)) return true;
  return (found.start === 0 || found.follows(BEFORE_YEAR)) && !found.precedes(UNITS);
}
