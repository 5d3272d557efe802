import { addMonths, epoch, parts, quarterOf, yearOf } from "./days.ts";
import { yearBefore } from "./relative.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { MONTH, monthNumber, ORDINAL, ordinalNumber, SPELLED, spelled } from "./words.ts";

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

const IN = /\b(?:in|by|until|during|from) $/i;

const SHIFT: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

export const QUARTERS: readonly Expression[] = [
  {
    rule: "quarter of a year",
    pattern: new RegExp(
      `(?:the |its |a )?(?:(?:(?<year>\\d{4})|(?<told>last|this|next) year)(?:['’]s)? )?(?:fiscal[ -])?(?:flat )?(?<number>${ORDINAL})(?: fiscal)?[ -]quarter(?:s)?(?: of (?:fiscal )?(?:(?<of>\\d{4})|(?<oftold>last|this|next) year))?\\b`,
      "i",
    ),
    read: (match, around) => {
      const number = ordinalNumber(match.groups?.number ?? "");
      const year = match.groups?.year ?? match.groups?.of;
      if (year !== undefined) return quarter(Number(year), number, "stated");
      const told = (match.groups?.told ?? match.groups?.oftold)?.toLowerCase();
      if (told !== undefined && around.published !== null)
        return quarter(parts(around.published).year + (SHIFT[told] ?? 0), number, "published");
      return nearest(number, around, IN.test(match.input.slice(Math.max(0, match.index - 8), match.index)));
    },
  },
  {
    rule: "Q3",
    pattern: /\b(?:Q(?<first>[1-4]) (?<year>(?:19|20)\d{2})|(?<before>(?:19|20)\d{2}) Q(?<second>[1-4]))\b/,
    read: ({ groups }) =>
      quarter(Number(groups?.year ?? groups?.before), Number(groups?.first ?? groups?.second), "stated"),
  },
  {
    rule: "the same quarter of a year told",
    pattern: /\b(?:the )?(?<year>(?:19|20)\d{2}) (?:quarter|period)\b/i,
    read: (match, { quarter: spoken }) => {
      const told = Number(match.groups?.year);
      if (spoken) return quarter(told, spoken.quarter, "context");
      return { ...yearOf(told), value: String(told), precision: "year", basis: "stated" };
    },
  },
  {
    rule: "a quarter of the year before",
    pattern: new RegExp(
      `\\b(?:the |its |a )?year-(?:earlier|ago) (?:fiscal[ -])?(?<number>${ORDINAL})[ -]quarters?\\b`,
      "i",
    ),
    read: ({ groups }, around) => {
      const number = ordinalNumber(groups?.number ?? "");
      if (around.published === null) return unresolved(`XXXX-Q${number}`, "quarter");
      const now = parts(around.published).year;
      const last = around.quarter?.quarter === number ? around.quarter.year : now;
      return quarter(last - 1, number, "published");
    },
  },
  {
    rule: "the quarter ended on a day",
    pattern: new RegExp(
      `\\b(?:the|its|a) (?:(?:latest|fiscal|most recent) )?quarter(?= (?:ended|ending|that ended) (?<month>${MONTH}) \\d)`,
      "i",
    ),
    read: ({ groups }, { published }) => {
      if (published === null) return null;
      const last = monthNumber(groups?.month ?? "");
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
    pattern:
      /\b(?:(?:the|its) latest|the most recent) (?:quarter|period)\b|\b(?:the|that) (?:quarter|period)\b(?! (?:of|ago|from|when|in which|between|a year|before)|-)/i,
    read: (match, around) => {
      if (around.quarter) return quarter(around.quarter.year, around.quarter.quarter, "context");
      if (around.published === null || !/latest|recent/i.test(match[0])) return null;
      const { year, month } = parts(around.published);
      const now = Math.ceil(month / 3);
      return now === 1 ? quarter(year - 1, 4, "published") : quarter(year, now - 1, "published");
    },
  },
  {
    rule: "the year of a report on it",
    pattern:
      /\b(?:earlier in |later in )?the (?:(?:full|fiscal|current|current fiscal|latest fiscal) year(?! (?:ended|ending)\b)|year(?= to date\b)|year(?=[,.;]))/i,
    read: (match, { published }) =>
      published === null ||
      (/\b(?:of|in|for) the year$/i.test(match.input.slice(Math.max(0, match.index - 30), match.index) + match[0]) ===
        false &&
        /^the year$/i.test(match[0]) &&
        !/\b(?:in|of|for|during) $/i.test(match.input.slice(Math.max(0, match.index - 8), match.index)))
        ? null
        : {
            ...yearOf(parts(published).year),
            value: String(parts(published).year),
            precision: "year",
            basis: "published",
          },
  },
  {
    rule: "the same time a year before",
    pattern:
      /(?:the )?(?:comparable )?\b(?:year-(?:earlier|ago)|corresponding(?= (?:quarter|period)))(?! (?:nine|six|three|twelve|\d+) months)(?: (?:quarter|period|time)(?: (?:last year|a year (?:ago|earlier)))?)?\b|\b(?:the|last year['’]s) (?:quarter|period) a year (?:ago|earlier)\b|\blast year['’]s (?:quarter|period)\b/i,
    read: ([words], around) => yearBefore(/quarter/i.test(words) ? { ...around, longer: false } : around),
  },
  {
    rule: "season",
    pattern: new RegExp(
      `(?:(?:early|late|mid)[ -])?\\b(?:(?<told>last|this(?: past)?|next|the (?:early |late )?) ?)(?<season>spring|summer|autumn|fall|winter)\\b(?: of (?:(?<year>\\d{4})|nineteen[ -](?<spelled>${SPELLED})\\b))?|\\b(?<alone>spring|summer|autumn|winter) (?<aloneyear>(?:19|20)\\d{2})\\b`,
      "i",
    ),
    read: (match, around) => {
      const name = (match.groups?.season ?? match.groups?.alone ?? "").toLowerCase();
      const [value, from, until] = SEASONS[name] as readonly [string, number, number];
      const inWords = match.groups?.spelled;
      const written =
        match.groups?.year ?? match.groups?.aloneyear ?? (inWords ? String(1900 + spelled(inWords)) : undefined);
      const told = (match.groups?.told ?? "").toLowerCase().trim();
      // "the fall" is as often a fall, "the spring" a source: behind "in" and not of something they are seasons.
      const season =
        /\b(?:in|since|until|by|during|through) $/i.test(
          match.input.slice(Math.max(0, match.index - 8), match.index),
        ) && !/^ (?:of|in) /.test(match.input.slice(match.index + match[0].length, match.index + match[0].length + 4));
      if (written === undefined && /^the/.test(told) && name !== "summer" && !season) return null;
      if (written === undefined && around.published === null) return unresolved(`XXXX-${value}`, "period");
      const now = around.published === null ? Number(written) : parts(around.published).year;
      const month = around.published === null ? 1 : parts(around.published).month;
      const year =
        written !== undefined
          ? Number(written)
          : told === "last"
            ? month > until
              ? now - (month > until + 3 ? 0 : 0) - (month >= from ? 1 : 1)
              : now - 1
            : told === "next"
              ? now + 1
              : now;
      return {
        from: epoch(year, from, 1),
        until: epoch(year, until + 1, 0),
        value: `${year}-${value}`,
        precision: "period",
        basis: written ? "stated" : "published",
      };
    },
  },
  {
    rule: "half of a year",
    pattern:
      /(?:the )?(?<half>first|second|last|latter) half(?: of (?:(?<year>\d{4})|(?<told>last|this|next) year|the year))\b|(?:the )?first two quarters of (?<first>\d{4})/i,
    read: (match, around) => {
      const half = match.groups?.first !== undefined || /first/i.test(match.groups?.half ?? "") ? 1 : 2;
      const written = match.groups?.year ?? match.groups?.first;
      if (written === undefined && around.published === null) return unresolved(`XXXX-H${half}`, "period");
      const year =
        written !== undefined
          ? Number(written)
          : parts(around.published as number).year + (SHIFT[(match.groups?.told ?? "").toLowerCase()] ?? 0);
      return {
        from: epoch(year, half === 1 ? 1 : 7, 1),
        until: epoch(year, half === 1 ? 6 : 12, half === 1 ? 30 : 31),
        value: `${year}-H${half}`,
        precision: "period",
        basis: written ? "stated" : "published",
      };
    },
  },
  {
    rule: "year-end",
    pattern: /\byear[ -]end\b/i,
    read: ({ input, index }, { published }) => {
      if (published === null) return unresolved("XXXX-12-31", "day");
      // "up 5% since year-end" looks back.
      const back = /\b(?:since|from|than) (?:the )?$/i.test(input.slice(Math.max(0, index - 11), index)) ? 1 : 0;
      const year = parts(published).year - back;
      const last = epoch(year, 12, 31);
      return { from: last, until: last, value: `${year}-12-31`, precision: "day", basis: "published" };
    },
  },
];
