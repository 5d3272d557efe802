import type { Reading } from "../../src/contract/index.ts";
import { type Draw, drawing, skewed, weighted } from "./drawing.ts";

/** Somebody of our making. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

const SYLLABLES =
  "ba lo mi ren ta sol ka ne vi dor el ma ri os un ke pa lin tor ha ze mo ga fi ler su wen da no yar".split(" ");
const STATES =
  "USA CHN RUS GBR FRA DEU UKR IND JPN IRN ISR TUR SAU KOR POL BRA EGY PAK ITA ESP ZAF MEX CAN AUS NGA KEN".split(" ");

/** People with names of syllables, each of some state; larger states have more. */
export function somebodies(size: number): readonly Somebody[] {
  const draw = drawing(7);
  const state = skewed(STATES.length);
  const name = (parts: number): string => {
    const word = Array.from({ length: parts }, () => SYLLABLES[draw.below(SYLLABLES.length)]).join("");
    return word[0]?.toUpperCase() + word.slice(1);
  };
  return Array.from({ length: size }, (_, at) => ({
    id: `wd:Q9${String(at).padStart(7, "0")}`,
    name: `${name(2)} ${name(3)}`,
    country: STATES[state(draw)] as string,
  }));
}

/** One of so many words that are drawn is rare: of a tail that grows with the record, as vocabularies do (Heaps' law). */
const RARE = 0.02;

/** Draws words by the frequency they have in the examples, and now and then a rare one. */
export function vocabulary(examples: readonly Reading[], reports: number): (draw: Draw) => string {
  const counted = new Map<string, number>();
  for (const { text } of examples)
    for (const [word] of text.matchAll(/\b\p{Ll}{4,}\b/gu)) counted.set(word, (counted.get(word) ?? 0) + 1);
  const words = [...counted.keys()];
  const often = weighted([...counted.values()]);
  const tail = skewed(Math.round(2000 + 50 * reports ** 0.6));
  return (draw) => (draw() < RARE ? rare(tail(draw)) : (words[often(draw)] as string));
}

const rare = (number: number): string => {
  let word = "";
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
};
