import { type Epoch, epoch, existing, monthOf, monthValue, parts, yearOf } from "./days.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { DECADES, MONTH, monthNumber, SPELLED, SPELLED_DAY, spelled, spelledDay, WEEKDAY_SHORT } from "./words.ts";

const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(\\d{4})";
const PART = "(?:(?:early|late|mid)[ -]|the (?:beginning|start|middle|end) of |(?:earlier|later) in )?";

const day = (at: Epoch, basis: Meaning["basis"]): Meaning => {
  const { year, month, day: date } = parts(at);
  const value = `${monthValue(year, month)}-${String(date).padStart(2, "0")}`;
  return { from: at, until: at, value, precision: "day", basis };
};

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

/** Days. */
const FAR = 270;
const NEAR = 95;

/** A day and a month without a year: the year that tense asks for, else the nearest. */
export function nearestDay(number: number, date: number, { published, tense }: Around): Meaning | null {
  if (published === null) return unresolvedDay(number, date);
  const { year: now } = parts(published);
  const choices = [now - 1, now, now + 1].flatMap((one) => existing(one, number, date) ?? []);
  const past = choices.filter((one) => one <= published + 1).at(-1);
  const future = choices.find((one) => one >= published);
  // What lies a year back is written with its year: "has set April 10 as the deadline" in March means the next.
  if (past !== undefined && future !== undefined && published - past > FAR && future - published < NEAR)
    return day(future, "published");
  const chosen = tense === "past" ? past : tense === "future" ? future : nearest(past, future, published);
  return chosen === undefined ? null : day(chosen, "published");
}

const unresolvedDay = (number: number, date: number): Meaning | null =>
  existing(2000, number, date) === null
    ? null
    : unresolved(`XXXX-${monthValue(0, number).slice(5)}-${String(date).padStart(2, "0")}`, "day");

function lastDay(number: number, date: number, published: Epoch | null): Meaning | null {
  if (published === null) return unresolvedDay(number, date);
  const { year: now } = parts(published);
  const past = [now, now - 1].flatMap((one) => existing(one, number, date) ?? []).find((one) => one <= published);
  return past === undefined ? null : day(past, "published");
}

const nearest = (past: Epoch | undefined, future: Epoch | undefined, now: Epoch): Epoch | undefined =>
  past === undefined || (future !== undefined && future - now < (now - past) / 2) ? future : past;

/** A month without a year, likewise; the month of publication counts as both. */
export function nearestMonth(number: number, { published, tense }: Around): Meaning {
  if (published === null) return unresolved(`XXXX-${monthValue(0, number).slice(5)}`, "month");
  const now = parts(published);
  const back = (now.month - number + 12) % 12;
  const past = number <= now.month ? now.year : now.year - 1;
  const future = number >= now.month ? now.year : now.year + 1;
  return month(tense === "future" || back >= 11 || (tense === "none" && back > 8) ? future : past, number, "published");
}

export const CALENDAR: readonly Expression[] = [
  {
    rule: "iso day",
    pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/,
    read: ([, y, m, d]) => {
      const at = existing(Number(y), Number(m), Number(d));
      return at === null ? null : day(at, "stated");
    },
  },
  {
    rule: "month, day and year",
    pattern: new RegExp(`(?:${WEEKDAY_SHORT},? )?(?<month>${MONTH}) ${DAY},? ${YEAR}(?!\\d)`, "i"),
    read: (match) => {
      const at = existing(Number(match[3]), monthNumber(match.groups?.month ?? ""), Number(match[2]));
      return at === null ? null : day(at, "stated");
    },
  },
  {
    rule: "day, month and year",
    pattern: new RegExp(`(?:${WEEKDAY_SHORT},? )?(?:the )?${DAY}(?: of)? (${MONTH}),? ${YEAR}(?!\\d)`, "i"),
    read: ([, d, m, y]) => {
      const at = existing(Number(y), monthNumber(m as string), Number(d));
      return at === null ? null : day(at, "stated");
    },
  },
  {
    rule: "slashed day",
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)?\d{2})(?![\d/])/,
    read: ([, m, d, y]) => {
      const written = Number(y);
      const at = existing(
        (y as string).length === 4 ? written : written < 50 ? 2000 + written : 1900 + written,
        Number(m),
        Number(d),
      );
      return at === null ? null : day(at, "stated");
    },
  },
  {
    rule: "month and year",
    pattern: new RegExp(`${PART}(${MONTH})(?:,| of)? ${YEAR}(?!\\d)`, "i"),
    read: ([, m, y]) => month(Number(y), monthNumber(m as string), "stated"),
  },
  {
    rule: "month and spelled year",
    pattern: new RegExp(`(?:(${MONTH}) )?nineteen[ -](${SPELLED})\\b`, "i"),
    read: ([, m, y]) => {
      const number = 1900 + spelled(y as string);
      return m ? month(number, monthNumber(m), "stated") : year(number);
    },
  },
  {
    rule: "the year two thousand",
    pattern: /the year two thousand\b|(?<=\b(?:in|since|by|until) )two thousand\b(?! \w+(?:s|ed)\b)/i,
    read: () => year(2000),
  },
  {
    rule: "month and day",
    pattern: new RegExp(`(?:${WEEKDAY_SHORT},? )?(?<month>${MONTH}) ${DAY}(?![\\d%]|[.,]\\d|:\\d)`, "i"),
    read: (match, around) => {
      const [number, date] = [monthNumber(match.groups?.month ?? ""), Number(match[2])];
      // "the fiscal year ended Jan. 31"
      const over = /\bended (?:on )?$/.test(match.input.slice(Math.max(0, match.index - 9), match.index));
      return over ? lastDay(number, date, around.published) : nearestDay(number, date, around);
    },
  },
  {
    rule: "day and month",
    pattern: new RegExp(`(?:${WEEKDAY_SHORT},? )?(?<!\\d)(?:the )?${DAY}(?: of)? (${MONTH})(?! \\d{4})`, "i"),
    read: ([, d, m], around) => nearestDay(monthNumber(m as string), Number(d), around),
  },
  {
    rule: "month and spelled day",
    pattern: new RegExp(`(?:${WEEKDAY_SHORT},? )?(?<month>${MONTH}) (?<day>${SPELLED_DAY})\\b(?! of )`, "i"),
    read: ({ groups }, around) => nearestDay(monthNumber(groups?.month ?? ""), spelledDay(groups?.day ?? ""), around),
  },
  {
    rule: "month of a year told",
    pattern: new RegExp(
      `${PART}(?:(?:last|this|next|the following|the previous) )?(${MONTH})(?: (?:of )?(last|this|next) year)?(?! \\d)`,
      "i",
    ),
    read: (match, around) => {
      const number = monthNumber(match[1] as string);
      if (around.published === null) return unresolved(`XXXX-${monthValue(0, number).slice(5)}`, "month");
      const now = parts(around.published);
      const shift = { last: -1, this: 0, next: 1 }[(match[2] ?? "").toLowerCase()];
      if (shift !== undefined) return month(now.year + shift, number, "published");
      const said = /\b(last|next)\b/i.exec(match[0])?.[1]?.toLowerCase();
      if (said === "last") return month(number < now.month ? now.year : now.year - 1, number, "published");
      if (said === "next") return month(number > now.month ? now.year : now.year + 1, number, "published");
      return nearestMonth(number, around);
    },
  },
  {
    rule: "decade",
    pattern: /(?:the )?(?:(?:early|late|mid)[ -])?(?:((?:1[0-9]|20)\d)0s|['’](\d)0s)(?!\w)/i,
    read: ([, whole, short]) => {
      const decade = whole ?? `19${short}`;
      const first = Number(decade) * 10;
      return {
        from: epoch(first, 1, 1),
        until: epoch(first + 9, 12, 31),
        value: decade,
        precision: "decade",
        basis: "stated",
      };
    },
  },
  {
    rule: "decade spelled or short",
    pattern:
      /\bthe (?:(?:early|late|mid)[ -])?(?:(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|([2-9])0s)\b/i,
    read: ({ 0: words, 1: spelledDecade, 2: digit, input, index }) => {
      // "temperatures in the nineties" and "growth in the 70s per cent" are no years.
      if (
        /\b(?:temperatures?|highs?|lows?|degrees|mercury|score[sd]?|percent\w*)\b[^.]{0,40}$/i.test(
          input.slice(Math.max(0, index - 60), index),
        )
      )
        return null;
      if (/^(?: degrees| percent| per cent)/.test(input.slice(index + words.length, index + words.length + 10)))
        return null;
      const decade = digit ? Number(digit) : DECADES.indexOf((spelledDecade ?? "").toLowerCase()) + 2;
      const first = 1900 + 10 * decade;
      return {
        from: epoch(first, 1, 1),
        until: epoch(first + 9, 12, 31),
        value: String(first / 10),
        precision: "decade",
        basis: "stated",
      };
    },
  },
  {
    rule: "century",
    pattern: /(?:the )?(?:(?:early|late|mid)[ -])?(\d{1,2})(?:st|nd|rd|th)[ -]century/i,
    read: ([, number]) => {
      const first = (Number(number) - 1) * 100;
      return {
        from: epoch(first + 1, 1, 1),
        until: epoch(first + 100, 12, 31),
        value: String(Number(number) - 1).padStart(2, "0"),
        precision: "period",
        basis: "stated",
      };
    },
  },
  {
    rule: "year",
    pattern:
      /(?:(?:the )?(?:(?:early|late|mid)[ -]|(?:beginning|start|middle|end) of )?(?:fiscal(?: year)? )?)(?:(?<=\b(?:mid|early|late)-)|(?<![\d.,$£€#/-]))((?:1[0-9]|20)\d{2})(?![\d%/]|[.,]\d|-\d|s\b| (?:people|tons?|tonnes|miles|kilomet|points?|shares|million|billion|percent|per cent|dollars|euros|soldiers|troops|men|women|residents|members|jobs|homes|votes|feet|pounds))/,
    read: (match) => (looksLikeYear(match) ? year(Number(match[1])) : null),
  },
];

/** A bare number is a year behind a word of time, in brackets, or before a noun of time; else it counts something. */
function looksLikeYear(match: RegExpExecArray): boolean {
  const [before, after] = [
    match.input.slice(Math.max(0, match.index - 24), match.index),
    match.input.slice(match.index + match[0].length, match.index + match[0].length + 24),
  ];
  if (match[0].length > 4) return true;
  // "his 1996 campaign": a year before a noun in the singular; "1996 votes" counts.
  const singular = /^[19 20]/.test(match[0]) && /^ \p{Ll}+\b/u.test(after) && !/^ \p{Ll}+s\b/u.test(after);
  if (
    singular &&
    /^(?:19[4-9]|20[0-3])/.test(match[1] as string) &&
    !/(?:No\.|#|Room|Flight|Route|Highway|Boeing|number)\s?$/i.test(before)
  )
    return true;
  return (
    /(?:\b(?:in|since|of|by|into|throughout|during|until|till|through|from|before|after|for|and|or|to|late|early|year|years|than|around|about|between|spring|summer|autumn|fall|winter|the|his|her|its|their|our|a|an|back|circa|election|vs\.?)\s|[(–-]|^\s*|['’]s\s)$/i.test(
      before,
    ) && !/^\s?(?:hours|degrees)\b/.test(after)
  );
}
