import { phrase } from "../en/phrase.ts";
import type { Found } from "../engine/phrase/index.ts";
import { addMonths, epoch, parts, quarterOf, yearOf } from "./days.ts";
import { yearBefore } from "./relative.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { MONTH, monthNumber, ORDINAL, ordinalNumber, SPELLED, shiftNumber, spelledNumber } from "./words.ts";

const SEASONS: Readonly<Record<string, readonly [value: string, from: number, until: number]>> = {
  spring: ["SP", 3, 5],
  summer: ["SU", 6, 8],
  autumn: ["FA", 9, 11],
  fall: ["FA", 9, 11],
  winter: ["WI", 12, 14],
};

function quarter(year: number, number: number, basis: Meaning["basis"]): Meaning {
  return { ...quarterOf(year, number), value: `${year}-Q${number}`, precision: "quarter", basis };
}

/**
 * A quarter without a year: the last that has ended or is running, unless the tense says that it is to come.
 *
 * @param within whether something takes place in it ("in the third quarter"), rather than is its result
 */
function nearest(number: number, { published, tense }: Around, within: boolean): Meaning {
  if (published === null) return unresolved(`XXXX-Q${number}`, "quarter");
  const { year, month } = parts(published);
  const now = Math.ceil(month / 3);
  // "expects to report a third-quarter loss" in October means the quarter that has just ended.
  const ended = now === 1 ? number === 4 : number === now - 1;
  const chosen =
    tense === "future" && !(ended && !within) ? (number >= now ? year : year + 1) : number <= now ? year : year - 1;
  return quarter(chosen, number, "published");
}

const IN = phrase`(in|by|until|during|from) `;
const FOR = phrase`(in|of|for|during) `;
const IN_SEASON = phrase`(in|since|until|by|during|through) `;
const OF = phrase` (of|in) `;
const SINCE = phrase`(since|from|than) (the )?`;
const FULL_YEAR = String.raw`year=/(?:19|20)\d\d/`;
const TOLD = String.raw`(year=/\d{4}/|told={shift} year)`;

/** The year that the words tell, by itself or from the year of publication; null where they tell none. */
function toldYear(
  found: Found,
  { published }: Around,
): { readonly year: number; readonly basis: Meaning["basis"] } | null {
  if (found.word("year")) return { year: Number(found.word("year")), basis: "stated" };
  if (!found.word("told") || published === null) return null;
  return { year: parts(published).year + shiftNumber(found.word("told")), basis: "published" };
}

export const QUARTERS: readonly Expression[] = [
  {
    rule: "quarter of a year",
    phrase: phrase`((the|its|a) )?(${TOLD}('s)? )?(fiscal(-| ))?(flat )?${ORDINAL}( fiscal)?(-| )(quarter|quarters)( of (fiscal )?${TOLD})?`,
    read: (found, around) => {
      const number = ordinalNumber(found.word("number"));
      const told = toldYear(found, around);
      return told ? quarter(told.year, number, told.basis) : nearest(number, around, found.follows(IN));
    },
  },
  {
    rule: "Q3",
    phrase: phrase`Q(number=/[1-4]/) ${FULL_YEAR}|${FULL_YEAR} Q(number=/[1-4]/)`,
    read: (found) => quarter(Number(found.word("year")), Number(found.word("number")), "stated"),
  },
  {
    rule: "the same quarter of a year told",
    phrase: phrase`(the )?${FULL_YEAR} (quarter|period)`,
    read: (found, { quarter: spoken }) => {
      const told = Number(found.word("year"));
      if (spoken) return quarter(told, spoken.quarter, "context");
      return { ...yearOf(told), value: String(told), precision: "year", basis: "stated" };
    },
  },
  {
    rule: "a quarter of the year before",
    phrase: phrase`((the|its|a) )?year-(earlier|ago) (fiscal(-| ))?${ORDINAL}(-| )(quarter|quarters)`,
    read: (found, around) => {
      const number = ordinalNumber(found.word("number"));
      if (around.published === null) return unresolved(`XXXX-Q${number}`, "quarter");
      const now = parts(around.published).year;
      const last = around.quarter?.quarter === number ? around.quarter.year : now;
      return quarter(last - 1, number, "published");
    },
  },
  {
    rule: "the quarter ended on a day",
    phrase: phrase`(the|its|a) ((latest|fiscal|most recent) )?quarter&( (that )?(ended|ending) ${MONTH} /\d+/)`,
    read: (found, { published }) => {
      if (published === null) return null;
      const last = monthNumber(found.word("month"));
      const { year, month } = parts(published);
      const ended = addMonths(last <= month ? year : year - 1, last, 0);
      const middle = addMonths(ended.year, ended.month, -1);
      const begun = addMonths(ended.year, ended.month, -2);
      return {
        from: epoch(begun.year, begun.month, 1),
        until: epoch(ended.year, ended.month + 1, 0),
        value: `${middle.year}-Q${Math.ceil(middle.month / 3)}`,
        precision: "quarter",
        basis: "published",
      };
    },
  },
  {
    rule: "the quarter spoken of",
    phrase: phrase`last=((the|its) latest|the most recent) (quarter|period)|(the|that) (quarter|period)!(-| {quarter-tail})`,
    read: (found, around) => {
      if (around.quarter) return quarter(around.quarter.year, around.quarter.quarter, "context");
      if (around.published === null || !found.word("last")) return null;
      const { year, month } = parts(around.published);
      const now = Math.ceil(month / 3);
      return now === 1 ? quarter(year - 1, 4, "published") : quarter(year, now - 1, "published");
    },
  },
  {
    rule: "the year of a report on it",
    phrase: phrase`(part=(earlier|later) in )?the (whole={full-year} year!( (ended|ending))|year&( to date|/[,.;]/))`,
    read: (found, { published }) => {
      const told = found.word("part") || found.word("whole") || found.follows(FOR);
      if (published === null || !told) return null;
      const { year } = parts(published);
      return { ...yearOf(year), value: String(year), precision: "year", basis: "published" };
    },
  },
  {
    rule: "the same time a year before",
    phrase: phrase`(the )?(comparable )?(year-(earlier|ago)|corresponding&( (quarter|period)))!( (three|six|nine|twelve|/\d+/) months)( unit=(quarter|period|time)( (last year|a year (ago|earlier)))?)?|(the|last year's) unit=(quarter|period) a year (ago|earlier)|last year's unit=(quarter|period)`,
    read: (found, around) => yearBefore(found.word("unit") === "quarter" ? { ...around, longer: false } : around),
  },
  {
    rule: "season",
    phrase: phrase`({early}(-| ))?told=(last|this( past)?|next|the( (early|late))?) season={season}( of (year=/\d{4}/|nineteen(-| )${SPELLED}))?|season=(spring|summer|autumn|winter) ${FULL_YEAR}`,
    read: (found, around) => {
      const [season, told] = [found.word("season"), found.word("told")];
      const [value, from, until] = SEASONS[season] as readonly [string, number, number];
      const spelled = found.word("spelled");
      const written = Number(found.word("year")) || (spelled ? 1900 + spelledNumber(spelled) : null);
      // "the fall" is as often a fall, "the spring" a source: behind "in" and not of something they are seasons.
      const sure = season === "summer" || (found.follows(IN_SEASON) && !found.precedes(OF));
      if (written === null && told.startsWith("the") && !sure) return null;
      if (written === null && around.published === null) return unresolved(`XXXX-${value}`, "period");
      const year = written ?? parts(around.published as number).year + (told === "last" ? -1 : told === "next" ? 1 : 0);
      return {
        from: epoch(year, from, 1),
        until: epoch(year, until + 1, 0),
        value: `${year}-${value}`,
        precision: "period",
        basis: written === null ? "published" : "stated",
      };
    },
  },
  {
    rule: "half of a year",
    phrase: phrase`(the )?half=(first|second|last|latter) half of (${TOLD}|the year)|(the )?half=first two quarters of year=/\d{4}/`,
    read: (found, around) => {
      const first = found.word("half") === "first";
      if (!found.word("year") && around.published === null) return unresolved(`XXXX-H${first ? 1 : 2}`, "period");
      const { year, basis } = toldYear(found, around) ?? { ...parts(around.published as number), basis: "published" };
      return {
        from: epoch(year, first ? 1 : 7, 1),
        until: epoch(year, first ? 6 : 12, first ? 30 : 31),
        value: `${year}-H${first ? 1 : 2}`,
        precision: "period",
        basis,
      };
    },
  },
  {
    rule: "year-end",
    phrase: phrase`year(-| )end`,
    read: (found, { published }) => {
      if (published === null) return unresolved("XXXX-12-31", "day");
      // "up 5% since year-end" looks back.
      const year = parts(published).year - (found.follows(SINCE) ? 1 : 0);
      const last = epoch(year, 12, 31);
      return { from: last, until: last, value: `${year}-12-31`, precision: "day", basis: "published" };
    },
  },
];
