import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { isKept } from "./conditions.ts";
import { statementsByIds } from "./search.ts";
import type { SpeakerCount, StatementRow } from "./types.ts";

/** Newest reports that the front page is taken from: what it asks must not grow with the record. */
const NEWEST = 2000;

/** The surest statement of each of the newest reports that have one, at most one a report. */
export function newestStatements(store: Store, limit = 6): readonly StatementRow[] {
  const rows = connectionOf(store).all(
    `SELECT s.id, r.published FROM (SELECT id, published FROM reports ORDER BY published DESC LIMIT ${NEWEST}) r
     JOIN statements s ON s.id = (
       SELECT b.id FROM statements b WHERE b.report = r.id AND ${isKept("b.id")}
       ORDER BY b.speaker_name IS NULL, b.mode = 'indirect', b.confidence DESC, b.position LIMIT 1)
     ORDER BY r.published DESC, r.id LIMIT ?`,
    limit,
  );
  const found = new Map(
    statementsByIds(
      store,
      rows.map(({ id }) => id as string),
    ).map((row) => [row.id, row]),
  );
  return rows.flatMap(({ id }) => found.get(id as string) ?? []);
}

/** Who speaks most in the newest 2,000 reports: those alone whom the words are linked to. */
export function speakersMost(store: Store, limit = 8): readonly SpeakerCount[] {
  return connectionOf(store).all(
    `SELECT p.actor, max(a.name) AS name, count(DISTINCT p.finding) AS count
     FROM (SELECT id FROM reports ORDER BY published DESC LIMIT ${NEWEST}) r
     CROSS JOIN parties p ON p.report = r.id AND p.kind = 'statement' AND p.role = 'speaker' AND p.actor IS NOT NULL
       AND ${isKept("p.finding")}
     JOIN actors a ON a.report = p.report AND a.actor = p.actor
     GROUP BY 1 ORDER BY 3 DESC, 2, 1 LIMIT ?`,
    limit,
  ) as unknown as readonly SpeakerCount[];
}
