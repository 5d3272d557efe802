import type { Store } from "../../record/index.ts";
import { connectionOf } from "../../record/inside.ts";
import { judge } from "./judge.ts";
import { reportsOf } from "./passages.ts";
import type { Claim, Verified } from "./types.ts";

/** Holds claims against a record, all at one moment of it; what one claim reads of it serves the next. */
export function held(store: Store, claims: readonly Claim[]): readonly Verified[] {
  const db = connectionOf(store);
  return db.atOnce(() => {
    const report = reportsOf(db);
    return claims.map((claim) => judge(db, report, claim));
  });
}
