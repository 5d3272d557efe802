import {
  addMonths,
  type Epoch,
  epoch,
  iso,
  monthOf,
  monthValue,
  parts,
  quarterOf,
  type Stretch,
  weekOf,
  weekValue,
  yearOf,
} from "./days.ts";
import { type Around, type Expression, type Meaning, unresolved } from "./types.ts";
import { COUNT, countNumber, UNIT } from "./words.ts";

type Unit = "day" | "week" | "month" | "quarter" | "year" | "decade";

const PRECISION: Readonly<Record<Unit, Meaning["precision"]>> = {
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "decade",
};

/** The unit that lies so many units from a day. */
export function shifted(from: Epoch, unit: Unit, count: number, basis: Meaning["basis"]): Meaning {
  const { year, month } = parts(from);
  const make = (stretch: Stretch, value: string): Meaning => ({ ...stretch, value, precision: PRECISION[unit], basis });
  switch (unit) {
    case "day":
      return make({ from: from + count, until: from + count }, iso(from + count));
    case "week":
      return make(weekOf(from + 7 * count), weekValue(from + 7 * count));
    case "month": {
      const to = addMonths(year, month, count);
      return make(monthOf(to.year, to.month), monthValue(to.year, to.month));
    }
    case "quarter": {
      const to = addMonths(year, month, 3 * count);
      const quarter = Math.ceil(to.month / 3);
      return make(quarterOf(to.year, quarter), `${to.year}-Q${quarter}`);
    }
    case "year":
      return make(yearOf(year + count), String(year + count).padStart(4, "0"));
    case "decade": {
      const first = Math.floor(year / 10) * 10 + 10 * count;
      return make({ from: epoch(first, 1, 1), until: epoch(first + 9, 12, 31) }, String(first / 10));
    }
  }
}

const ofPublished = (around: Around, unit: Unit, count: number): Meaning =>
  around.published === null ? unresolved("", PRECISION[unit]) : shifted(around.published, unit, count, "published");

/** Part of a unit that is past, or still to come, on the day of publication. */
function partly(meaning: Meaning, said: string, published: Epoch | null): Meaning {
  if (published === null || meaning.from === null || meaning.until === null) return meaning;
  if (/^earlier/i.test(said)) return { ...meaning, until: Math.max(meaning.from, Math.min(meaning.until, published)) };
  if (/^later/i.test(said)) return { ...meaning, from: Math.min(meaning.until, Math.max(meaning.from, published)) };
  return meaning;
}

const SHIFT: Readonly<Record<string, number>> = {
  this: 0,
  "the current": 0,
  last: -1,
  "the past": -1,
  "the previous": -1,
  "the last": -1,
  next: 1,
  "the coming": 1,
  "the next": 1,
};
/** How exact a time must be for the unit around it to be known. */
const FINE: Readonly<Record<Unit, RegExp>> = {
  day: /^(?:hour|day)$/,
  week: /^(?:hour|day|week)$/,
  month: /^(?:hour|day|month)$/,
  quarter: /^(?:hour|day|month|quarter)$/,
  year: /^(?:hour|day|week|month|quarter|year)$/,
  decade: /^(?:hour|day|week|month|quarter|year|decade)$/,
};
const FUZZ = "(?:(?:nearly|almost|about|around|some|just|only|more than|less than|at least|over|roughly|exactly) )?";

export const RELATIVE: readonly Expression[] = [
  {
    rule: "today, yesterday, tomorrow",
    pattern:
      /(?:(?:late|later|early|earlier) )?\b(yesterday|today|tomorrow)(?: (morning|afternoon|evening|night))?\b(?!['’]s (?:world|society|youth|generation|standards|technology|market))/i,
    read: (match, around) => {
      // "the people of tomorrow"
      if (
        /^tomorrow$/i.test(match[0]) &&
        /\b(?:\w+s|people|men|women|world) of $/.test(match.input.slice(Math.max(0, match.index - 20), match.index))
      )
        return null;
      const count = { yesterday: -1, today: 0, tomorrow: 1 }[(match[1] as string).toLowerCase()] as number;
      const day = ofPublished(around, "day", count);
      const part = { morning: "TMO", afternoon: "TAF", evening: "TEV", night: "TNI" }[(match[2] ?? "").toLowerCase()];
      return part && day.from !== null ? { ...day, value: day.value + part, precision: "hour" } : day;
    },
  },
  {
    rule: "this morning, last night",
    pattern:
      /(?:(?:earlier|later) )?\b(?:(this) (morning|afternoon|evening)|(last|yesterday) (night|evening)|(tonight))\b/i,
    read: (match, around) => {
      const day = ofPublished(around, "day", match[3] ? -1 : 0);
      const part = { morning: "TMO", afternoon: "TAF", evening: "TEV", night: "TNI" }[
        (match[2] ?? match[4] ?? "night").toLowerCase()
      ] as string;
      return day.from === null ? unresolved(part, "hour") : { ...day, value: day.value + part, precision: "hour" };
    },
  },
  {
    rule: "this week, last month, next year",
    pattern:
      /(?:(?:earlier|later|early|late|sometime|the (?:beginning|start|middle|end) of|the rest of) )?\b(?<shift>this|last|next|the current|the past|the previous|the last|the next|the coming)(?: (?:fiscal|calendar|full))? (?<unit>week|month|quarter|year|decade)\b(?! (?:old|or so ago|ago|earlier)\b)(?<own>['’]s)?/i,
    read: (match, around) => {
      const said = (match.groups?.shift ?? "").toLowerCase();
      const unit = (match.groups?.unit ?? "").toLowerCase() as Unit;
      // "the past year" and "the next decade" are lengths of time; only years are also used as dates.
      if (/^the (?:past|last|next|coming)$/.test(said) && unit !== "year") return null;
      return partly(ofPublished(around, unit, SHIFT[said] ?? 0), match[0], around.published);
    },
  },
  {
    rule: "later in the day, the end of the month",
    pattern:
      /\b(?:(?<part>earlier|later|early|late) in the (?<unit>day|week|month|year)|the (?:very )?(?:beginning|start|middle|end) of the (?<whole>day|week|month|year)|(?<possessive>year)['’]s end)\b/i,
    read: (match, around) => {
      const { part, unit, whole, possessive } = match.groups ?? {};
      const meaning = ofPublished(around, (unit ?? whole ?? possessive ?? "").toLowerCase() as Unit, 0);
      return partly(meaning, part ?? "", around.published);
    },
  },
  {
    rule: "that day, the same year",
    pattern:
      /\b(?:that|(?:the )?(?:very )?same) (?<unit>day|week|month|year)\b(?! (?:old|after|when|will|would|comes)\b)/i,
    read: (match, { before }) => {
      const unit = (match.groups?.unit ?? "").toLowerCase() as Unit;
      if (before === null || before.from === null || !FINE[unit].test(before.precision)) return null;
      return shifted(before.from, unit, 0, "context");
    },
  },
  {
    rule: "the day before yesterday, the week before last",
    pattern:
      /\bthe (?:day (?:(?<back>before yesterday)|(?<on>after tomorrow))|(?<unit>week|month|year) (?:(?<past>before last)|(?<next>after next)))\b/i,
    read: (match, around) =>
      ofPublished(
        around,
        (match.groups?.unit ?? "day").toLowerCase() as Unit,
        match.groups?.back || match.groups?.past ? -2 : 2,
      ),
  },
  {
    rule: "overnight",
    pattern:
      /\bovernight\b(?! (?:success|sensation|millionaire|bag|stay|trip|guest|delivery|rate|lending|mail|package|train|flight|bus))/i,
    read: ({ input, index }, around) => {
      if (
        around.tense === "future" ||
        /\b(?:bec[oa]me|change[sd]?|happen|disappear|solved?|almost|virtually)\b[^.]{0,40}$/i.test(
          input.slice(Math.max(0, index - 60), index),
        )
      )
        return null;
      const day = ofPublished(around, "day", -1);
      return day.from === null ? unresolved("TNI", "hour") : { ...day, value: `${day.value}TNI`, precision: "hour" };
    },
  },
  {
    rule: "the weekend",
    pattern: /\b(?:(last|this|next|the) (?:past )?)weekend\b/i,
    read: (match, around) => {
      if (around.published === null) return unresolved("", "period");
      const said = (match[1] as string).toLowerCase();
      const week =
        said === "next"
          ? 7
          : said === "last" || (said === "the" && around.tense !== "future")
            ? said === "last"
              ? -7
              : -7
            : 0;
      const saturday = weekOf(around.published + week).from + 5;
      return {
        from: saturday,
        until: saturday + 1,
        value: `${weekValue(saturday)}-WE`,
        precision: "period",
        basis: "published",
      };
    },
  },
  {
    rule: "a fortnight ago",
    pattern: new RegExp(`${FUZZ}\\b(?:an?|one) fortnight ago\\b`, "i"),
    read: (_, around) => ofPublished(around, "week", -2),
  },
  {
    rule: "so long ago",
    pattern: new RegExp(`${FUZZ}\\b(?<count>${COUNT})(?: and a half)? (?<unit>${UNIT})s?(?: or so)? ago\\b`, "i"),
    read: (match, around) => ago(match, around, -1),
  },
  {
    rule: "so long earlier or later",
    pattern: new RegExp(
      `${FUZZ}\\b(?<count>${COUNT}) (?<unit>${UNIT})s? (?<way>earlier|later|(?:before|after)(?=[,.;]|\\s*$))`,
      "i",
    ),
    read: (match, around) => fromBefore(match, around, /later|after/i.test(match.groups?.way ?? "") ? 1 : -1),
  },
  {
    rule: "the day before",
    pattern: new RegExp(
      `\\bthe (?:(?<way>previous|next|following|preceding) (?<unit>${UNIT})|(?<unit2>day|night|week|month|year) (?<way2>before|after(?=[,.;])))\\b`,
      "i",
    ),
    read: (match, around) => {
      const behind = match.input.slice(match.index + match[0].length, match.index + match[0].length + 24);
      // "on May 3, the day before the vote": the words tell of the same day; elsewhere of one that only the vote tells.
      if (match.groups?.way2 !== undefined && /^ (?:the|an?|his|her|its|their|\p{Lu}\S*)\b/u.test(behind)) {
        const { before } = around;
        const apposed = before !== null && /^,? $/.test(match.input.slice(before.end, match.index));
        return apposed && before.precision === "day" ? { ...before, basis: "context" } : null;
      }
      return fromBefore(
        match,
        around,
        /next|following|after/i.test(match.groups?.way ?? match.groups?.way2 ?? "") ? 1 : -1,
      );
    },
  },
  {
    rule: "in so long",
    pattern: new RegExp(`\\bin (?<count>${COUNT}) (?<unit>${UNIT})s?(?:['’] time)?\\b`, "i"),
    read: (match, around) => (around.tense === "future" ? ago(match, around, 1) : null),
  },
];

function ago(match: RegExpExecArray, around: Around, sign: 1 | -1): Meaning | null {
  const unit = (match.groups?.unit ?? "").toLowerCase() as Unit;
  const count = countNumber(match.groups?.count ?? "");
  // "a year ago" in a report on a quarter is that quarter a year before.
  if (sign < 0 && unit === "year" && count === 1) return yearBefore(around);
  return around.published === null
    ? unresolved("", PRECISION[unit])
    : shifted(around.published, unit, sign * count, "published");
}

/** The same quarter, month or year, a year before what was spoken of last. */
export function yearBefore({ published, quarter, longer }: Around): Meaning {
  if (quarter && !longer) {
    const value = `${quarter.year - 1}-Q${quarter.quarter}`;
    return { ...quarterOf(quarter.year - 1, quarter.quarter), value, precision: "quarter", basis: "context" };
  }
  return published === null ? unresolved("", "year") : shifted(published, "year", -1, "published");
}

function fromBefore(match: RegExpExecArray, around: Around, sign: 1 | -1): Meaning | null {
  const unit = (match.groups?.unit ?? match.groups?.unit2 ?? "day").toLowerCase().replace("night", "day") as Unit;
  const count = match.groups?.count === undefined ? 1 : countNumber(match.groups.count);
  if (unit === "year" && count === 1 && sign < 0) return yearBefore(around);
  // "a day later" goes on from a day, not from a year.
  const fits = around.before !== null && (unit !== "day" || /^(?:day|hour)$/.test(around.before.precision));
  const anchor = (fits ? around.before?.from : null) ?? around.published;
  if (anchor === null) return unresolved("", PRECISION[unit]);
  return shifted(anchor, unit, sign * count, fits && around.before?.from != null ? "context" : "published");
}
