import { phrase } from "../en/phrase.ts";
import type { Found } from "../engine/phrase/index.ts";
import { nearestDay } from "./dates.ts";
import { type Epoch, iso } from "./days.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { resolveWeekday } from "./weekdays.ts";
import { MONTH, monthNumber, numbers, PARTS_OF_DAY, weekdayNumber } from "./words.ts";

const ZONE = String.raw`( ?\(?{zone}\)?)?`;
/** The same moment in another zone, in brackets: "(0145 GMT)", "(8:45 p.m. ET)". */
const ELSEWHERE = String.raw`( \((/\d{1,4}/)(/[:.]//\d\d/)?( ?(am|pm|(a|p).m.?))?( ?{zone})?( (on )?{weekday})?\))?`;
/** Where it was so late: "in Kyiv". */
const THERE = String.raw`(,? (in|at) (the )?/\p{Lu}\p{L}+/( /\p{Lu}\p{L}+/)?)?`;
const DAY_BEHIND = String.raw`(weekday={weekday}|${MONTH} date=/\d{1,2}/|date=/\d{1,2}/ ${MONTH}|today=(yesterday|today|tomorrow))`;
/** A day that stands behind a clock time and belongs to it: "10 p.m. Wednesday", "noon on Nov. 9". */
const ON = `(${ELSEWHERE}${THERE},? (on )?${DAY_BEHIND}${ELSEWHERE}|${ELSEWHERE})`;

/** The day that a clock time belongs to: one told beside it, the day spoken of last, the day of publication. */
function dayOf(found: Found, around: Around): Epoch | null {
  const [weekday, month, relative] = [found.word("weekday"), found.word("month"), found.word("today")];
  if (weekday) return resolveWeekday(weekdayNumber(weekday), "", around);
  if (month) return nearestDay(monthNumber(month), Number(found.word("date")), around)?.from ?? null;
  if (relative && around.published !== null) return around.published + todayNumber(relative);
  // "On May 12 … in the morning …. Later in the evening": what has an hour has a day.
  return /^(?:day|hour)$/.test(around.before?.precision ?? "") ? (around.before?.from ?? null) : around.published;
}

function at(value: string, found: Found, around: Around): Meaning {
  const day = dayOf(found, around);
  return day === null
    ? unresolved(value, "hour")
    : { from: day, until: day, value: iso(day) + value, precision: "hour", basis: "published" };
}

const todayNumber = numbers("today");

export const CLOCK: readonly Expression[] = [
  {
    rule: "time of day",
    phrase: phrase`<!(/[.:]/)hour=/\d{1,2}/((:|.)minute=/\d\d/)? ?half=((a|p).m|am|pm).?!(/[\p{L}\d]+/)${ZONE}${ON}`,
    read: (found, around) => {
      const [hour, minute] = [Number(found.word("hour")), found.word("minute") || "00"];
      if (hour > 12 || Number(minute) > 59) return null;
      const number = (hour % 12) + (found.word("half").startsWith("p") ? 12 : 0);
      return at(`T${String(number).padStart(2, "0")}:${minute}`, found, around);
    },
  },
  {
    rule: "part of a day",
    phrase: phrase`<({part-marker} (the )?){early}(-| )part={daytime}(,? today=(yesterday|today)|,? (on )?weekday={weekday})?|<(in )the ((early|late) )?part={daytime}( (of|on) weekday={weekday})?`,
    // "works in the morning" tells a habit.
    read: (found, around) =>
      around.tense === "none" ? null : at(PARTS_OF_DAY[found.word("part")] as string, found, around),
  },
  {
    rule: "noon, midnight",
    phrase: phrase`half=(noon|midnight)${ZONE}${ON}`,
    read: (found, around) => at(found.word("half") === "noon" ? "T12:00" : "T24", found, around),
  },
  {
    rule: "hour and minute",
    phrase: phrase`<!(/[.:]/)hour=/[01]?\d|2[0-3]/(:|.)minute=/[0-5]\d/ ?({zone}|hours)${ON}`,
    read: (found, around) => at(`T${found.word("hour").padStart(2, "0")}:${found.word("minute")}`, found, around),
  },
  {
    // A time of day without a zone stands behind a word of time: a score does not.
    rule: "hour and minute alone",
    phrase: phrase`<!(/[.:]/)<({clock-marker} )hour=/[01]?\d|2[0-3]/:minute=/[0-5]\d/${ON}!(/[.:]//\d+/)`,
    read: (found, around) => at(`T${found.word("hour").padStart(2, "0")}:${found.word("minute")}`, found, around),
  },
  {
    rule: "four figures and a zone",
    phrase: phrase`<!(/[.:,$]/)hour=/(?:[01]\d|2[0-3])[0-5]\d/ ?{zone}${ON}`,
    read: (found, around) => at(`T${found.word("hour").replace(/..$/, ":$&")}`, found, around),
  },
];
