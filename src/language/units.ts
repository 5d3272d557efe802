import type { Span } from "../contract/index.ts";

/**
 * A unit is the smallest stretch that a word may begin at: a run of letters, a run of digits, or one other mark (a rule
 * drawn across a page, two dozen of one mark and more, is one).
 * Clitics ("n't", "'s") are units of their own, so that the network decides whether a word begins there. The network
 * was trained on exactly these units (model/units.py): change both or neither.
 */
const UNIT =
  /n['’]t(?![\p{L}\p{N}])|['’](?:s|re|ll|d|ve|m)(?![\p{L}\p{N}])|(?:(?!n['’]t(?![\p{L}\p{N}]))[\p{L}\p{M}\p{Nl}\p{No}])+|\p{Nd}+|([^\p{L}\p{N}\s\u0085])\1{23,}|[^\s\u0085]/giu;
const FUSED = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
]);

/** Every unit of `text` between two offsets, in order; they cover every character that is not white space (Unicode's, U+0085 too). */
export function unitsOf(text: string, from: number, until: number): readonly Span[] {
  const units: Span[] = [];
  for (const match of text.slice(from, until).matchAll(UNIT)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const cut = match[0].length < 8 ? FUSED.get(match[0].toLowerCase()) : undefined;
    if (cut === undefined) units.push({ start, end });
    else units.push({ start, end: start + cut }, { start: start + cut, end });
  }
  return units;
}

/** How a unit is written: 0 no letters, 1 lower, 2 Title, 3 UPPER (more than one letter), 4 mixed. */
export function caseOf(unit: string): number {
  let letters = 0;
  let upper = 0;
  let firstUpper = false;
  for (const char of unit) {
    if (!/\p{L}/u.test(char)) continue;
    letters += 1;
    if (char !== char.toLowerCase()) {
      upper += 1;
      if (letters === 1) firstUpper = true;
    }
  }
  if (letters === 0) return 0;
  if (upper === 0) return 1;
  if (upper === letters && letters > 1) return 3;
  return firstUpper && upper === 1 ? 2 : 4;
}
