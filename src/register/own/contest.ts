import type { Tenure } from "../types.ts";
import { after, before, firstOf, lastOf } from "./days.ts";

/** Posts that several hold at a time: who holds one says nothing of another. */
const SHARED = /^(?:other.*|spokesperson)$/;

/** What names one post: its kind and country; null for posts that several hold. */
export const postOf = ({ kind, country }: Pick<Tenure, "kind" | "country">): string | null =>
  country === null || SHARED.test(kind) ? null : `${kind} ${country}`;

export const overlap = (a: Pick<Tenure, "from" | "until">, b: Pick<Tenure, "from" | "until">): boolean =>
  firstOf(a.from) <= lastOf(b.until) && firstOf(b.from) <= lastOf(a.until);

/**
 * What is left of a time in office once somebody else is known to have held the post: nothing where they held it all
 * the while, else what lies before and what lies after.
 */
export function without(tenure: Tenure, other: Tenure): readonly Tenure[] {
  if (!overlap(tenure, other)) return [tenure];
  const left: Tenure[] = [];
  if (other.from !== null && firstOf(tenure.from) < firstOf(other.from))
    left.push({ ...tenure, until: before(other.from), seen: null });
  if (other.until !== null && lastOf(tenure.until) > lastOf(other.until))
    left.push({ ...tenure, from: after(other.until) });
  return left;
}
