/** A chance that was told and whether it came true. */
export interface Forecast {
  readonly chance: number;
  readonly right: boolean;
}

export interface Reliability {
  /** Bands of told chances from below, empty ones left out: mean told, share right, how many. */
  readonly bands: readonly { readonly said: number; readonly right: number; readonly count: number }[];
  /** Mean distance between said and right over ten bands of equal width, weighed by how many stand in each. */
  readonly error: number;
  /** The chance that a right one was told a higher chance than a wrong one; ties count half. */
  readonly auroc: number;
  /** The share that was told .9 or more. */
  readonly sure: number;
}

/** How far chances mean what they say. */
export function reliabilityOf(forecasts: readonly Forecast[]): Reliability {
  const all = Math.max(1, forecasts.length);
  const bands = Array.from({ length: 10 }, (_, band) =>
    forecasts.filter(({ chance }) => Math.min(9, Math.floor(chance * 10 + 1e-9)) === band),
  ).filter((band) => band.length > 0);
  const rows = bands.map((band) => ({
    said: band.reduce((sum, { chance }) => sum + chance, 0) / band.length,
    right: band.filter(({ right }) => right).length / band.length,
    count: band.length,
  }));
  return {
    bands: rows,
    error: rows.reduce((sum, { said, right, count }) => sum + Math.abs(said - right) * count, 0) / all,
    auroc: aurocOf(forecasts),
    sure: forecasts.filter(({ chance }) => chance >= 0.9).length / all,
  };
}

function aurocOf(forecasts: readonly Forecast[]): number {
  const sorted = [...forecasts].sort((a, b) => a.chance - b.chance);
  let [ranks, from] = [0, 0];
  while (from < sorted.length) {
    let until = from;
    while (until < sorted.length && sorted[until]?.chance === sorted[from]?.chance) until += 1;
    const rank = (from + 1 + until) / 2;
    ranks += rank * sorted.slice(from, until).filter(({ right }) => right).length;
    from = until;
  }
  const right = sorted.filter((one) => one.right).length;
  const wrong = sorted.length - right;
  return right * wrong === 0 ? Number.NaN : (ranks - (right * (right + 1)) / 2) / (right * wrong);
}
