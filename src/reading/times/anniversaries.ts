import { phrase } from "../en/phrase.ts";
import type { Found } from "../engine/phrase/index.ts";
import { dayMeaning } from "./dates.ts";
import { type Epoch, existing, iso, monthOf, monthValue, parts, shiftedMonth, weekOf, weekValue } from "./days.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { resolveWeekday } from "./weekdays.ts";
import { COUNT, countNumber, numbers, shiftNumber, weekdayNumber } from "./words.ts";

const todayNumber = numbers("today");

/** The same day so many months back; the last of its month where it is shorter. */
function monthsBack(day: Epoch, count: number): Epoch {
  const { year, month } = shiftedMonth(day, -count);
  const date = parts(day).day;
  return [date, 30, 29, 28].flatMap((one) => (one > date ? [] : (existing(year, month, one) ?? [])))[0] ?? day;
}

/** "today", "on Saturday", "to the day": the day that the count goes back from; null where that cannot be known. */
function dayOf(found: Found, around: Around): Epoch | null {
  if (around.published === null) return null;
  const [today, named] = [found.word("today"), found.word("weekday")];
  if (today) return around.published + todayNumber(today);
  // An anniversary on a bare weekday has just been or is near: the day is known only where the words tell which.
  if (!named) return around.published;
  const said = found.word("said").replace("this past", "last");
  return said ? resolveWeekday(weekdayNumber(named), said, { ...around, before: null, tense: "future" }) : null;
}

const backFrom = (found: Found, day: Epoch): Epoch => {
  const count = countNumber(found.word("count"));
  const unit = found.word("unit").replace(/s$/, "");
  return unit === "week" ? day - 7 * count : monthsBack(day, count * (unit === "year" ? 12 : 1));
};

/** Times counted back from a day or a week that is told with them: one time, not two. */
export const ANNIVERSARIES: readonly Expression[] = [
  {
    rule: "so long ago to the day",
    phrase: phrase`(exactly |just )?${COUNT} unit=(week|weeks|month|months|year|years) ago,? (to the day|today={today}|(on )?(said={this-weekday} |this past )?weekday={weekday})`,
    read: (found, around): Meaning | null => {
      const { published } = around;
      if (published === null) return unresolved("", "day");
      const day = dayOf(found, around);
      if (day !== null) return dayMeaning(backFrom(found, day), "published");
      // Either of two days a week apart: the stretch that holds both.
      const near = resolveWeekday(weekdayNumber(found.word("weekday")), "", { ...around, tense: "past" }) as Epoch;
      const [from, until] = [backFrom(found, near), backFrom(found, near + 7)];
      return { from, until, value: `${iso(from)}/${iso(until)}`, precision: "period", basis: "published" };
    },
  },
  {
    rule: "so long ago this week",
    phrase: phrase`(exactly |just )?${COUNT} unit=(year|years|decade|decades) ago,? (told={shift}|this (coming|past)) span=(week|month|weekend)`,
    read: (found, { published }): Meaning | null => {
      if (published === null) return unresolved("", "week");
      const shift = shiftNumber(found.word("told")) || 0;
      const months = (found.word("unit").startsWith("decade") ? 120 : 12) * countNumber(found.word("count"));
      if (found.word("span") === "month") {
        const { year, month } = shiftedMonth(published, shift - months);
        return { ...monthOf(year, month), value: monthValue(year, month), precision: "month", basis: "published" };
      }
      const week = monthsBack(published + 7 * shift, months);
      return { ...weekOf(week), value: weekValue(week), precision: "week", basis: "published" };
    },
  },
  {
    rule: "so long ago on a day told",
    phrase: phrase`on this (day|date) (in year=/\d{4}/|${COUNT} (year|years) ago)|today=(today|this day) in year=/\d{4}/`,
    read: (found, { published }): Meaning | null => {
      if (published === null) return null;
      const { year: now, month, day } = parts(published);
      const year = Number(found.word("year")) || now - countNumber(found.word("count"));
      const at = existing(year, month, day);
      return at === null ? null : dayMeaning(at, "published");
    },
  },
];
