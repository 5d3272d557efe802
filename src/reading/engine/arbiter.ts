/** One reading of a stretch, and what proposes it. */
export interface Candidate<Value> {
  /** The rule or head that made it. */
  readonly by: string;
  readonly value: Value;
  /** How often what this rule or head proposes is right, from 0 to 1. */
  readonly weight: number;
}

/**
 * Decides between candidates that contradict each other. Candidates that agree are one reading, whose score is the chance
 * that not all of them are wrong; the reading with the highest score wins. The order of the candidates is a tie-break only.
 *
 * @returns the surest candidate of the winning reading; null where there is no candidate
 */
export function decide<Value>(
  candidates: readonly Candidate<Value>[],
  agree: (one: Value, other: Value) => boolean,
): Candidate<Value> | null {
  const readings: Candidate<Value>[][] = [];
  for (const candidate of candidates) {
    const known = readings.find((reading) => agree((reading[0] as Candidate<Value>).value, candidate.value));
    if (known) known.push(candidate);
    else readings.push([candidate]);
  }
  let best: Candidate<Value>[] | undefined;
  let score = -1;
  for (const reading of readings) {
    const own = 1 - reading.reduce((wrong, { weight }) => wrong * (1 - weight), 1);
    if (own > score) [best, score] = [reading, own];
  }
  return best?.reduce((most, one) => (one.weight > most.weight ? one : most)) ?? null;
}
