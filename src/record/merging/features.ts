import type { Told } from "./words.ts";

/** What is measured of two statements, in the order of `FEATURES`; each between 0 and 1. */
export type Features = readonly number[];

export const FEATURES = [
  "shared words of the shorter",
  "shared words of both",
  "shared letters of the shorter",
  "longest shared run of the shorter",
  "longest shared run",
  "shortness",
  "other lengths",
  "the same number",
  "one denies",
  "shared names",
  "other speaker",
  "speaker not known",
  "words in one order",
  "other numbers",
  "telling words shared",
  "telling words shared of the shorter",
  "no telling word shared",
] as const;

/** How the speakers of two statements stand to one another. */
export type Voices = "same" | "unknown" | "other";

/** Words in a row that two persons do not say alike: it is one utterance, ascribed to a leader here and to an agency there. */
const ONE_VOICE = 7;

/** Measures two statements; the order of the two does not matter. */
export function featuresOf(a: Told, b: Told, voices: Voices): Features {
  const [all, other] = [sum(a.weights), sum(b.weights)];
  let shared = 0;
  for (const [stem, weight] of a.weights)
    if (b.weights.has(stem)) shared += Math.min(weight, b.weights.get(stem) as number);
  const run = longestRun(a.stems, b.stems);
  const shorter = Math.max(1, Math.min(a.stems.length, b.stems.length));
  const longer = Math.max(1, a.stems.length, b.stems.length);
  const common = countShared(a.grams, b.grams);
  const numbers = countShared(a.numbers, b.numbers);
  const telling = countShared(a.telling, b.telling);
  const names = Math.min(a.names.size, b.names.size);
  return [
    shared / Math.max(0.1, Math.min(all, other)),
    shared / Math.max(0.1, all + other - shared),
    common / Math.max(1, Math.min(a.grams.size, b.grams.size)),
    run / shorter,
    Math.min(run, 8) / 8,
    1 / shorter,
    1 - shorter / longer,
    numbers > 0 ? 1 : 0,
    a.isNegative === b.isNegative ? 0 : 1,
    names === 0 ? 0 : countShared(a.names, b.names) / names,
    voices === "other" && run < ONE_VOICE ? 1 : 0,
    voices === "unknown" || (voices === "other" && run >= ONE_VOICE) ? 1 : 0,
    Math.min(1, inOneOrder(a, b) / Math.max(0.1, Math.min(all, other))),
    a.numbers.size > 0 && b.numbers.size > 0 && numbers === 0 ? 1 : 0,
    Math.min(telling, MANY) / MANY,
    telling / Math.max(1, Math.min(a.telling.size, b.telling.size)),
    telling === 0 ? 1 : 0,
  ];
}

/** So many telling words in common are enough: more say no more. */
const MANY = 6;

function sum(weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const one of small) if (large.has(one)) count += 1;
  return count;
}

/** The longest run of words that both have. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1)
      if (b[j - 1] === word) {
        row[j] = (before[j - 1] as number) + 1;
        if ((row[j] as number) > best) best = row[j] as number;
      }
    before = row;
  }
  return best;
}

/** Weight of the words that both have in one order, others between them. */
function inOneOrder(a: Told, b: Told): number {
  let before = new Float64Array(b.stems.length + 1);
  for (const word of a.stems) {
    const row = new Float64Array(b.stems.length + 1);
    const weight = Math.min(a.weights.get(word) as number, b.weights.get(word) ?? 0);
    for (let j = 1; j <= b.stems.length; j += 1)
      row[j] =
        b.stems[j - 1] === word
          ? (before[j - 1] as number) + weight
          : Math.max(before[j] as number, row[j - 1] as number);
    before = row;
  }
  return before[b.stems.length] as number;
}
