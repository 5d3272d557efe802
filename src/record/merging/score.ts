import type { Features } from "./features.ts";

/**
 * Fitted on the five meetings of the development set (`npm run evaluate -- renderings-fit`); the first is the constant. A
 * speaker that is not known does not occur there: its weight is ours.
 */
export const WEIGHTS: readonly number[] = [
  -5.46, 4.13, 1.17, 4.24, -1.32, 3.56, -2.53, -0.79, 1.4, -1.14, 0.13, -4.99, -0.7,
];

/** How sure it is that two statements tell of one utterance, from 0 to 1. */
export function scoreOf(features: Features, weights: readonly number[] = WEIGHTS): number {
  const sum = features.reduce((total, value, at) => total + value * (weights[at + 1] as number), weights[0] as number);
  return 1 / (1 + Math.exp(-sum));
}
