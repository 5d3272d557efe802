/** Numbers drawn by a seed: the same record on every machine. */
export interface Draw {
  /** From 0 to under 1. */
  (): number;
  /** A whole number under `size`. */
  below(size: number): number;
}

/** A small generator (mulberry32). */
export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return Object.assign(next, { below: (size: number) => Math.floor(next() * size) });
}

/** Draws places of a list so that each comes as often as its weight says. */
export function weighted(weights: readonly number[]): (draw: Draw) => number {
  const sums: number[] = [];
  let sum = 0;
  for (const weight of weights) {
    sum += weight;
    sums.push(sum);
  }
  return (draw) => {
    const wanted = draw() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Places of a list of this size, the first ones far more often than the last (Zipf's law, exponent 1). */
export const skewed = (size: number): ((draw: Draw) => number) =>
  weighted(Array.from({ length: size }, (_, at) => 1 / (at + 1)));
