import type { Dated, When } from "../../contract/index.ts";
import type { Sentence } from "../../language/types.ts";
import { lastStarting } from "../order.ts";
import { CALENDAR } from "./calendar.ts";
import { CLOCK } from "./clock.ts";
import { dayOfDateline } from "./dateline.ts";
import { iso, parseIso, parts } from "./days.ts";
import { NAMED } from "./moments.ts";
import { QUARTERS } from "./quarters.ts";
import { RANGES } from "./ranges.ts";
import { RELATIVE } from "./relative.ts";
import { firstTokenIn, tensesOf } from "./tense.ts";
import type { Around, Expression, Read } from "./types.ts";
import { WEEKDAYS } from "./weekdays.ts";

export { timeOf, timeOfOccasion } from "./attach.ts";

/** In the order in which they are tried at one place; the longest match counts, the first of equal ones. */
const EXPRESSIONS: readonly (Expression & { readonly sticky: RegExp })[] = [
  ...NAMED,
  ...RANGES,
  ...CALENDAR,
  ...QUARTERS,
  ...RELATIVE,
  ...WEEKDAYS,
  ...CLOCK,
].map((one) => ({ ...one, sticky: new RegExp(one.pattern.source, `${one.pattern.flags.replace(/[gy]/g, "")}g`) }));

/** What a deadline stands behind lies ahead, whatever the tense of the verb that set it. */
const DEADLINE =
  /\b(?:until|till|by|(?:agreed|planned|scheduled|slated) for|expires?(?: on)?|extended to|due(?: on| in)?|deadline of|no later than|payable(?: on)?|of record(?: on)?|effective(?: on| from)?|to expire(?: on| at)?)\s(?:\d{1,2} [ap]\.m\. (?:\p{Lu}{3},? )?)?$/u;

/** Stretches that a report on a quarter tells of besides. */
const LONGER = /\b(?:(?:six|nine|twelve|6|9|12)[ -]months?|(?:first|second) half|(?:full|fiscal) year|for the year)\b/i;

const A_MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const MONTH_WORD = /^(?:may|march|mar|august|april|june|sun|mon|sat|fall)$/i;

/**
 * The dates and clock times of a report, in order; no durations ("for three days") and no sets ("every Tuesday").
 *
 * Relative expressions are reckoned from the publication date, the tense of their clause and the times before them;
 * without a publication date their `from` stays null. Pure.
 */
export function findTimes(report: Dated, sentences: readonly Sentence[]): readonly When[] {
  const handed = parseIso(report.published);
  const published = dayOfDateline(report, handed) ?? handed;
  const times: Read[] = [];
  let before: Read | null = null;
  let quarter: Around["quarter"] = null;
  let longer = false;
  let reached = 0;
  for (const sentence of sentences) {
    const found = candidates(report.text, sentence);
    if (found.length === 0) continue;
    const tenseAt = tensesOf(sentence);
    for (const { expression, match } of found) {
      const [start, end] = trimmed(match);
      if ((times.at(-1)?.end ?? -1) > start || isNoTime(report.text, sentence, start, end)) continue;
      const clause = tenseAt(start, end);
      // "feared until Thursday" is over; "extended to Nov. 16" is not.
      const ahead = !(
        clause === "past" && /^(?:weekday|time of day|noon, midnight|part of a day)$/.test(expression.rule)
      );
      const tense = ahead && DEADLINE.test(report.text.slice(Math.max(0, start - 30), start)) ? "future" : clause;
      if (LONGER.test(report.text.slice(Math.max(reached, start - 400), start))) longer = true;
      reached = end;
      const meaning = expression.read(match, { published, tense, before, quarter, longer });
      if (meaning === null) continue;
      const read: Read = { ...meaning, start, end, rule: expression.rule };
      times.push(read);
      if (read.from !== null) before = read;
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
  readonly match: RegExpExecArray;
}

/** What every expression holds one of; most sentences hold none, and are asked for no expression. */
const TOLD =
  /\d|(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|days?\b|week|month|quarter|year|decade|centur|hour|minute|night|period|morning|evening|noon\b|\b(?:nineteen|two thousand|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|dawn|dusk|eve|now|past|recent|earlier|later|current|christmas|easter|ramadan|passover|spring|summer|autumn|fall|winter|since|after|before|until|during|from|tomorrow|fortnight|tue|thu|thur|wed|holiday|midnight)/i;

/** Matches of all expressions in one sentence, from left to right, the longest first at each place. */
function candidates(text: string, sentence: Sentence): readonly Candidate[] {
  if (!TOLD.test(text.slice(sentence.start, sentence.end))) return [];
  const words = text.slice(0, sentence.end);
  const found: Candidate[] = [];
  for (const expression of EXPRESSIONS) {
    expression.sticky.lastIndex = sentence.start;
    for (let match = expression.sticky.exec(words); match; match = expression.sticky.exec(words)) {
      if (match[0] === "") expression.sticky.lastIndex += 1;
      else if (!insideOfWord(text, match)) found.push({ expression, match });
    }
  }
  // The longest first at each place: what ends inside one that began no later, and is shorter, gives way to it.
  found.sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  const kept: Candidate[] = [];
  let [reach, widest] = [-1, { start: -1, end: -1 }];
  for (const one of found) {
    const [start, end] = [one.match.index, one.match.index + one.match[0].length];
    if (start !== widest.start) {
      reach = Math.max(reach, widest.end);
      widest = { start, end };
    }
    if (reach < end && widest.end <= end) kept.push(one);
  }
  return kept;
}

/** "jan" at the end of a country's name is no month, nor "sun" at the end of a town's. */
const insideOfWord = (text: string, { index, 0: words }: RegExpExecArray): boolean =>
  /^[\p{L}\p{M}]/u.test(words) && /[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, index - 2), index));

function trimmed(match: RegExpExecArray): readonly [number, number] {
  const lead = match[0].length - match[0].trimStart().length;
  // A full stop behind a whole month is the sentence's.
  const words = match[0].trimEnd().replace(/(?<=(?:uary|arch|pril|may|june|july|gust|ember|ober))\.$/i, "");
  return [match.index + lead, match.index + words.length];
}

/** "may", "march", May the person, a name with a day in it, "every Friday", "for the third quarter running". */
function isNoTime(text: string, sentence: Sentence, start: number, end: number): boolean {
  if (
    /\b(?:every|each|per|a|most|alternate)\s$/i.test(text.slice(Math.max(0, start - 11), start)) &&
    /^(?:week|month|year|day|\w+day)\b(?!-)/i.test(text.slice(start, end))
  )
    return true;
  // "march each July"
  if (/\b(?:every|each)\s$/i.test(text.slice(Math.max(0, start - 6), start)) && A_MONTH.test(text.slice(start, end)))
    return true;
  // "VOA Today", "This Week": a programme's name.
  if (/^This (?:Week|Month|Year)$/.test(text.slice(start, end))) return true;
  if (/^To(?:day|morrow)$/.test(text.slice(start, end)) && /\p{L} $/u.test(text.slice(Math.max(0, start - 2), start)))
    return true;
  const name = sentence.names[lastStarting(sentence.names, start)];
  if (name && (name.kind === "person" || name.kind === "organisation") && name.end >= end) return true;
  const first = sentence.tokens[firstTokenIn(sentence.tokens, start, end)];
  const words = text.slice(start, end);
  if (first && MONTH_WORD.test(words)) return first.upos !== "PROPN" || /^\p{Ll}/u.test(words);
  return false;
}
