import { phrase } from "../en/phrase.ts";
import type { Found } from "../engine/phrase/index.ts";
import { type Epoch, existing, iso, monthValue, parts, shiftedMonth, weekday } from "./days.ts";
import { type Around, type Clause, type Expression, type Meaning, unresolved } from "./types.ts";
import {
  COMMA_YEAR,
  COUNT,
  countNumber,
  DAY_AND_MONTH,
  dayInWords,
  MONTH,
  monthNumber,
  NOT_MORE,
  PARTS_OF_DAY,
  shiftNumber,
  weekdayNumber,
} from "./words.ts";

export const dayMeaning = (at: Epoch, basis: Meaning["basis"]): Meaning => ({
  from: at,
  until: at,
  value: iso(at),
  precision: "day",
  basis,
});

/** A day, a month and a year as they are written; null for a day that does not exist. */
export function stated(year: number, number: number, date: number): Meaning | null {
  const at = existing(year, number, date);
  return at === null ? null : dayMeaning(at, "stated");
}

/** Days. */
const FAR = 270;
const NEAR = 95;

/**
 * A day and a month without a year: the year that tense asks for, else the nearest.
 *
 * @param named the day of the week that is told beside it, 1 to 7: it tells the year where only one fits
 */
export function nearestDay(number: number, date: number, { published, tense }: Clause, named = 0): Meaning | null {
  if (published === null) return unresolvedDay(number, date);
  const { year: now } = parts(published);
  const all = [now - 1, now, now + 1].flatMap((one) => existing(one, number, date) ?? []);
  // The day of the week is sure where tense is not: "the meeting on Tuesday, March 29, was cancelled" may lie ahead.
  const fitting = all.filter((one) => weekday(one) === named);
  if (fitting.length === 1) return dayMeaning(fitting[0] as Epoch, "published");
  const choices = fitting.length > 0 ? fitting : all;
  const past = choices.filter((one) => one <= published).at(-1);
  const future = choices.find((one) => one >= published);
  if (tense === "past") return past === undefined ? null : dayMeaning(past, "published");
  // What lies a year back is written with its year: "the April 10 deadline" in March means the next.
  if (past !== undefined && future !== undefined && published - past > FAR && future - published < NEAR)
    return dayMeaning(future, "published");
  const chosen = tense === "future" ? (future ?? past) : nearest(past, future, published);
  return chosen === undefined ? null : dayMeaning(chosen, "published");
}

const nearest = (past: Epoch | undefined, future: Epoch | undefined, now: Epoch): Epoch | undefined =>
  past === undefined || (future !== undefined && future - now < (now - past) / 2) ? future : past;

const unresolvedDay = (number: number, date: number): Meaning | null =>
  existing(2000, number, date) === null
    ? null
    : unresolved(`XXXX-${monthValue(0, number).slice(5)}-${String(date).padStart(2, "0")}`, "day");

/** The day of the week told beside a date, 1 to 7; 0 for none. */
const weekdayOf = (found: Found): number => weekdayNumber(found.word("weekday") || found.word("named")) || 0;

/** The year that stands with a day by what it is from the year of publication, or of the time before; null for none. */
function toldYear(found: Found, { published, before }: Around): number | null {
  const [told, count] = [found.word("told"), found.word("count")];
  if (found.word("that") && before !== null && before.from !== null) return parts(before.from).year;
  if (published === null || !(told || count)) return null;
  return parts(published).year + (told ? shiftNumber(told) : -countNumber(count));
}

/** The day that an expression of `DAY_AND_MONTH` means, with what may stand about it. */
export function dateIn(found: Found, around: Around): Meaning | null {
  const [number, date] = [monthNumber(found.word("month")), Number(found.word("day"))];
  if (found.word("year")) return stated(Number(found.word("year")), number, date);
  const year = toldYear(found, around);
  const at = year === null ? null : existing(year, number, date);
  if (year !== null) return at === null ? null : dayMeaning(at, "published");
  return nearestDay(number, date, around, weekdayOf(found));
}

/** "Sunday night" in front of a date adds the part of the day. */
function withPart(day: Meaning | null, part: string): Meaning | null {
  const value = PARTS_OF_DAY[part];
  if (day === null || value === undefined) return day;
  return { ...day, value: day.from === null ? value : day.value + value, precision: "hour" };
}

/** "Sunday", "late on Friday", "Sunday night" */
const NAMED_DAY = "(({early} (on )?)?weekday=({weekday}|{weekday-short}).?( part={daypart})?)";
/** A date with the day of the week about it: "Sunday night, 3 November", "Friday (1 November)", "3 November, a Sunday". */
const withWeekday = (date: string): string =>
  `((${NAMED_DAY}(,? (on )?| - ))?${date}( \\(named={weekday}\\)|, a named={weekday})?|${NAMED_DAY} \\((on )?${date}\\))`;
/** "last year", "of this year", "two years ago", "of that year" */
const OF_YEAR = `(,? (of )?(told={shift} year|that=(that|the same) year|${COUNT} (year|years) ago))!('s)`;

/** "the fiscal year ended Jan. 31" */
const ENDED = phrase`ended (on )?`;

/** Days told by their month. */
export const DATES: readonly Expression[] = [
  {
    rule: "day of a month and a year",
    phrase: phrase`${withWeekday(`${DAY_AND_MONTH}(${COMMA_YEAR}|${OF_YEAR})`)}`,
    read: (found, around) => withPart(dateIn(found, around), found.word("part")),
  },
  {
    rule: "day of a month",
    phrase: phrase`${withWeekday(`${DAY_AND_MONTH}!( /\\d{4,}/!( {zone}))${NOT_MORE}`)}`,
    read: (found, around) => {
      const tense = found.follows(ENDED) ? "past" : around.tense;
      return withPart(dateIn(found, { ...around, tense }), found.word("part"));
    },
  },
  {
    rule: "last Oct. 7",
    phrase: phrase`(said={this-weekday}|told={shift} year's|told={shift} year,? on|${COUNT} (year|years) ago,? on) ${DAY_AND_MONTH}!( /\d{4,}/)${NOT_MORE}`,
    read: (found, around) => {
      if (found.word("told") || found.word("count")) return dateIn(found, around);
      const tense = /^(?:last|past|previous)$/.test(found.word("said")) ? "past" : "future";
      return dateIn(found, { ...around, tense });
    },
  },
  {
    rule: "month and spelled day",
    phrase: phrase`${withWeekday(`${MONTH} spelled={day-in-words}!( of )`)}`,
    read: (found, around) =>
      nearestDay(monthNumber(found.word("month")), dayInWords(found.word("spelled")), around, weekdayOf(found)),
  },
  {
    rule: "part of a day of a month",
    phrase: phrase`the ((early|late) )?part={daypart} of (weekday={weekday},? )?${DAY_AND_MONTH}(${COMMA_YEAR})?${NOT_MORE}`,
    read: (found, around) => withPart(dateIn(found, around), found.word("part")),
  },
  {
    rule: "the 8th of this month",
    phrase: phrase`the (day=/\d{1,2}/{th}|spelled={day-in-words}) of (told={shift} month|now=the month|(that|the same) month)!('s)`,
    read: (found, { published, before }) => {
      const told = found.word("told") || found.word("now");
      const from = told ? published : (before?.from ?? null);
      const date = Number(found.word("day")) || dayInWords(found.word("spelled"));
      if (from === null) return unresolved(`XXXX-XX-${String(date).padStart(2, "0")}`, "day");
      const { year, month } = shiftedMonth(from, shiftNumber(told) || 0);
      const at = existing(year, month, date);
      return at === null ? null : dayMeaning(at, told ? "published" : "context");
    },
  },
  {
    rule: "Friday the 13th",
    phrase: phrase`weekday={weekday},? (the )?day=/\d{1,2}/{th}!( (of|{month}))`,
    read: (found, { published, tense }) => {
      const date = Number(found.word("day"));
      if (published === null) return null;
      const days = [-2, -1, 0, 1, 2].flatMap((count) => {
        const { year, month } = shiftedMonth(published, count);
        const at = existing(year, month, date);
        return at !== null && weekday(at) === weekdayOf(found) ? [at] : [];
      });
      const at = tense === "future" ? days.find((one) => one >= published) : days.findLast((one) => one <= published);
      return at === undefined ? null : dayMeaning(at, "published");
    },
  },
];
