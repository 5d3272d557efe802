import type { Store } from "../record/index.ts";
import { reviewedFinding } from "./reviews.ts";
import type { Card } from "./types.ts";

/** Findings with the passages that they stand in, for somebody who decides on one after the other; by id. */
export function cardsOf(store: Store, ids: readonly string[]): Readonly<Record<string, Card>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const found = reviewedFinding(store, id);
      if (found === null) return [];
      const { kind, finding, machine, names, passage } = found;
      return [[id, { kind, finding, machine, names, passage } as Card]];
    }),
  );
}
