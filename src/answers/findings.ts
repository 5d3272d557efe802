import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";

/** Where a finding stands. */
export interface FindingPlace {
  readonly kind: "statement" | "event" | "tie";
  /** Id of its report. */
  readonly report: string;
  /** ISO time at which the report was added. */
  readonly added: string;
}

/** The report that a finding stands in; null where the record has none of that id. */
export function findingOf(store: Store, id: string): FindingPlace | null {
  const row = connectionOf(store).get(
    `SELECT f.kind, f.report, r.added FROM (
       SELECT 'statement' AS kind, report FROM statements WHERE id = ?1
       UNION ALL SELECT 'event', report FROM events WHERE id = ?1
       UNION ALL SELECT 'tie', report FROM ties WHERE id = ?1
     ) f JOIN reports r ON r.id = f.report LIMIT 1`,
    id,
  );
  return row === undefined ? null : (row as unknown as FindingPlace);
}
