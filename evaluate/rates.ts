/** Precision, recall and their harmonic mean, each between 0 and 1; 0 where there is nothing to be right about. */
export interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Of so many found and so many wanted, so many were right. */
export const rates = (right: number, found: number, wanted: number): Rates => ({
  p: right / Math.max(1, found),
  r: right / Math.max(1, wanted),
  f1: (2 * right) / Math.max(1, found + wanted),
});
