/** A judgement of two sentences, by their ids. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

interface Partner {
  readonly mean: number;
  readonly a: string;
  readonly b: string;
}

/** From here on the mean of all pairs between two groups makes them one. */
export const THRESHOLD = 0.5;

/**
 * Groups of sentences by average link: the two groups whose pairs have the highest mean score become one, as long as it is
 * high enough; pairs that were not judged count 0. Equal means are decided by ids, so that the order of the pairs and of the
 * sentences does not matter.
 */
export function cluster(pairs: readonly Pair[], threshold = THRESHOLD): readonly (readonly string[])[] {
  const links = new Map<string, Map<string, number>>();
  const members = new Map<string, readonly string[]>();
  const link = (from: string, to: string, score: number): void => {
    const known = links.get(from);
    if (known) known.set(to, score);
    else links.set(from, new Map([[to, score]]));
  };
  for (const { a, b, score } of pairs) {
    link(a, b, score);
    link(b, a, score);
    members.set(a, [a]);
    members.set(b, [b]);
  }
  // The best partner of each group, sought anew only where one of the two has changed.
  const best = new Map<string, Partner | null>();
  const isBefore = (one: Partner, other: Partner): boolean =>
    one.mean > other.mean || (one.mean === other.mean && (one.a < other.a || (one.a === other.a && one.b < other.b)));
  const partnerOf = (key: string): Partner | null => {
    let found: Partner | null = null;
    for (const [other, sum] of links.get(key) as Map<string, number>) {
      const mean =
        sum / ((members.get(key) as readonly string[]).length * (members.get(other) as readonly string[]).length);
      const [a, b] = key < other ? [key, other] : [other, key];
      if (mean >= threshold && (!found || isBefore({ mean, a, b }, found))) found = { mean, a, b };
    }
    return found;
  };
  for (const key of links.keys()) best.set(key, partnerOf(key));
  for (;;) {
    let next: Partner | null = null;
    for (const one of best.values()) if (one && (!next || isBefore(one, next))) next = one;
    if (!next) break;
    const { a, b } = next;
    join(links, members, a, b);
    best.delete(b);
    best.set(a, partnerOf(a));
    for (const other of (links.get(a) as Map<string, number>).keys()) best.set(other, partnerOf(other));
  }
  return [...members.values()]
    .map((ids) => [...ids].sort())
    .sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
}

/** The second group becomes part of the first; a group's key is the least id in it. */
function join(
  links: Map<string, Map<string, number>>,
  members: Map<string, readonly string[]>,
  into: string,
  from: string,
): void {
  members.set(into, [...(members.get(into) as readonly string[]), ...(members.get(from) as readonly string[])]);
  members.delete(from);
  const [ours, theirs] = [links.get(into) as Map<string, number>, links.get(from) as Map<string, number>];
  ours.delete(from);
  for (const [other, sum] of theirs) {
    if (other === into) continue;
    const total = (ours.get(other) ?? 0) + sum;
    ours.set(other, total);
    const back = links.get(other) as Map<string, number>;
    back.delete(from);
    back.set(into, total);
  }
  links.delete(from);
}
