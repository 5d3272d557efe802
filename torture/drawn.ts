import fc from "fast-check";

/** Values drawn for a seed: the same seed and count give the same values, on every machine. */
export const drawn = <T>(seed: number, arbitrary: fc.Arbitrary<T>, count: number): readonly T[] =>
  fc.sample(arbitrary, { seed, numRuns: count });

/** One value drawn for a seed, with no liking for small or extreme ones. */
export const drawnEvenly = <T>(seed: number, arbitrary: fc.Arbitrary<T>): T =>
  fc.sample(fc.noBias(arbitrary), { seed, numRuns: 1 })[0] as T;
