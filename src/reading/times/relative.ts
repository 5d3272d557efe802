import { phrase } from "../en/phrase.ts";
import type { Found } from "../engine/phrase/index.ts";
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
import { COUNT, countNumber, numbers, PARTS_OF_DAY } from "./words.ts";

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
function shifted(from: Epoch, unit: Unit, count: number, basis: Meaning["basis"]): Meaning {
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
function partly(meaning: Meaning, found: Found, { published }: Around): Meaning {
  if (published === null || meaning.from === null || meaning.until === null) return meaning;
  const lead = found.word("lead");
  if (lead === "earlier") return { ...meaning, until: Math.max(meaning.from, Math.min(meaning.until, published)) };
  if (lead === "later") return { ...meaning, from: Math.min(meaning.until, Math.max(meaning.from, published)) };
  return meaning;
}

/** Times from the coarsest to the finest: what is finer than a unit tells which unit is meant. */
const FINENESS = ["decade", "year", "quarter", "month", "week", "day", "hour"];

const unitIn = (found: Found): Unit =>
  found
    .word("unit")
    .replace(/(?<=..)s$/, "")
    .replace("fortnight", "week")
    .replace("night", "day") as Unit;

/** How many of its units a count is: a fortnight is two weeks. */
const countIn = (found: Found): number =>
  countNumber(found.word("count") || "one") * (found.word("unit").startsWith("fortnight") ? 2 : 1);

/** A day, or a part of it. */
function dayPart(day: Meaning, part: string): Meaning {
  const value = PARTS_OF_DAY[part];
  if (value === undefined) return day;
  return day.from === null ? unresolved(value, "hour") : { ...day, value: day.value + value, precision: "hour" };
}

const thisUnit = numbers("this-unit");
const todayNumber = numbers("today");
const ABOUT = "({about} )?";
const OF_TOMORROW = phrase`(/\p{L}+s/|people|men|women|world) of `;
const FAST = phrase`{overnight-change}`;
const ANOTHERS = phrase` (the|a|an|his|her|its|their|/\p{Lu}.*/)`;
const JOINED = phrase`,? `;

export const RELATIVE: readonly Expression[] = [
  {
    rule: "today, yesterday, tomorrow",
    phrase: phrase`({lately} )?day={today}( part={daypart})?!('s {today-of})`,
    read: (found, around) => {
      // "the people of tomorrow"
      if (/^tomorrow$/i.test(found.text) && found.follows(OF_TOMORROW)) return null;
      const day = ofPublished(around, "day", todayNumber(found.word("day")));
      return day.from === null ? day : dayPart(day, found.word("part"));
    },
  },
  {
    rule: "this morning, last night",
    phrase: phrase`((earlier|later) )?(this part={daytime}|before=(last|yesterday) part=(night|evening)|tonight)`,
    read: (found, around) =>
      dayPart(ofPublished(around, "day", found.word("before") ? -1 : 0), found.word("part") || "night"),
  },
  {
    rule: "this week, last month, next year",
    phrase: phrase`(lead=({lately}|sometime|the {stage} of|the rest of) )?shift={this-unit}( (fiscal|calendar|full))? unit={unit}!( (old|or so ago|ago|earlier))('s)?`,
    read: (found, around) => {
      const [shift, unit] = [found.word("shift"), unitIn(found)];
      // "the past year" and "the next decade" are lengths of time; only years are also used as dates.
      if (/^the (?:past|last|next|coming)$/.test(shift) && unit !== "year") return null;
      return partly(ofPublished(around, unit, thisUnit(shift)), found, around);
    },
  },
  {
    rule: "later in the day, the end of the month",
    phrase: phrase`lead={lately} in the unit={calendar-unit}|the (very )?{stage} of the unit={calendar-unit}|unit=year's end`,
    read: (found, around) => partly(ofPublished(around, unitIn(found), 0), found, around),
  },
  {
    rule: "that day, the same year",
    phrase: phrase`(that|(the )?(very )?same) unit={calendar-unit}!( {that-unit-tail})`,
    read: (found, { before }) => {
      const unit = unitIn(found);
      const fine = before !== null && FINENESS.indexOf(before.precision) >= FINENESS.indexOf(unit);
      // A week lies in two months now and then.
      if (!fine || before.from === null || (unit === "month" && before.precision === "week")) return null;
      return shifted(before.from, unit, 0, "context");
    },
  },
  {
    rule: "the day before yesterday, the week before last",
    phrase: phrase`the (unit=day (way=before yesterday|after tomorrow)|unit=(week|month|year) (way=before last|after next))`,
    read: (found, around) => ofPublished(around, unitIn(found), found.word("way") ? -2 : 2),
  },
  {
    rule: "overnight",
    phrase: phrase`overnight!( {overnight-thing})`,
    read: (found, around) =>
      around.tense === "future" || found.near(FAST, 40) ? null : dayPart(ofPublished(around, "day", -1), "night"),
  },
  {
    rule: "the weekend",
    phrase: phrase`said=({shift}|the) (past )?weekend`,
    read: (found, { published, tense }) => {
      if (published === null) return unresolved("", "period");
      const said = found.word("said");
      const week = said === "next" ? 7 : said === "last" || (said === "the" && tense !== "future") ? -7 : 0;
      const saturday = weekOf(published + week).from + 5;
      const value = `${weekValue(saturday)}-WE`;
      return { from: saturday, until: saturday + 1, value, precision: "period", basis: "published" };
    },
  },
  {
    rule: "so long ago",
    phrase: phrase`${ABOUT}${COUNT}( and a half)? unit={units}( or so)? ago!(,? to the day)`,
    read: (found, around) => ago(found, around, -1),
  },
  {
    rule: "so long earlier or later",
    phrase: phrase`${ABOUT}${COUNT} unit={units} way=(earlier|later|(before|after)&(/[,.;]/|$))`,
    read: fromBefore,
  },
  {
    rule: "the day before",
    phrase: phrase`the (way={beside} unit={unit}|unit=(day|night|week|month|year) of=(way=(before|after&(/[,.;]/))))`,
    read: (found, around) => {
      // "on May 3, the day before the vote": the words tell of the same day; elsewhere of one that only the vote tells.
      if (found.word("of") && found.precedes(ANOTHERS)) {
        const { before } = around;
        const apposed = before !== null && found.start - before.end <= 2 && found.follows(JOINED);
        return apposed && before.precision === "day" ? { ...before, basis: "context" } : null;
      }
      return fromBefore(found, around);
    },
  },
  {
    rule: "in so long",
    phrase: phrase`in ${COUNT} unit={units}(' time)?`,
    read: (found, around) => (around.tense === "future" ? ago(found, around, 1) : null),
  },
];

function ago(found: Found, around: Around, sign: 1 | -1): Meaning {
  const [unit, count] = [unitIn(found), countIn(found)];
  // "a year ago" in a report on a quarter is that quarter a year before.
  if (sign < 0 && unit === "year" && count === 1) return yearBefore(around);
  return ofPublished(around, unit, sign * count);
}

/** The same quarter, month or year, a year before what was spoken of last. */
export function yearBefore({ published, quarter, longer }: Around): Meaning {
  if (quarter && !longer) {
    const value = `${quarter.year - 1}-Q${quarter.quarter}`;
    return { ...quarterOf(quarter.year - 1, quarter.quarter), value, precision: "quarter", basis: "context" };
  }
  return published === null ? unresolved("", "year") : shifted(published, "year", -1, "published");
}

/** So long from the time spoken of last, else from the day of publication. */
function fromBefore(found: Found, around: Around): Meaning {
  const unit = unitIn(found);
  const sign = /^(?:later|next|following|after)$/.test(found.word("way")) ? 1 : -1;
  const count = countIn(found);
  if (unit === "year" && count === 1 && sign < 0) return yearBefore(around);
  // "a day later" goes on from a day, not from a year.
  const known = (unit === "day" ? around.beforeDay : around.before)?.from ?? null;
  // "Two weeks later they signed": later than something that the report does not date.
  if (known === null && sign > 0 && around.tense !== "future") return unresolved("", PRECISION[unit]);
  if (known === null) return ofPublished(around, unit, sign * count);
  const meant = shifted(known, unit, sign * count, "context");
  const isOver = around.issued === null || around.tense !== "past" || (meant.from ?? 0) <= around.issued;
  return isOver ? meant : unresolved("", PRECISION[unit]);
}
