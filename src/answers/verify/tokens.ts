/** A word as it is compared, and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A sign in a quotation that words were cut, or words of the writer's own in brackets. */
export type Piece =
  | (Word & { readonly kind: "word" })
  | { readonly kind: "gap"; readonly start: number; readonly end: number }
  | { readonly kind: "bracket"; readonly words: readonly Word[]; readonly start: number; readonly end: number };

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*|%/gu;

/** Spellings that say the same: an editor's choice and no alteration. */
const SAME: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    cannot: ["can", "not"],
    "can't": ["can", "not"],
    "won't": ["will", "not"],
    "shan't": ["shall", "not"],
    percent: ["per", "cent"],
    "%": ["per", "cent"],
  }),
);

const NUMBERS = ["zero one two three four five six seven eight nine ten eleven twelve"].flatMap((all) =>
  all.split(" "),
);
const NUMBER: ReadonlyMap<string, string> = new Map(NUMBERS.map((word, value) => [word, String(value)]));

/** The words of a stretch of text as they are compared: case, accents, kinds of apostrophe, hyphens and spelling folded. */
export function wordsIn(text: string, start = 0, end = text.length): readonly Word[] {
  return [...text.slice(start, end).matchAll(WORD)].flatMap((match) => {
    const from = start + match.index;
    const until = from + match[0].length;
    return folded(match[0]).map((word) => ({ word, start: from, end: until }));
  });
}

function folded(surface: string): readonly string[] {
  // Most words are plain: they need no folding of accents.
  const plain = /^[a-zA-Z]+$/.test(surface);
  const word = (plain ? surface : withoutMarks(surface)).toLowerCase();
  const same = SAME.get(word);
  if (same) return same;
  if (word.endsWith("n't") && word.length > 4) return [word.slice(0, -3), "not"];
  if (/^\p{N}/u.test(word)) return [word.replace(/,(?=\p{N}{3})/gu, "")];
  return [NUMBER.get(word) ?? british(word)];
}

const withoutMarks = (surface: string): string =>
  surface
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/’/g, "'");

/** "organised" and "organized", "labour" and "labor" are one word. */
const british = (word: string): string =>
  word.length < 6
    ? word
    : word
        .replace(/is(?=(?:e|ed|es|ing|ation|ations)$)/, "iz")
        .replace(/our(?=(?:s|ed|ing|able|ite|ites|hood)?$)/, "or")
        .replace(/ence$/, "ense");

const SIGN = /[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?|\p{L}*\[([^\][]{0,200})\]/gu;
/** "[T]he": only the capital is the writer's. */
const CAPITAL = /\[(\p{L})\](?=\p{L})/gu;

/** The words of a quotation with the signs of cuts and the brackets in it; signs at its ends say nothing. */
export function piecesOf(quotation: string): readonly Piece[] {
  const text = quotation.replace(CAPITAL, "  $1");
  const pieces: Piece[] = [];
  const say = (from: number, until: number): void => {
    for (const word of wordsIn(text, from, until)) pieces.push({ kind: "word", ...word });
  };
  let at = 0;
  for (const match of text.matchAll(SIGN)) {
    say(at, match.index);
    const [start, end] = [match.index, match.index + match[0].length];
    pieces.push(
      match[1] === undefined
        ? { kind: "gap", start, end }
        : { kind: "bracket", words: wordsIn(text, start + 1, end - 1), start, end },
    );
    at = end;
  }
  say(at, text.length);
  while (pieces[0]?.kind === "gap") pieces.shift();
  while (pieces.at(-1)?.kind === "gap") pieces.pop();
  return pieces;
}

const NEGATIONS = new Set("not no never none nobody nothing neither nor without cannot".split(" "));

/** Whether a word turns what is said into its opposite. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word);
