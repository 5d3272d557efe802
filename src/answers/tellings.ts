import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import type { Telling } from "./mergedTypes.ts";
import type { Question } from "./types.ts";

/** An outlet without a name is its report. */
const OUTLETS = "count(DISTINCT coalesce(lower(w.publisher), w.id))";
const OF_STATEMENTS = `FROM pieces p JOIN utterances u ON u.piece = p.id JOIN utterances o ON o.utterance = u.utterance
  JOIN pieces q ON q.id = o.piece JOIN statements t ON t.id = q.statement JOIN reports w ON w.id = t.report`;
const OF_EVENTS = `FROM occurrences u JOIN occurrences o ON o.occurrence = u.occurrence JOIN events t ON t.id = o.event
  JOIN reports w ON w.id = t.report`;

/** Statements `s` or events `e` that so many outlets tell at least; every finding is told by one. */
export function* toldBy(
  { outlets }: Pick<Question, "outlets">,
  finding: "s" | "e",
): Generator<{ readonly sql: string; readonly values: readonly number[] }> {
  if (outlets === undefined || outlets <= 1) return;
  const tellings =
    finding === "s"
      ? `${OF_STATEMENTS} WHERE p.statement = s.id GROUP BY u.utterance`
      : `${OF_EVENTS} WHERE u.event = e.id GROUP BY u.occurrence`;
  yield { sql: `EXISTS (SELECT 1 ${tellings} HAVING ${OUTLETS} >= ?)`, values: [outlets] };
}

/** Of reports `r` that are copies of one text only the first counts, by day and id. */
export const NO_COPY = `NOT EXISTS (
  SELECT 1 FROM judgements j JOIN reports w ON w.id = CASE WHEN j.a = r.id THEN j.b ELSE j.a END
  WHERE (j.a = r.id OR j.b = r.id) AND j.kind = 'copy'
    AND (coalesce(w.published, '9'), w.id) < (coalesce(r.published, '9'), r.id))`;

/** Findings asked for at once. */
const AT_ONCE = 200;

/** By the id of each of these findings what it tells of, together with others; those that stand alone are left out. */
export function tellingsOf(store: Store, findings: readonly string[]): Readonly<Record<string, readonly Telling[]>> {
  const db = connectionOf(store);
  const all = new Map<string, Telling[]>();
  for (let at = 0; at < findings.length; at += AT_ONCE) {
    const ids = findings.slice(at, at + AT_ONCE);
    const list = `(${ids.map(() => "?").join(", ")})`;
    const rows = db.all(
      `SELECT p.statement AS finding, 'utterance' AS kind, u.utterance AS id, ${OUTLETS} AS outlets ${OF_STATEMENTS}
       WHERE p.statement IN ${list} GROUP BY p.statement, u.utterance
       UNION ALL
       SELECT u.event, 'occurrence', u.occurrence, ${OUTLETS} ${OF_EVENTS} WHERE u.event IN ${list} GROUP BY u.event
       ORDER BY 1, 3`,
      ...ids,
      ...ids,
    ) as unknown as readonly (Telling & { readonly finding: string })[];
    for (const { finding, ...telling } of rows) all.set(finding, [...(all.get(finding) ?? []), telling]);
  }
  return Object.fromEntries(all);
}
