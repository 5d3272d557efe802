import type { Stretch } from "./mergedTypes.ts";

interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
}

/** A sentence as one report has it. */
export interface Worded {
  readonly content: string;
  readonly mode: string;
}

/** Words of a sentence that are compared: what comes behind counts as left as it is. */
const MOST = 400;
const MOST_LETTERS = 6000;
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*|[“”"«»„]/gu;

/**
 * How a sentence tells what another one tells: what was cut, put in, said in other words, set in or out of quotation marks.
 * Case and typographic apostrophes do not count.
 */
export function differencesOf(base: Worded, here: Worded): readonly Stretch[] {
  const [theirs, ours] = [tokensOf(base), tokensOf(here)];
  const steps = alignment(theirs, ours);
  const all: Stretch[] = [];
  for (let at = 0; at < steps.length; ) {
    const from = at;
    const kind = kindOf(steps[at] as Step);
    while (at < steps.length && kindOf(steps[at] as Step) === kind) at += 1;
    const part = steps.slice(from, at);
    const words = (tokens: readonly (Token | null)[], text: string): string => {
      const some = tokens.filter((one) => one !== null);
      return some.length === 0 ? "" : text.slice((some[0] as Token).start, (some.at(-1) as Token).end);
    };
    const [a, b] = [
      words(
        part.map((one) => one.base),
        base.content,
      ),
      words(
        part.map((one) => one.here),
        here.content,
      ),
    ];
    const op = kind.startsWith("same") ? "same" : a === "" ? "inserted" : b === "" ? "cut" : "otherwise";
    all.push({ op, words: b, base: a, marks: kind === "same in" ? "in" : kind === "same out" ? "out" : null });
  }
  return all;
}

interface Step {
  readonly base: Token | null;
  readonly here: Token | null;
}

function kindOf({ base, here }: Step): string {
  if (base === null || here === null) return "other";
  return base.marked === here.marked ? "same" : here.marked ? "same in" : "same out";
}

function tokensOf({ content, mode }: Worded): readonly Token[] {
  const found = [...content.slice(0, MOST_LETTERS).matchAll(WORD)];
  const marks = found.filter(([one]) => isMark(one)).map(([one]) => one);
  // A sentence that is one of several between two marks has only the last of them.
  let inside = mode === "direct" || (marks[0] === "”" && marks.length % 2 === 1);
  const tokens: Token[] = [];
  for (const match of found) {
    const [word] = match;
    if (isMark(word)) {
      if (mode !== "direct")
        inside = word === "“" || word === "«" || word === "„" ? true : word === '"' ? !inside : false;
    } else if (tokens.length < MOST)
      tokens.push({
        key: word.toLowerCase().replaceAll("’", "'"),
        start: match.index,
        end: match.index + word.length,
        marked: inside,
      });
  }
  return tokens;
}

const isMark = (word: string): boolean => /^[“”"«»„]$/.test(word);

/** The two sentences beside each other, with as many words in common as can be. */
function alignment(a: readonly Token[], b: readonly Token[]): readonly Step[] {
  const width = b.length + 1;
  const most = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      most[i * width + j] =
        a[i]?.key === b[j]?.key
          ? (most[(i + 1) * width + j + 1] as number) + 1
          : Math.max(most[(i + 1) * width + j] as number, most[i * width + j + 1] as number);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [base, here] = [a[i] ?? null, b[j] ?? null];
    if (base !== null && here !== null && base.key === here.key) {
      steps.push({ base, here });
      i += 1;
      j += 1;
    } else if (
      here === null ||
      (base !== null && (most[(i + 1) * width + j] as number) >= (most[i * width + j + 1] as number))
    ) {
      steps.push({ base, here: null });
      i += 1;
    } else {
      steps.push({ base: null, here });
      j += 1;
    }
  }
  return steps;
}

/** Which of several renderings the others are held against: one in the speaker's own words, the fullest; of equals the first. */
export function baseOf(all: readonly Worded[]): number {
  const full = ({ content, mode }: Worded): number =>
    content.length + (mode === "direct" ? 10_000 : mode === "mixed" ? 5000 : 0);
  return all.reduce((best, one, at) => (full(one) > full(all[best] as Worded) ? at : best), 0);
}
