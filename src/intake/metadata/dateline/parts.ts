import type { DatelineDay, DatelineName } from "../../../contract/index.ts";
import { dayIn, isoDay, monthOf } from "../day.ts";

/** Matches a sticky pattern at a place of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export const nameOf = (text: string, start: number, end: number): DatelineName => ({
  start,
  end,
  name: text.slice(start, end).replace(/\s+/g, " "),
});

const WORD = /\p{Lu}[\p{L}\p{M}.'’]*(?:[-‐‑][\p{L}\p{M}.'’]+)*/uy;
/** Small words inside a name: "Port of Spain", "Rio de Janeiro", "Dar es Salaam". */
const GAP = /\s+(?:(?:de|del|della|di|la|las|los|el|al|of|the|da|do|dos|das|du|es|sur|upon|le|les|am|der)\s+){0,2}/y;
const WEEKDAY = String.raw`(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?`;
const WEEKDAY_AT = new RegExp(WEEKDAY, "iy");
const LONGEST = 5;

/** One name in capitals or with a capital each word; null where none begins here, or a date or a weekday does. */
function readName(text: string, from: number): DatelineName | null {
  let end = from;
  let at = from;
  for (let words = 0; words < LONGEST; words += 1) {
    const word = matchAt(WORD, text, at);
    if (!word || isDate(text, at) || matchAt(WEEKDAY_AT, text, at)?.[0].length === word[0].length) break;
    end = at + word[0].length;
    const gap = matchAt(GAP, text, end);
    if (!gap) break;
    at = end + gap[0].length;
  }
  if (end === from) return null;
  // "GUANAJUATO.- ", "MOSCOW. /TASS/": this full stop is no part of the name.
  if (text[end - 1] === "." && /^(?:[-–—]|\s*\/|$)/.test(text.slice(end))) end -= 1;
  return nameOf(text, from, end);
}

const BETWEEN = /\s*,\s*|\/|\s+\/\s+|\s*&\s*|\s+(?:and|y|et)\s+/y;

/** Names one behind another: "GENEVA/NEW YORK", "Oyam & Gulu, Uganda", "PASADENA, Calif.". Empty where none begins here. */
export function readNames(text: string, from: number): readonly DatelineName[] {
  const names: DatelineName[] = [];
  for (let at = from; names.length < LONGEST; ) {
    const name = readName(text, at);
    if (!name) break;
    names.push(name);
    const between = matchAt(BETWEEN, text, name.end);
    if (!between) break;
    at = name.end + between[0].length;
  }
  return names;
}

const DAY = new RegExp(
  String.raw`(?:${WEEKDAY},?\s+)?(?:(?<iso>\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})|(?:(?<month>\p{L}{3,10})\.?\s*(?<date>\d{1,2})(?:st|nd|rd|th)?|(?<first>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?<second>\p{L}{3,10})\.?)(?:,?\s+(?<year>(?:19|20)\d{2}))?)(?![\p{L}\d]|:\d)`,
  "iuy",
);
const WEEKDAY_FIRST = new RegExp(String.raw`^${WEEKDAY},?\s+`, "i");

/** A day with its month, and its year where it tells it; the weekday in front is no part of its words. */
export function readDay(text: string, at: number): DatelineDay | null {
  const match = matchAt(DAY, text, at);
  if (!match?.groups) return null;
  const { iso, month, date, first, second, year } = match.groups;
  const value = iso === undefined ? named(year, month ?? second ?? "", Number(date ?? first)) : dayIn(iso);
  if (value === null) return null;
  const weekday = WEEKDAY_FIRST.exec(match[0])?.[0].length ?? 0;
  return { start: at + weekday, end: at + match[0].length, value };
}

function named(year: string | undefined, month: string, date: number): string | null {
  const number = monthOf(month);
  // A leap year, so that 29 February is a day.
  const day = number === undefined ? null : isoDay(year === undefined ? 2000 : Number(year), number, date);
  return day === null || year !== undefined ? day : `XXXX${day.slice(4)}`;
}

const isDate = (text: string, at: number): boolean => readDay(text, at) !== null;

const TOLD_BEFORE = /\s*(?:[,.;|·•]|[-–—]{1,2})?\s*/y;

/** The day behind a place: ", Nov 12", " – 26 July 2022", " (May 6, 2021)", " | 12 Nov", ", Monday, Nov 12". */
export function readDayBehind(text: string, at: number): { readonly day: DatelineDay; readonly end: number } | null {
  const before = at + (matchAt(TOLD_BEFORE, text, at)?.[0].length ?? 0);
  if (before === at) return null;
  const opens = /[([]/.test(text[before] ?? "");
  const day = readDay(text, opens ? before + 1 : before);
  if (!day) return null;
  if (!opens) return { day, end: day.end };
  return /[)\]]/.test(text[day.end] ?? "") ? { day, end: day.end + 1 } : null;
}

const WEEKDAY_ALONE = new RegExp(String.raw`\s*,\s*${WEEKDAY}`, "iy");

/** Where a weekday without a date ends: it tells no day by itself. */
export const readWeekday = (text: string, at: number): number | null => {
  const match = matchAt(WEEKDAY_ALONE, text, at);
  return match ? at + match[0].length : null;
};

const BRACKETS = /\s*[,.]?\s*([([])\s*([^()[\]]{2,60}?)\s*[)\]]/uy;
/** Words with a capital or a figure, joined by small words; "dpa" and "afrol News" have a small letter first. */
const AGENCY =
  /^(?:[\p{Lu}\d][\p{L}\p{M}\d.'’-]*|\p{Ll}{2,5}(?=$|\/|\s\p{Lu}))(?:(?:\s?[/&]\s?|\s(?:of|and|for|the|de)\s|\s)[\p{Lu}\d\p{Ll}][\p{L}\p{M}\d.'’-]*){0,4}$/u;

interface InBrackets {
  readonly agency: DatelineName | null;
  readonly day: DatelineDay | null;
  readonly end: number;
}

/** What brackets hold behind a place: an agency, a day, or both parted by a comma; null for all other words. */
export function readBrackets(text: string, at: number): InBrackets | null {
  const match = matchAt(BRACKETS, text, at);
  if (!match) return null;
  const words = match[2] as string;
  const start = at + match[0].indexOf(words, match[0].indexOf(match[1] as string) + 1);
  const until = start + words.length;
  const end = at + match[0].length;
  const whole = readDay(text, start);
  if (whole?.end === until) return { agency: null, day: whole, end };
  if (whole && /^,?\s/.test(text.slice(whole.end, until))) {
    const from = whole.end + (/^,?\s+/.exec(text.slice(whole.end))?.[0].length ?? 0);
    return isAgencyLike(text.slice(from, until)) ? { agency: nameOf(text, from, until), day: whole, end } : null;
  }
  const comma = words.search(/,\s/);
  if (comma > 0) {
    const from = start + comma + 1 + (/^\s+/.exec(words.slice(comma + 1))?.[0].length ?? 0);
    const day = readDay(text, from);
    const agency = nameOf(text, start, start + comma);
    return day?.end === until && isAgencyLike(agency.name) ? { agency, day, end } : null;
  }
  return isAgencyLike(words) ? { agency: nameOf(text, start, until), day: null, end } : null;
}

/** "UK (and not Norway)" is no agency. */
const isAgencyLike = (words: string): boolean => AGENCY.test(words.replace(/\s+/g, " "));

const SLASHES = /\s*[,.]?\s*\/\s?(\p{Lu}[\p{L}\p{M}\d .&'’-]{1,40}?)\s?\/(\.?)/uy;

/** "/TASS/.", "/MONTSAME/": an agency between strokes; its full stop ends the dateline. */
export function readSlashes(
  text: string,
  at: number,
): { readonly agency: DatelineName; readonly end: number; readonly ends: boolean } | null {
  const match = matchAt(SLASHES, text, at);
  if (!match) return null;
  const start =
    at + match[0].indexOf("/") + 1 + (/\/\s/.test(match[0].slice(0, match[0].indexOf(match[1] as string))) ? 1 : 0);
  return {
    agency: nameOf(text, start, start + (match[1] as string).length),
    end: at + match[0].length,
    ends: match[2] === ".",
  };
}

const BARE_AGENCY = /\s*,\s+(\p{Lu}{2,8})(?=\s*(?:--|[–—]|-\s|:\s))/uy;
const SIGNED = /\s*[-–—]{1,2}\s*(\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*){0,2})\.(?=\s+\p{Lu})/uy;

/** ", SPA --" behind a day. */
export const readBareAgency = (text: string, at: number): DatelineName | null =>
  ofGroup(matchAt(BARE_AGENCY, text, at), text, at);

/** " - RIA Novosti." behind a day; its end with the full stop stands one behind the name. */
export const readSigned = (text: string, at: number): DatelineName | null =>
  ofGroup(matchAt(SIGNED, text, at), text, at);

function ofGroup(match: RegExpExecArray | null, text: string, at: number): DatelineName | null {
  if (!match) return null;
  const start = at + match[0].indexOf(match[1] as string);
  return nameOf(text, start, start + (match[1] as string).length);
}

const MARK =
  /\s*(?:\.?(?:[-‐‑]{2,3}|[–—―_]{1,2}|[-‐‑](?=\s)|(?<=\s)-(?=\p{Lu}))|:(?:\s?[-–—])?(?=\s)|(?<=\s)\|(?=\s)|(?<=\))\.(?=\s\p{Lu}))/uy;

/** What ends a dateline: a dash of any length, a colon, a bar, a full stop behind brackets. */
export interface Mark {
  readonly end: number;
  readonly colon: boolean;
  /** White space stands on one side of it, at least. */
  readonly apart: boolean;
  /** It is a dash as wide as an M. */
  readonly long: boolean;
  /** It stands at the head of a line, as a bullet does. */
  readonly below: boolean;
}

export function readMark(text: string, at: number): Mark | null {
  const match = matchAt(MARK, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  return {
    end,
    colon: match[0].includes(":"),
    apart: /^\s/.test(match[0]) || /^(?:\s|$)/.test(text.slice(end)),
    long: /[—―]/.test(match[0]),
    below: /\n/.test(match[0]),
  };
}
