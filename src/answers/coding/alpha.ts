/**
 * Krippendorff's alpha for nominal values: 1 where all coders agree, 0 where they agree as by chance, below where less. Units
 * with fewer than two values count for nothing; null where nothing can be compared, or where all values are one.
 *
 * @param units the values that coders gave to each unit
 */
export function alphaOf(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>();
  let [all, disagreed] = [0, 0];
  for (const values of units) {
    if (values.length < 2) continue;
    all += values.length;
    const counts = new Map<string, number>();
    for (const value of values) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      totals.set(value, (totals.get(value) ?? 0) + 1);
    }
    const same = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
    disagreed += (values.length * (values.length - 1) - same) / (values.length - 1);
  }
  const byChance = all * all - [...totals.values()].reduce((sum, count) => sum + count * count, 0);
  return byChance === 0 ? null : 1 - (all - 1) * (disagreed / byChance);
}
