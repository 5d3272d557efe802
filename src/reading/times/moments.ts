import { phrase } from "../en/phrase.ts";
import type { Phrase } from "../engine/phrase/index.ts";
import { nearestDay } from "./calendar.ts";
import { iso, parseIso } from "./days.ts";
import type { Expression } from "./types.ts";

const WAY = "way=(since|after|before|until|during|from) (the )?";

/** Moments that news names without a date: words behind a preposition of time, first day, last day. */
const MOMENTS: readonly (readonly [Phrase, string, string?])[] = [
  [phrase`${WAY}(start of )?(/\p{Lu}\p{L}+/'s )?full-scale (invasion|war)( (of|in) Ukraine)?`, "2022-02-24"],
  [phrase`${WAY}(/\p{Lu}\p{L}+/'s )?annexation of Crimea`, "2014-03-18"],
  [phrase`${WAY}(9\/11|Sept. 11|September 11)( (terror |terrorist )?attacks)?`, "2001-09-11"],
  [phrase`${WAY}(Oct. 7|October 7|7 October) (attack|attacks)`, "2023-10-07"],
  [phrase`${WAY}fall of the Berlin Wall`, "1989-11-09"],
  [phrase`${WAY}(collapse|breakup|break-up|dissolution) of the Soviet Union`, "1991-12-26"],
  [phrase`${WAY}Brexit (referendum|vote)`, "2016-06-23"],
  [phrase`${WAY}(Second World War|World War (II|Two))`, "1939-09-01", "1945-09-02"],
  [phrase`${WAY}(First World War|World War (I|One))`, "1914-07-28", "1918-11-11"],
];

const NO_THING = "!( {holiday-thing})";
const HOLIDAYS: readonly (readonly [Phrase, number, number])[] = [
  [phrase`Christmas Eve${NO_THING}`, 12, 24],
  [phrase`Christmas( Day)?${NO_THING}`, 12, 25],
  [phrase`New Year's Eve${NO_THING}`, 12, 31],
  [phrase`New Year's Day${NO_THING}`, 1, 1],
  [phrase`Bastille Day${NO_THING}`, 7, 14],
];

export const NAMED: readonly Expression[] = [
  ...MOMENTS.map(
    ([words, begins, ends]): Expression => ({
      rule: "named moment",
      phrase: words,
      read: (found) => {
        const way = found.word("way");
        const [first, last] = [parseIso(begins), parseIso(ends ?? begins)];
        // Since a war is since its end.
        const from = way === "since" ? last : first;
        if (from !== null && (way === "since" || way === "from"))
          return { from, until: null, value: iso(from), precision: "period", basis: "known" };
        const value = ends === undefined ? begins : `${begins.slice(0, 4)}/${ends.slice(0, 4)}`;
        return { from, until: last, value, precision: ends === undefined ? "day" : "period", basis: "known" };
      },
    }),
  ),
  ...HOLIDAYS.map(
    ([words, month, day]): Expression => ({
      rule: "holiday",
      phrase: words,
      read: (_, around) => nearestDay(month, day, around),
    }),
  ),
];
