/** Precision, recall and F1 of what was right, invented and missed. */
export function rates(right: number, invented: number, missed: number): readonly [p: number, r: number, f1: number] {
  const p = right / Math.max(1, right + invented);
  const r = right / Math.max(1, right + missed);
  return [p, r, (2 * p * r) / Math.max(1e-9, p + r)];
}
