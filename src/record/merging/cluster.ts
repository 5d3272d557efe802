/** A judgement of two sentences, by their ids. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** From here on the mean of all pairs between two groups makes them one. */
export const THRESHOLD = 0.6;

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
  const size = (key: string): number => (members.get(key) as readonly string[]).length;
  for (;;) {
    let best: { readonly mean: number; readonly a: string; readonly b: string } | null = null;
    for (const [a, others] of links)
      for (const [b, sum] of others) {
        if (a >= b) continue;
        const mean = sum / (size(a) * size(b));
        if (mean < threshold) continue;
        if (!best || mean > best.mean || (mean === best.mean && (a < best.a || (a === best.a && b < best.b))))
          best = { mean, a, b };
      }
    if (!best) break;
    join(links, members, best.a, best.b);
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
