import { LEXICON, wordClass } from "../en/lexicon.ts";

/** Parts of phrases; each names what it finds. The word classes are those of data/lexicon/en/times.txt. */
export const MONTH = "(month={month}|month={month-short}.?)";
/** Between a month and its day: a space, which is left out behind a full stop now and then. */
const GAP = "( |<(.))";
export const DAY = String.raw`day=/\d{1,2}/{th}?`;
export const YEAR = String.raw`year=/\d{4}/`;
const TENS = "{ten}((-| ){one})?";
/** "three", "forty-five", "two hundred", "1,000"; never the end of a longer number. */
export const COUNT = String.raw`<!(/[-.,]/|half )count=(({count}|${TENS}|/\d{1,3}/) ({hundreds})( and ({count}|${TENS}))?|${TENS}|{count}|/\d{1,3}/,/\d{3}/|/\d{1,4}/)`;
export const ORDINAL = "number=({ordinal}|/[1-4]/{th})";
export const SPELLED = `spelled=(${TENS})`;
/** A day by its month, in either order; no year. */
export const DAY_AND_MONTH = `(${MONTH}${GAP}${DAY}|(the )?${DAY}( of)? ${MONTH})`;
export const COMMA_YEAR = `,? ?${YEAR}!( ?{zone})`;
/** How far into a stretch: "late in", "the end of". */
export const PART = "({early}(-| )|the {stage} of |(earlier|later) in )?";
/** A number that does not go on: "9%", "9.5", "9:30". */
export const NOT_MORE = String.raw`!(%|/[.,:]//\d+/)`;

/** Parts of a day in TIMEX3 values. */
export const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
};

/** What "last", "this" and "next" count from the unit of publication. */
export const shiftNumber = numbers("shift");
export const monthNumber = numbers("month", "month-short");
export const weekdayNumber = numbers("weekday");
export const ordinalNumber = numbers("ordinal");
export const dayInWords = numbers("day-in-words");
export const decadeNumber = numbers("decade");
const countedNumber = numbers("count");
const tenNumber = numbers("ten");
const manyNumber = numbers("hundreds");
const isMany = wordClass("hundreds");

/** "a" → 1, "forty-five" → 45, "two hundred and ten" → 210, "1,000" → 1000. */
export function countNumber(words: string): number {
  let number = 0;
  for (const word of words.replace(",", "").split(/[ -]/)) {
    if (/^\d/.test(word)) number += Number(word);
    else if (isMany.has(word)) number *= manyNumber(word);
    else if (word !== "and") number += 10 * tenNumber(word) || countedNumber(word);
  }
  return number;
}

/** "ninety-six" → 96. */
export function spelledNumber(words: string): number {
  const [tens = "", ones] = words.split(/[ -]/);
  return 10 * tenNumber(tens) + (ones === undefined ? 0 : countedNumber(ones));
}

/**
 * What the words of some classes stand for as numbers, counted from the mark "from" of their headings; a number in
 * front of an ending ("3rd") stands for itself; NaN for other words.
 */
export function numbers(...classes: readonly string[]): (word: string) => number {
  const known = new Map(
    LEXICON.sections
      .filter(({ name }) => classes.includes(name))
      .flatMap(({ words, marks }) => words.map((word, at) => [word, Number(marks.get("from")) + at] as const)),
  );
  return (word) => known.get(word) ?? Number.parseInt(word, 10);
}
