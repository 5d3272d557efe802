import type { Features } from "../../src/reading/statements/finish/evidence.ts";
import type { Model } from "../../src/reading/statements/finish/fitted.ts";

/** Evidence with whether the claim was right. */
export interface Example {
  readonly features: Features;
  readonly right: boolean;
  /** How many times it counts; once where not given. */
  readonly weight?: number;
}

const STEPS = 30;
const DIGITS = 2;

/**
 * A logistic model of examples by Newton's method: the same examples give the same model on every machine. Weights are
 * held small by a square penalty, the base is free.
 *
 * @param penalty how strongly weights are held at nought; 1 is as much as a normal prior of deviation 1
 */
export function fitLogistic(examples: readonly Example[], penalty: number): Model {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  const rows = examples.map(({ features, right, weight = 1 }) => ({
    x: [1, ...names.map((name) => features[name] ?? 0)],
    y: right ? 1 : 0,
    weight,
  }));
  const size = names.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -penalty * weight));
    const bend = weights.map((_, row) =>
      weights.map((_, column) => (row === column ? (row === 0 ? 1e-6 : penalty) : 0)),
    );
    for (const { x, y, weight } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * (weights[at] as number), 0)));
      for (let row = 0; row < size; row += 1) {
        const value = x[row] as number;
        if (value === 0) continue;
        slope[row] = (slope[row] as number) + weight * (y - p) * value;
        const line = bend[row] as number[];
        for (let column = 0; column < size; column += 1)
          line[column] = (line[column] as number) + weight * p * (1 - p) * value * (x[column] as number);
      }
    }
    const change = solved(bend, slope);
    weights = weights.map((weight, at) => weight + (change[at] as number));
  }
  const short = (value: number | undefined): number => Number((value ?? 0).toFixed(DIGITS)) + 0;
  return {
    base: short(weights[0]),
    weights: Object.fromEntries(names.map((name, at) => [name, short(weights[at + 1])])),
  };
}

/** The solution of a system of equations with a symmetric, positive matrix, by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  for (const [at, pivot] of rows.entries())
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = (row[at] as number) / (pivot[at] as number);
      for (let column = at; column < row.length; column += 1)
        row[column] = (row[column] as number) - factor * (pivot[column] as number);
    }
  return rows.map((row, at) => (row[row.length - 1] as number) / (row[at] as number));
}
