import { phrase } from "../en/phrase.ts";
import type { Found } from "../engine/phrase/index.ts";
import { type Epoch, iso, weekday, weekOf } from "./days.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { COUNT, countNumber, PARTS_OF_DAY, shiftNumber, weekdayNumber } from "./words.ts";

/**
 * Which day a weekday is. In news it lies in the past unless the tense says future: "met on Tuesday" is the last one,
 * today included; "will meet on Tuesday" the next, today included.
 */
export function resolveWeekday(number: number, said: string, { published, tense, before }: Around): Epoch | null {
  if (published === null) return null;
  // "down 4% from the previous Friday": the one before the day spoken of.
  if (said === "previous" && before?.precision === "day" && before.from !== null)
    return before.from - ((weekday(before.from) - number + 6) % 7) - 1;
  const back = (weekday(published) - number + 7) % 7;
  switch (said) {
    case "last":
    case "past":
    case "this past":
    case "previous":
      return published - (back === 0 ? 7 : back);
    case "next":
    case "coming":
    case "this coming":
      return published + (back === 0 ? 7 : 7 - back);
    case "this":
      return tense === "past" ? published - back : published + ((7 - back) % 7);
    default:
      return tense === "future" ? published + ((7 - back) % 7) : published - back;
  }
}

/** The week told beside a weekday: "last week", "of the week before last", "of that week", "two weeks ago". */
const OF_WEEK = `( (of )?(week={shift} week|back=the week before last|on=the week after next|that=(that|the same) week|beside=(the (previous|following) week)|${COUNT} (week|weeks) way=(ago|earlier|later|from now)))`;

/** The Monday of the week that is told beside a weekday; null for none, or where it hangs on a day that is unknown. */
function weekTold(found: Found, { published, before }: Around): Epoch | null {
  const [week, way, beside] = [found.word("week"), found.word("way"), found.word("beside")];
  const weeks = countNumber(found.word("count") || "one");
  // What is counted from the time spoken of last.
  const counted = /^(?:earlier|later)$/.test(way) || found.word("that") || beside;
  const from = counted ? (before?.from ?? (beside ? published : null)) : published;
  if (from === null) return null;
  const monday = weekOf(from).from;
  if (week) return monday + 7 * shiftNumber(week);
  if (found.word("back")) return monday - 14;
  if (found.word("on")) return monday + 14;
  if (found.word("that")) return monday;
  if (beside) return monday + (beside.endsWith("previous week") ? -7 : 7);
  return way === "" ? null : monday + 7 * weeks * (/^(?:ago|earlier)$/.test(way) ? -1 : 1);
}

const day = (at: Epoch, part: string): Meaning => ({
  from: at,
  until: at,
  value: iso(at) + part,
  precision: part ? "hour" : "day",
  basis: "published",
});

const HABIT = "!(( and {weekday})? {daily})";

export const WEEKDAYS: readonly Expression[] = [
  {
    rule: "weekday",
    phrase: phrase`<!({feast} )((early|late)( on)? )?(said={this-weekday} )?day={weekday}( part={daypart})?${HABIT}`,
    read: (found, around): Meaning | null => {
      const number = weekdayNumber(found.word("day"));
      const part = PARTS_OF_DAY[found.word("part")] ?? "";
      const at = resolveWeekday(number, found.word("said"), around);
      return at === null ? unresolved(`XXXX-WXX-${number}${part}`, part ? "hour" : "day") : day(at, part);
    },
  },
  {
    rule: "weekday of a week",
    phrase: phrase`((early|late)( on)? )?weekday={weekday}( part={daypart})?${OF_WEEK}( part={daypart})?|week={shift} week,? on weekday={weekday}( part={daypart})?`,
    read: (found, around): Meaning | null => {
      const number = weekdayNumber(found.word("weekday"));
      const part = PARTS_OF_DAY[found.word("part")] ?? "";
      const monday = weekTold(found, around);
      return monday === null ? unresolved(`XXXX-WXX-${number}${part}`, "day") : day(monday + number - 1, part);
    },
  },
  {
    // "a week on Thursday", "two weeks from Friday", "on Friday week", "three weeks from today"
    rule: "weeks from a weekday",
    phrase: phrase`<!((for|over|{often}) )${COUNT} (week|weeks|many=(fortnight|fortnights)) (on|from) (weekday={weekday}|now=(today|tomorrow|now))!(s)|weekday={weekday} (week|many=fortnight)!((-| )/\p{L}+/)`,
    read: (found, { published, tense, ...around }): Meaning | null => {
      if (published === null) return unresolved("", "day");
      const [named, now] = [found.word("weekday"), found.word("now")];
      // "sat a week on Thursday" tells how long, and then the day.
      const told = named && tense === "past";
      const first = named
        ? resolveWeekday(weekdayNumber(named), told ? "" : "coming", { ...around, published, tense })
        : published + (now === "tomorrow" ? 1 : 0);
      const weeks = told ? 0 : countNumber(found.word("count") || "one") * (found.word("many") ? 2 : 1);
      return first === null ? null : day(first + 7 * weeks, "");
    },
  },
  {
    // "a week ago Tuesday", "two weeks ago on Friday", "a week last Monday"
    rule: "weeks before a weekday",
    phrase: phrase`${COUNT} (week|weeks) (ago (on |last |this past )?|last )weekday={weekday}`,
    read: (found, around): Meaning | null => {
      const last = resolveWeekday(weekdayNumber(found.word("weekday")), "last", { ...around, before: null });
      return last === null ? null : day(last - 7 * countNumber(found.word("count")), "");
    },
  },
];
