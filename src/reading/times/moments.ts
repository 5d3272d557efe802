import { phrase } from "../en/phrase.ts";
import type { Phrase } from "../engine/phrase/index.ts";
import { dayMeaning, nearestDay } from "./dates.ts";
import { iso, parseIso } from "./days.ts";
import type { Expression } from "./types.ts";

const WAY = "way=(since|after|before|until|during|from) (the )?";

/** Moments that news names without a date: words behind a preposition of time, first day, last day. */
const MOMENTS: readonly (readonly [Phrase, string, string?])[] = [
  [phrase`${WAY}(start of )?(/\p{Lu}\p{L}+/'s )?full-scale (invasion|war)( (of|in) Ukraine)?`, "2022-02-24"],
  [phrase`${WAY}(/\p{Lu}\p{L}+/'s )?annexation of Crimea`, "2014-03-18"],
  [phrase`${WAY}(9\/11|Sept. 11|September 11)( (terror |terrorist )?attacks)?`, "2001-09-11"],
  [phrase`${WAY}fall of the Berlin Wall`, "1989-11-09"],
  [phrase`${WAY}(collapse|breakup|break-up|dissolution) of the Soviet Union`, "1991-12-26"],
  [phrase`${WAY}Brexit (referendum|vote)`, "2016-06-23"],
  [phrase`${WAY}(Second World War|World War (II|Two))`, "1939-09-01", "1945-09-02"],
  [phrase`${WAY}(First World War|World War (I|One))`, "1914-07-28", "1918-11-11"],
];

/** A day in both orders, which names what came on it. */
const on = (month: string, short: string, day: number): string =>
  `(${month}|${short}.?) ${day}|(the )?${day} (${month}|${short}.?)`;

interface NamedDay {
  /** The day as it is written, and what it names. */
  readonly words: Phrase;
  /** Who or what the report must speak of, as other things come on that day too. */
  readonly about: Phrase;
  readonly day: string;
}

/** Days that name what came on them: "the Oct. 7 attack" is that of 2023, whichever year it is told in. */
const NAMED_DAYS: readonly NamedDay[] = [
  {
    words: phrase`(${on("October", "Oct", 7)})&( (/\p{L}+/(-| ))?{onslaught})|{onslaught} of (${on("October", "Oct", 7)})!(,? (/\d{4}/|{shift} year))`,
    about: phrase`Israel|Israeli|Hamas|Gaza`,
    day: "2023-10-07",
  },
  {
    words: phrase`9\/11!(\/)|(${on("September", "Sept", 11)})&( (terror |terrorist )?(attack|attacks))`,
    about: phrase`US|U.S|United States|America|American|New York|al-Qaeda|al-Qaida|Pentagon`,
    day: "2001-09-11",
  },
  {
    words: phrase`(${on("February", "Feb", 1)})&( (military )?(coup|takeover|putsch))`,
    about: phrase`Myanmar|Burma|Burmese`,
    day: "2021-02-01",
  },
  {
    words: phrase`(${on("January", "Jan", 6)})&( (/\p{Lu}\p{L}+/ )?{onslaught})`,
    about: phrase`Capitol|Trump|Congress`,
    day: "2021-01-06",
  },
  {
    words: phrase`(${on("July", "Jul", 15)})&( (/\p{L}+/ )?(coup|putsch))`,
    about: phrase`Turkey|Turkish|Türkiye|Erdogan|Erdoğan`,
    day: "2016-07-15",
  },
  {
    words: phrase`(${on("July", "Jul", 26)})&( (military )?(coup|takeover|putsch))`,
    about: phrase`Niger|Niamey`,
    day: "2023-07-26",
  },
  {
    words: phrase`(${on("October", "Oct", 25)})&( (military )?(coup|takeover|putsch))`,
    about: phrase`Sudan|Sudanese|Khartoum`,
    day: "2021-10-25",
  },
  {
    words: phrase`(${on("August", "Aug", 4)})&( (/\p{L}+/ )?(blast|explosion))`,
    about: phrase`Beirut|Lebanon|Lebanese`,
    day: "2020-08-04",
  },
  {
    words: phrase`(${on("February", "Feb", 24)})&( (/\p{L}+/ )?invasion)`,
    about: phrase`Ukraine|Ukrainian`,
    day: "2022-02-24",
  },
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
  ...NAMED_DAYS.map(
    ({ words, about, day }): Expression => ({
      rule: "named day",
      phrase: words,
      read: (_, { published, speaksOf }) => {
        const at = parseIso(day);
        if (at === null || (published !== null && published < at) || !speaksOf(about)) return null;
        return dayMeaning(at, "known");
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
