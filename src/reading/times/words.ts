/** Words of dates, as parts of patterns and as numbers. */
const MONTHS = [
  "january|jan",
  "february|feb",
  "march|mar",
  "april|apr",
  "may",
  "june|jun",
  "july|jul",
  "august|aug",
  "september|sept|sep",
  "october|oct",
  "november|nov",
  "december|dec",
];
const DAYS = [
  "monday|mon",
  "tuesday|tues|tue",
  "wednesday|wed",
  "thursday|thurs|thu",
  "friday|fri",
  "saturday|sat",
  "sunday|sun",
];
const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ORDINALS = ["first", "second", "third", "fourth"];

export const MONTH = `(?:${MONTHS.join("|")})\\b\\.?`;
export const WEEKDAY = `(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)`;
export const WEEKDAY_SHORT = `(?:${DAYS.join("|")})\\b\\.?`;
export const COUNT = `(?:\\d{1,3}|an?|${NUMBERS.join("|")})`;
export const ORDINAL = `(?:${ORDINALS.join("|")}|[1-4](?:st|nd|rd|th))`;
export const UNIT = "(?:day|week|month|quarter|year|decade)";

export const monthNumber = (word: string): number => find(MONTHS, word);
export const weekdayNumber = (word: string): number => find(DAYS, word);
export const countNumber = (word: string): number =>
  /^an?$/i.test(word) ? 1 : /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word.toLowerCase()) + 1;
export const ordinalNumber = (word: string): number =>
  /^\d/.test(word) ? Number(word[0]) : ORDINALS.indexOf(word.toLowerCase()) + 1;

function find(list: readonly string[], word: string): number {
  const bare = word.toLowerCase().replace(/\.$/, "");
  return list.findIndex((names) => names.split("|").includes(bare)) + 1;
}

/** "ninety-six" → 96, "five" → 5; NaN for other words. */
export function spelled(words: string): number {
  const [tens = "", ones] = words.toLowerCase().split(/[\s-]+/);
  const high = TENS[tens] ?? NUMBERS.indexOf(tens) + 1;
  const low = ones === undefined ? 0 : NUMBERS.indexOf(ones) + 1;
  return high > 0 && (ones === undefined || low > 0) ? high + low : Number.NaN;
}
export const SPELLED = `(?:${Object.keys(TENS).join("|")})(?:[ -](?:${NUMBERS.slice(0, 9).join("|")}))?`;

export const DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

const DAY_WORDS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(
    " ",
  );
/** "eighth", "twenty-first": a day of a month in words; the longest first. */
export const SPELLED_DAY = `(?:${DAY_WORDS.toReversed().join("|")})`;
export const spelledDay = (word: string): number => DAY_WORDS.indexOf(word.toLowerCase()) + 1;
