import type { Dated, When } from "../../contract/index.ts";
import type { Sentence } from "../../language/types.ts";
import { wordClass } from "../en/lexicon.ts";
import { phrase } from "../en/phrase.ts";
import { type Found, type Phrase, type Words, wordFrom, wordsOf } from "../engine/phrase/index.ts";
import { firstTouching, lastStarting } from "../order.ts";
import { ANNIVERSARIES } from "./anniversaries.ts";
import { CALENDAR } from "./calendar.ts";
import { CLOCK } from "./clock.ts";
import { dayOfDateline } from "./dateline.ts";
import { DATES } from "./dates.ts";
import { iso, parseIso, parts } from "./days.ts";
import { FIGURES } from "./figures.ts";
import { NAMED } from "./moments.ts";
import { QUARTERS } from "./quarters.ts";
import { RANGES } from "./ranges.ts";
import { RELATIVE } from "./relative.ts";
import { tensesOf } from "./tense.ts";
import type { Around, Expression, Read } from "./types.ts";
import { WEEKDAYS } from "./weekdays.ts";
import { WEEKS } from "./weekOf.ts";

export { timeOf, timeOfOccasion } from "./attach.ts";

/** In the order in which they are tried at one place; the longest match counts, the first of equal ones. */
const EXPRESSIONS: readonly Expression[] = [
  ...NAMED,
  ...RANGES,
  ...WEEKS,
  ...FIGURES,
  ...DATES,
  ...CALENDAR,
  ...QUARTERS,
  ...ANNIVERSARIES,
  ...RELATIVE,
  ...WEEKDAYS,
  ...CLOCK,
];

const DEADLINE = phrase`{deadline}/\s/(/\d{1,2}/ (a|p).m. (/\p{Lu}{3}/,? )?)?`;
/** What was put off till a day has that day before it, whatever the tense. */
const PUT_OFF = phrase`<!(had (been )?){put-off} (until|till|to|for) `;
/** What something is told of before, which lies ahead, too, unless its day has been told of as past. */
const AHEAD_OF = phrase`(ahead of|in the run-up to) (the )?`;
/** Times whose clause says by itself that they are over: "feared until Thursday"; "extended to Nov. 16" is not. */
const TOLD_BY_TENSE = /^(?:weekday|time of day|noon, midnight|part of a day)$/;
/** Stretches that a report on a quarter tells of besides. */
const LONGER = phrase`{longer}`;
const EVERY = phrase`{every}/\s/`;
const REPEATED = phrase`(week|month|year|day|/\w+day/)!(-)`;
const EACH = phrase`(every|each)/\s/`;
const A_MONTH = phrase`{month}`;
const BEHIND_A_WORD = phrase`/\p{L}+/ `;
const isMonthOrName = wordClass("month-or-name");

/**
 * The dates and clock times of a report, in order; no durations ("for three days") and no sets ("every Tuesday").
 *
 * Relative expressions are reckoned from the publication date, the tense of their clause and the times before them;
 * without a publication date their `from` stays null. Pure.
 */
export function findTimes(report: Dated, sentences: readonly Sentence[]): readonly When[] {
  const handed = parseIso(report.published);
  const published = dayOfDateline(report, handed) ?? handed;
  const words = wordsOf(report.text);
  const times: Read[] = [];
  let before: Read | null = null;
  let beforeDay: Read | null = null;
  let quarter: Around["quarter"] = null;
  let longer = false;
  let reached = 0;
  const spoken = new Map<Phrase, boolean>();
  const speaksOf = (what: Phrase): boolean => {
    const known = spoken.get(what) ?? what.in(words) !== null;
    spoken.set(what, known);
    return known;
  };
  for (const sentence of sentences) {
    const all = candidates(words, sentence);
    if (all.length === 0) continue;
    const tenseAt = tensesOf(sentence);
    for (const { expression, found } of all) {
      const { start, end } = found;
      if ((times.at(-1)?.end ?? -1) > start || isNoTime(found, sentence)) continue;
      const { tense: clause, direct } = tenseAt(start, end);
      const ahead = !(clause === "past" && TOLD_BY_TENSE.test(expression.rule)) && found.follows(DEADLINE);
      const upcoming =
        found.follows(AHEAD_OF) && !times.some(({ start, end }) => report.text.slice(start, end) === found.text);
      const tense = ahead || upcoming || found.follows(PUT_OFF) ? "future" : clause;
      const since = wordFrom(words, Math.max(reached, start - 400));
      if (LONGER.in(words, since, wordFrom(words, start))) longer = true;
      reached = end;
      const meaning = expression.read(found, {
        published,
        issued: handed ?? published,
        tense,
        direct,
        before,
        beforeDay,
        quarter,
        longer,
        speaksOf,
      });
      if (meaning === null) continue;
      const read: Read = { ...meaning, start, end, rule: expression.rule };
      times.push(read);
      if (read.from !== null) before = read;
      if (read.from !== null && /^(?:day|hour)$/.test(read.precision)) beforeDay = read;
      const named = /^(\d{4})-Q(\d)$/.exec(read.value);
      // What was a year before is compared with, not spoken of.
      const begun = published === null || (read.until ?? 0) < published + 46;
      if (named && begun && read.basis !== "context") {
        quarter = { year: Number(named[1]), quarter: Number(named[2]) };
        longer = false;
      }
    }
  }
  return times.map(
    ({ start, end, from, until, value, precision, basis }): When => ({
      start,
      end,
      from: from === null ? null : day(from),
      until: until === null ? null : day(until),
      // What lies before year 1 or behind 9999 is a time whose days cannot be written.
      value: [from, until].every((one) => one === null || day(one) !== null) ? value : "",
      precision,
      basis,
    }),
  );
}

const day = (at: number): string | null => (parts(at).year > 0 && parts(at).year < 10_000 ? iso(at) : null);

interface Candidate {
  readonly expression: Expression;
  readonly found: Found;
}

/** The expressions that may begin with any word, and by word those that can begin with it, these among them. */
const ANYWHERE = EXPRESSIONS.filter(({ phrase: { first } }) => first === null);
const BY_FIRST = new Map(
  EXPRESSIONS.flatMap(({ phrase: { first } }) => [...(first ?? [])]).map((word) => [
    word,
    EXPRESSIONS.filter(({ phrase: { first } }) => first === null || first.has(word)),
  ]),
);

/** Matches of all expressions in one sentence, from left to right, the longest first at each place. */
function candidates(words: Words, sentence: Sentence): readonly Candidate[] {
  const all: Candidate[] = [];
  const until = wordFrom(words, sentence.end);
  /** Where the last match of each ends. */
  const ends = new Map<Expression, number>();
  for (let at = wordFrom(words, sentence.start); at < until; at += 1) {
    const form = words.lowers[at] as string;
    if (form === " ") continue;
    const start = words.starts[at] as number;
    for (const expression of BY_FIRST.get(form) ?? ANYWHERE) {
      const found = start < (ends.get(expression) ?? 0) ? null : expression.phrase.at(words, at, until);
      if (!found) continue;
      ends.set(expression, found.end);
      all.push({ expression, found });
    }
  }
  // The longest first at each place: what ends inside one that began no later, and is shorter, gives way to it.
  all.sort((a, b) => a.found.start - b.found.start || b.found.end - a.found.end);
  const kept: Candidate[] = [];
  let [reach, widest] = [-1, { start: -1, end: -1 }];
  for (const one of all) {
    const { start, end } = one.found;
    if (start !== widest.start) {
      reach = Math.max(reach, widest.end);
      widest = { start, end };
    }
    if (reach < end && widest.end <= end) kept.push(one);
  }
  return kept;
}

/** "may", "march", May the person, a name with a day in it, "every Friday", "VOA Today". */
function isNoTime(found: Found, sentence: Sentence): boolean {
  const { start, end, text } = found;
  if (found.begins(REPEATED) && found.follows(EVERY)) return true;
  // "march each July"
  if (found.begins(A_MONTH) && found.follows(EACH)) return true;
  // "VOA Today", "This Week": a programme's name.
  if (/^This (?:Week|Month|Year)$/.test(text)) return true;
  if (/^To(?:day|morrow)$/.test(text) && found.follows(BEHIND_A_WORD)) return true;
  const name = sentence.names[lastStarting(sentence.names, start)];
  if (name && (name.kind === "person" || name.kind === "organisation") && name.end >= end) return true;
  // "this may be", "in the march 10 fell": a month in small letters is one only in a whole date.
  const month = found.span("month");
  const small =
    month !== null && isMonthOrName.has(found.word("month")) && /^\p{Ll}/u.test(text.slice(month.start - start));
  if (small && !(found.word("day") && found.word("year"))) return true;
  if (!isMonthOrName.has(text.toLowerCase())) return false;
  const first = sentence.tokens[firstTouching(sentence.tokens, found)];
  return first !== undefined && (first.upos !== "PROPN" || /^\p{Ll}/u.test(text));
}
