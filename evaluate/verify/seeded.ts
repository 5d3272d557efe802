import type { Verdict } from "../../src/answers/verify/types.ts";
import type { Quote } from "./quotes.ts";

/** A paragraph of a draft, what was done to its quotation, and the verdict that is right. */
export interface Seeded {
  readonly kind: string;
  readonly paragraph: string;
  readonly right: Verdict;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

type Draw = () => number;
const pick = <T>(draw: Draw, all: readonly T[]): T => all[Math.floor(draw() * all.length)] as T;

const MARKS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ['"', '"'],
  ["«", "»"],
  ["„", "“"],
  ["‘", "’"],
];

function told(
  draw: Draw,
  { speaker, words, ...more }: { speaker: string | null; words: string; day?: string },
): string {
  const [open, close] = pick(draw, /['’‘]/.test(words) ? MARKS.slice(0, 4) : MARKS);
  const quotation = `${open}${words}${/[!?]$/.test(words) ? "" : "."}${close}`;
  if (speaker === null) return `It was put this way: ${quotation}`;
  if (more.day !== undefined) return `On ${inWords(more.day)}, ${speaker} said: ${quotation}`;
  return pick(draw, [
    `${speaker} said: ${quotation}`,
    `${speaker} told reporters: ${quotation}`,
    `${quotation.replace(`.${close}`, `,${close}`)} ${speaker} said.`,
  ]);
}

const inWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Quotations as they stand, or fairly cut. */
export function untouched(quotes: readonly Quote[], count: number, draw: Draw): readonly Seeded[] {
  return Array.from({ length: count }, (_, number) => {
    const quote = quotes[number % quotes.length] as Quote;
    const words = quote.words.split(/\s+/);
    const middle = 1 + Math.floor(draw() * (words.length - 2));
    const long = words.length >= 8;
    const [kind, said] = pick(draw, [
      ["whole", quote.words],
      ["whole", quote.words],
      ...(long
        ? ([
            [
              "end cut",
              words
                .slice(0, -2)
                .join(" ")
                .replace(/[,;:]$/, ""),
            ],
            ["begin cut, capital", capital(afterNegation(words, 2).join(" "))],
            ["middle cut […]", cut(words, middle, "[…]")],
            ["middle cut (…)", cut(words, middle, "(…)")],
            ["middle cut ...", cut(words, middle, "...")],
            ["bracket for a word", bracketed(words, middle)],
            ["[C]apital", capital(afterNegation(words, 2).join(" ")).replace(/^(\p{L})/u, "[$1]")],
          ] as const)
        : []),
    ] as const);
    return { kind, right: "exact", paragraph: told(draw, { speaker: quote.speaker, words: said }) };
  });
}

const NO = /^(?:not|no|never|none|nor|without|neither|nothing|nobody|cannot|\p{L}+n['’]t)\b/iu;
const capital = (words: string): string => words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** Leaves out so many first words, and more where one of them turns the rest round. */
function afterNegation(words: readonly string[], count: number): readonly string[] {
  const last = words.slice(0, count + 1).findLastIndex((word) => NO.test(word));
  const from = last >= count - 1 ? 0 : count;
  return words.slice(from);
}

/** Leaves two words out with a sign, but none that turns the rest round. */
function cut(words: readonly string[], at: number, sign: string): string {
  const from = Math.min(Math.max(1, at), words.length - 3);
  return words.slice(from, from + 2).some((word) => NO.test(word))
    ? words.join(" ")
    : [...words.slice(0, from), sign, ...words.slice(from + 2)].join(" ");
}

function bracketed(words: readonly string[], at: number): string {
  return NO.test(words[at] as string) ? words.join(" ") : words.with(at, "[this]").join(" ");
}

type Alter = (quote: Quote, quotes: readonly Quote[], draw: Draw) => Seeded | null;

/** Ways to alter a quotation; null where it has nothing to alter so. */
const ALTERATIONS: Readonly<Record<string, Alter>> = {
  word: (quote, quotes, draw) => {
    const words = quote.words.split(/\s+/);
    const at = inner(draw, words, (word) => /^\p{Ll}{5,}$/u.test(word));
    const other = pick(draw, pick(draw, quotes).words.match(/\b\p{Ll}{5,}\b/gu) ?? ["nearly"]);
    if (at === null || other === words[at]) return null;
    return { kind: "word", right: "altered", paragraph: said(draw, quote, words.with(at, other).join(" ")) };
  },
  negation: (quote, _, draw) => {
    const words = quote.words.split(/\s+/);
    const not = inner(draw, words, (word) => /^(?:not|never|no)$/i.test(word));
    if (not !== null)
      return { kind: "negation", right: "altered", paragraph: said(draw, quote, words.toSpliced(not, 1).join(" ")) };
    const is = inner(draw, words, (word) => /^(?:is|are|will|was|were|should|can|must|has|have)$/.test(word));
    if (is === null) return null;
    return {
      kind: "negation",
      right: "altered",
      paragraph: said(draw, quote, words.toSpliced(is + 1, 0, "not").join(" ")),
    };
  },
  number: (quote, _, draw) => {
    const words = quote.words.split(/\s+/);
    const at = inner(draw, words, (word) => /^(?:\d[\d,.]*|two|three|four|five|six|seven|ten|both)$/i.test(word));
    return at === null
      ? null
      : {
          kind: "number",
          right: "altered",
          paragraph: said(draw, quote, words.with(at, words[at] === "40" ? "14" : "40").join(" ")),
        };
  },
  name: (quote, _, draw) => {
    const words = quote.words.split(/\s+/);
    const at = inner(draw, words, (word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word));
    const other = pick(draw, ["Portugal", "Fiji", "Mongolia", "Denmark"]);
    return at === null
      ? null
      : { kind: "name", right: "altered", paragraph: said(draw, quote, words.with(at, other).join(" ")) };
  },
  speaker: (quote, quotes, draw) => {
    const other = pick(draw, quotes);
    if (quote.speaker === null || other.speaker === null || other.country === quote.country) return null;
    return {
      kind: "speaker",
      right: quote.statement.confidence >= 0.9 ? "other-speaker" : "speaker-unsure",
      paragraph: told(draw, { speaker: other.speaker, words: quote.words }),
    };
  },
  day: (quote, _, draw) => {
    const { when } = quote.statement;
    const known = when?.from ?? quote.reading.published;
    if (!known || quote.speaker === null) return null;
    const last = when?.until ?? known;
    const day = daysAfter(last, 3 + Math.floor(draw() * 20));
    return {
      kind: "day",
      right: "other-day",
      paragraph: told(draw, { speaker: quote.speaker, words: quote.words, day }),
    };
  },
  joined: (quote, quotes, draw) => {
    const others = quotes.filter(
      ({ reading, at, speaker }) =>
        reading === quote.reading && speaker === quote.speaker && Math.abs(at - quote.at) > 800,
    );
    const other = others.length > 0 ? pick(draw, others) : pick(draw, quotes);
    if (other === quote || other.reading !== quote.reading) return null;
    return {
      kind: "joined",
      right: "altered",
      paragraph: said(draw, quote, `${quote.words}. ${capital(other.words)}`),
    };
  },
};

const said = (draw: Draw, { speaker }: Quote, words: string): string => told(draw, { speaker, words });

/** A word inside a quotation: what falls away at its ends is a fair cut. */
function inner(draw: Draw, words: readonly string[], wanted: (word: string) => boolean): number | null {
  const at = words.flatMap((word, index) => (index > 0 && index < words.length - 1 && wanted(word) ? [index] : []));
  return at.length === 0 ? null : pick(draw, at);
}

/** So many alterations, every kind as often as the quotations allow. */
export function altered(quotes: readonly Quote[], count: number, draw: Draw): readonly Seeded[] {
  const kinds = Object.values(ALTERATIONS);
  const made: Seeded[] = [];
  for (let tries = 0; made.length < count && tries < 40 * count; tries += 1) {
    const one = (kinds[tries % kinds.length] as Alter)(pick(draw, quotes), quotes, draw);
    if (one) made.push(one);
  }
  return made;
}
