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
const FUZZ = "(?:(?:nearly|almost|about|around|some|just|only|more than|less than|at least|over|roughly|exactly) )?";

export const RELATIVE: readonly Expression[] = [
  {
    rule: "today, yesterday, tomorrow",
    pattern:
      /(?:(?:late|later|early|earlier) )?\b(yesterday|today|tomorrow)(?: (morning|afternoon|evening|night))?\b(?!['’]s (?:world|society|youth|generation|standards|technology|market))/i,
    read: (match, around) => {
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
    rule: "so long ago",
    pattern: new RegExp(`${FUZZ}\\b(?<count>${COUNT})(?: and a half)? (?<unit>${UNIT})s?(?: or so)? ago\\b`, "i"),
    read: (match, around) => ago(match, around, -1),
  },
  {
    rule: "so long earlier or later",
    pattern: new RegExp(
      `${FUZZ}\\b(?<count>${COUNT}) (?<unit>${UNIT})s? (?<way>earlier|before|later|after(?=[,.;]))`,
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
    read: (match, around) =>
      fromBefore(match, around, /next|following|after/i.test(match.groups?.way ?? match.groups?.way2 ?? "") ? 1 : -1),
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
export function yearBefore({ published, quarter }: Around): Meaning {
  if (quarter) {
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
