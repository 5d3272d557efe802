import { nearestDay } from "./calendar.ts";
import { type Epoch, iso } from "./days.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { resolveWeekday } from "./weekdays.ts";
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from "./words.ts";

const ZONE = "(?: ?\\(?(?:GMT|UTC|EST|EDT|CET|CEST|BST|PST|PDT|local time|Moscow time|Beijing time)\\)?)?";
/** A day that stands behind a clock time and belongs to it: "10 p.m. Wednesday", "noon on Nov. 9". */
const ON = `(?:,? (?:on )?(?:(?<weekday>${WEEKDAY})|(?<month>${MONTH}) (?<date>\\d{1,2})(?!\\d)))?`;

/** The day that a clock time belongs to: one behind it, the day spoken of last, the day of publication. */
function dayOf(match: RegExpExecArray, around: Around): Epoch | null {
  const { weekday, month, date } = match.groups ?? {};
  if (weekday !== undefined) return resolveWeekday(weekdayNumber(weekday), undefined, around);
  if (month !== undefined) return nearestDay(monthNumber(month), Number(date), around)?.from ?? null;
  // "On May 12 … in the morning …. Later in the evening": what has an hour has a day.
  return /^(?:day|hour)$/.test(around.before?.precision ?? "") ? (around.before?.from ?? null) : around.published;
}

function at(value: string, match: RegExpExecArray, around: Around): Meaning {
  const day = dayOf(match, around);
  return day === null
    ? unresolved(value, "hour")
    : { from: day, until: day, value: iso(day) + value, precision: "hour", basis: "published" };
}

const PARTS_OF_DAY: Readonly<Record<string, string>> = { morning: "TMO", afternoon: "TAF", evening: "TEV" };

export const CLOCK: readonly Expression[] = [
  {
    rule: "time of day",
    pattern: new RegExp(`(?<![\\d.:])(\\d{1,2})(?::(\\d{2}))? ?(a\\.?m\\.?|p\\.?m\\.?)(?!\\w)${ZONE}${ON}`, "i"),
    read: (match, around) => {
      const [, hour, minute, half] = match;
      const number = (Number(hour) % 12) + (/^p/i.test(half as string) ? 12 : 0);
      if (Number(hour) > 12 || Number(minute ?? 0) > 59) return null;
      return at(`T${String(number).padStart(2, "0")}:${minute ?? "00"}`, match, around);
    },
  },
  {
    rule: "part of a day",
    pattern: new RegExp(
      `\\b(?:(?<=\\b(?:by|at|until|since|in|during|before|after) (?:the )?)(?:mid|early|late)[ -](?<middle>morning|afternoon|evening)(?:,? (?<yesterday>yesterday|today)|(?:,? (?:on )?(?<weekday>${WEEKDAY})))?|(?<=\\bin )the (?:(?:early|late) )?(?<part>morning|afternoon|evening)(?: (?:of|on) (?<on>${WEEKDAY}))?)\\b`,
      "i",
    ),
    read: (match, around) => {
      const { middle, part, yesterday, on, weekday } = match.groups ?? {};
      // "works in the morning" tells a habit.
      if (around.tense === "none") return null;
      const value = PARTS_OF_DAY[(middle ?? part ?? "").toLowerCase()] as string;
      const named = weekday ?? on;
      const day =
        named !== undefined
          ? resolveWeekday(weekdayNumber(named), undefined, around)
          : yesterday !== undefined && around.published !== null
            ? around.published - (/^y/i.test(yesterday) ? 1 : 0)
            : dayOf(match, around);
      return day === null
        ? unresolved(value, "hour")
        : { from: day, until: day, value: iso(day) + value, precision: "hour", basis: "published" };
    },
  },
  {
    rule: "noon, midnight",
    pattern: new RegExp(`\\b(noon|midnight)\\b${ZONE}${ON}`, "i"),
    read: (match, around) => at(/^noon/i.test(match[1] as string) ? "T12:00" : "T24", match, around),
  },
  {
    rule: "hour and minute",
    pattern: new RegExp(
      `(?<![\\d.:])([01]?\\d|2[0-3])[:.]([0-5]\\d) ?(?:GMT|UTC|EST|EDT|CET|CEST|BST|local time|Moscow time|Beijing time|hours)\\b${ON}`,
      "i",
    ),
    read: (match, around) => at(`T${(match[1] as string).padStart(2, "0")}:${match[2]}`, match, around),
  },
  {
    rule: "four figures and a zone",
    pattern: new RegExp(`(?<![\\d.:,$])([01]\\d|2[0-3])([0-5]\\d) ?(?:GMT|UTC|CET|CEST|BST)\\b${ON}`, "i"),
    read: (match, around) => at(`T${match[1]}:${match[2]}`, match, around),
  },
];
