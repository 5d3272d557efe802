import type { Evidence, Features } from "./evidence.ts";
import { FITTED, type Model } from "./fitted.ts";

/** No claim read by a program is sure, and none that stands is hopeless. */
const [LEAST, MOST] = [0.05, 0.99];

/**
 * How likely the whole claim is right: that this was said, by the one whose words are given and who is said to be meant, to
 * whom, on what day and as what act.
 *
 * @param models those that are fitted, or others to be judged
 */
export function confidenceOf({ words, meant }: Evidence, models: typeof FITTED = FITTED): number {
  const chance = chanceBy(models.words, words) * (meant === null ? 1 : chanceBy(models.meant, meant));
  return Number(Math.min(MOST, Math.max(LEAST, chance)).toFixed(2));
}

/** The chance that a model gives to evidence, 0 to 1. */
export function chanceBy({ base, weights }: Model, features: Features): number {
  const odds = Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), base);
  return 1 / (1 + Math.exp(-odds));
}
