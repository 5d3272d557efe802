import { phrase } from "../en/phrase.ts";
import { dateIn } from "./dates.ts";
import { iso, weekday, weekOf, weekValue } from "./days.ts";
import type { Expression, Meaning } from "./types.ts";
import { COMMA_YEAR, DAY_AND_MONTH, NOT_MORE } from "./words.ts";

const SUNDAY = 7;

/** Weeks and weekends told by a day in them. */
export const WEEKS: readonly Expression[] = [
  {
    rule: "the week of a day",
    phrase: phrase`(the )?week(-| )(way=(of|beginning|starting|commencing|ending|ended|to),? (on )?)({weekday},? )?${DAY_AND_MONTH}(${COMMA_YEAR})?${NOT_MORE}`,
    read: (found, around): Meaning | null => {
      const day = dateIn(found, around);
      if (day === null || day.from === null) return day;
      const at = day.from;
      if (/^end|^to/.test(found.word("way")))
        return { ...day, from: at - 6, until: at, value: `${iso(at - 6)}/${iso(at)}`, precision: "week" };
      // Where weeks begin on Sunday, "the week of" a Sunday is the one that it opens.
      if (weekday(at) === SUNDAY)
        return { ...day, until: at + 6, value: `${iso(at)}/${iso(at + 6)}`, precision: "week" };
      return { ...day, ...weekOf(at), value: weekValue(at), precision: "week" };
    },
  },
  {
    rule: "the weekend of a day",
    phrase: phrase`(the )?weekend of ${DAY_AND_MONTH}(${COMMA_YEAR})?${NOT_MORE}`,
    read: (found, around): Meaning | null => {
      const day = dateIn(found, around);
      if (day === null || day.from === null) return day;
      const saturday = weekOf(day.from).from + 5;
      return { ...day, from: saturday, until: saturday + 1, value: `${weekValue(saturday)}-WE`, precision: "period" };
    },
  },
];
