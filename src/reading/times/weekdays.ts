import { phrase } from "../en/phrase.ts";
import { type Epoch, iso, weekday, weekOf } from "./days.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { PARTS_OF_DAY, shiftNumber, weekdayNumber } from "./words.ts";

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

export const WEEKDAYS: readonly Expression[] = [
  {
    rule: "weekday",
    phrase: phrase`((early|late)( on)? )?(said={this-weekday} )?day={weekday}( (of )?week={shift} week)?( part={daypart})?!(( and {weekday})? {daily})`,
    read: (found, around): Meaning | null => {
      const number = weekdayNumber(found.word("day"));
      const week = found.word("week");
      if (week && around.published !== null) {
        const at = weekOf(around.published).from + 7 * shiftNumber(week) + number - 1;
        return { from: at, until: at, value: iso(at), precision: "day", basis: "published" };
      }
      const part = PARTS_OF_DAY[found.word("part")] ?? "";
      const precision = part ? "hour" : "day";
      const at = resolveWeekday(number, found.word("said"), around);
      if (at === null) return unresolved(`XXXX-WXX-${number}${part}`, precision);
      return { from: at, until: at, value: iso(at) + part, precision, basis: "published" };
    },
  },
];
