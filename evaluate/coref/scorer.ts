/** What one system, or the gold, says of a document: chains of mentions, each mention a key; singletons are left out. */
export type Chains = readonly (readonly string[])[];

/** Sums for precision and recall, to be added up over documents. */
export interface Tally {
  readonly right: number;
  readonly found: number;
  readonly rightOfGold: number;
  readonly gold: number;
}

export type Metric = (gold: Chains, found: Chains) => Tally;

/** Which chain each mention stands in. */
const chainOf = (chains: Chains): ReadonlyMap<string, number> =>
  new Map(chains.flatMap((chain, number) => chain.map((mention) => [mention, number] as const)));

/** MUC (Vilain et al. 1995): links kept, of those that hold each chain together. */
export const muc: Metric = (gold, found) => {
  const links = (chains: Chains, others: Chains): readonly [number, number] => {
    const other = chainOf(others);
    let [right, all] = [0, 0];
    for (const chain of chains) {
      const parts = new Set(chain.map((mention) => other.get(mention) ?? mention));
      right += chain.length - parts.size;
      all += chain.length - 1;
    }
    return [right, all];
  };
  const [right, all] = links(found, gold);
  const [rightOfGold, ofGold] = links(gold, found);
  return { right, found: all, rightOfGold, gold: ofGold };
};

/** B³ (Bagga and Baldwin 1998): for each mention the share of its chain that is right. */
export const bCubed: Metric = (gold, found) => {
  const shares = (chains: Chains, others: Chains): readonly [number, number] => {
    const other = chainOf(others);
    let [right, all] = [0, 0];
    for (const chain of chains) {
      const counts = new Map<number, number>();
      for (const mention of chain) {
        const number = other.get(mention);
        if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
      }
      for (const count of counts.values()) right += (count * count) / chain.length;
      all += chain.length;
    }
    return [right, all];
  };
  const [right, all] = shares(found, gold);
  const [rightOfGold, ofGold] = shares(gold, found);
  return { right, found: all, rightOfGold, gold: ofGold };
};

/** CEAF-e (Luo 2005, φ4): chains paired one to one so that what they share is most. */
export const ceafE: Metric = (gold, found) => {
  const other = chainOf(found);
  const likeness = gold.map((chain) => {
    const row = new Array<number>(found.length).fill(0);
    for (const mention of chain) {
      const number = other.get(mention);
      if (number !== undefined) row[number] = (row[number] as number) + 1;
    }
    return row.map((both, at) => (2 * both) / (chain.length + (found[at] as readonly string[]).length));
  });
  const right = bestPairing(likeness);
  return { right, found: found.length, rightOfGold: right, gold: gold.length };
};

/** The largest sum of one-to-one pairs of rows and columns (Kuhn and Munkres, by shortest augmenting paths). */
export function bestPairing(weights: readonly (readonly number[])[]): number {
  const size = Math.max(weights.length, weights[0]?.length ?? 0);
  if (weights.length === 0 || size === 0) return 0;
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0);
  const rowPrice = new Array<number>(size + 1).fill(0);
  const columnPrice = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Array<number>(size + 1).fill(0);
    const done = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    while (rowOf[column] !== 0) {
      done[column] = true;
      const at = rowOf[column] as number;
      let [step, next] = [Number.POSITIVE_INFINITY, 0];
      for (let other = 1; other <= size; other += 1) {
        if (done[other]) continue;
        const reduced = cost(at, other) - (rowPrice[at] as number) - (columnPrice[other] as number);
        if (reduced < (least[other] as number)) {
          least[other] = reduced;
          from[other] = column;
        }
        if ((least[other] as number) < step) {
          step = least[other] as number;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1)
        if (done[other]) {
          rowPrice[rowOf[other] as number] = (rowPrice[rowOf[other] as number] as number) + step;
          columnPrice[other] = (columnPrice[other] as number) - step;
        } else least[other] = (least[other] as number) - step;
      column = next;
    }
    while (column !== 0) {
      const before = from[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  let sum = 0;
  for (let column = 1; column <= size; column += 1) sum -= cost(rowOf[column] as number, column);
  return sum;
}

export const add = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  found: a.found + b.found,
  rightOfGold: a.rightOfGold + b.rightOfGold,
  gold: a.gold + b.gold,
});

export const NOTHING: Tally = { right: 0, found: 0, rightOfGold: 0, gold: 0 };

/** Precision, recall and their harmonic mean, 0 to 1. */
export function scores({ right, found, rightOfGold, gold }: Tally): {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
} {
  const p = found > 0 ? right / found : 0;
  const r = gold > 0 ? rightOfGold / gold : 0;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}
