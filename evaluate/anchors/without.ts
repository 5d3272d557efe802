import fc from "fast-check";
import { CONFIGURATION } from "../../src/reading/en/configuration.ts";
import { FRAMES, type Frame } from "../../src/reading/en/frames.ts";
import type { PatternNode } from "../../src/reading/engine/pattern/types.ts";

/** Rules of all families and frames of events: their names and how many there are. */
export interface Left {
  readonly rules: number;
  readonly frames: number;
  /** Everything reads as before. */
  back(): void;
}

/**
 * Switches rules off in this process: their patterns match no word, and the events' frames are gone. Only for measuring,
 * which is why the reader has no option for it.
 *
 * @param seed draws which; the same seed, the same rules
 * @param share of the rules and of the frames, 0 to 1
 */
export function withoutRules(seed: number, share: number): Left {
  const undo: (() => void)[] = [];
  const rules = CONFIGURATION.families.flatMap((family) => family.rules);
  const chosen = drawn(rules.length, seed, share);
  for (const at of chosen) {
    const root = rules[at]?.pattern.root as { -readonly [Part in keyof PatternNode]: PatternNode[Part] };
    const { test } = root;
    root.test = () => false;
    undo.push(() => {
      root.test = test;
    });
  }
  let frames = 0;
  for (const [kind, map] of Object.entries(FRAMES) as [string, Map<string, readonly Frame[]>][]) {
    const words = [...map];
    for (const at of drawn(words.length, seed + (kind === "verbs" ? 1 : 2), share)) {
      const [word, list] = words[at] as [string, readonly Frame[]];
      map.set(word, []);
      frames += list.length;
      undo.push(() => map.set(word, list));
    }
  }
  return {
    rules: chosen.length,
    frames,
    back: () => {
      for (const one of undo) one();
    },
  };
}

/** Numbers below a count, each with the same chance. */
const drawn = (count: number, seed: number, share: number): readonly number[] =>
  fc
    .sample(fc.noBias(fc.nat({ max: 999_999 })), { seed, numRuns: count })
    .flatMap((one, at) => (one < share * 1_000_000 ? [at] : []));
