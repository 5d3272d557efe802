import { Days, near } from "./days.ts";
import { type Held, keyOf, type Ours, outletsOf, pairOf } from "./ours.ts";
import { sameAddress } from "./rows.ts";
import type { Near, TheirEvent } from "./types.ts";

/** What the record has for one line of theirs. */
export type Match =
  | { readonly kind: "both"; readonly best: Held; readonly all: readonly Held[] }
  | {
      readonly kind: "theirs";
      readonly covered: "report" | "outlet";
      readonly best: Held | null;
      readonly near: Near | null;
    }
  | { readonly kind: "statement" | "stateless" | "uncovered" };

/**
 * Looks an event of theirs up in the record: the same pair of states, the same type, at most `window` days apart.
 *
 * Where they name a report, a miss counts only if the record has this very report; where they name an outlet alone, only if it
 * has a report of that outlet in the same days.
 */
export function matchOf(theirs: TheirEvent, ours: Ours, window: number): Match {
  if (theirs.type === null) return { kind: "statement" };
  const pair = pairOf(theirs.from.country, theirs.to.country);
  if (pair === null) return { kind: "stateless" };
  const days = near(Days.of(theirs.day) as number, window);
  const type = theirs.type;
  const address = theirs.url && sameAddress(theirs.url);
  const all = days.flatMap((day) => ours.like.get(keyOf(day, type, pair)) ?? []);
  const best = all.find((one) => address !== null && one.address === address) ?? all[0];
  if (best !== undefined) return { kind: "both", best, all };
  const covered = coverOf(theirs, address, ours, window);
  if (covered === null) return { kind: "uncovered" };
  const inReport = address ? (ours.reports.get(address) ?? []) : [];
  const inDays = days.flatMap((day) => ours.between.get(`${day} ${pair}`) ?? []);
  return { kind: "theirs", covered, ...nearest([...inReport, ...inDays], type, pair) };
}

function coverOf(theirs: TheirEvent, address: string | null, ours: Ours, window: number): "report" | "outlet" | null {
  if (address) return ours.reports.has(address) ? "report" : null;
  const day = Days.of(theirs.day) as number;
  return outletsOf(theirs).some((name) => ours.outlets.get(name)?.hasNear(day, window)) ? "outlet" : null;
}

/** The same that was not done comes nearest, then another type between the same two, then the same type between others. */
function nearest(all: readonly Held[], type: string, pair: string): { best: Held | null; near: Near | null } {
  const ways: readonly (readonly [Near, (one: Held) => boolean])[] = [
    ["status", (one) => one.published === type && one.pairs.includes(pair)],
    ["type", (one) => one.pairs.includes(pair)],
    ["parties", (one) => one.published === type],
  ];
  for (const [name, holds] of ways) {
    const best = all.find(holds);
    if (best !== undefined) return { best, near: name };
  }
  return { best: null, near: null };
}
