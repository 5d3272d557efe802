import type { Store } from "../record/index.ts";
import type { Counts, Page, ReportRow, ReportsQuery } from "./types.ts";
import { toMatch } from "./words.ts";

const MOST = 500;

/** The reports of a record, newest publication first. */
export function listReports({ db }: Pick<Store, "db">, query: ReportsQuery = {}): Page<ReportRow> {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  const match = query.text ? toMatch(query.text) : null;
  if (match !== null) {
    parts.push("r.rowid IN (SELECT rowid FROM report_words WHERE report_words MATCH ?)");
    values.push(match);
  }
  if (query.id) {
    parts.push("r.id = ?");
    values.push(query.id);
  }
  if (query.publisher) {
    parts.push("r.publisher = ? COLLATE NOCASE");
    values.push(query.publisher);
  }
  if (query.from) {
    parts.push("r.published >= ?");
    values.push(query.from);
  }
  if (query.until) {
    parts.push("substr(r.published, 1, ?) <= ?");
    values.push(query.until.length, query.until);
  }
  const where = parts.length > 0 ? `WHERE ${parts.join(" AND ")}` : "";
  const { total } = db.prepare(`SELECT count(*) AS total FROM reports r ${where}`).get(...values) as { total: number };
  const rows = db
    .prepare(
      `SELECT r.id, r.title, substr(r.text, 1, ${BEGINS}) AS begins, r.publisher, r.published, r.url, r.language,
         r.words, r.added, r.version,
         (SELECT count(*) FROM statements s WHERE s.report = r.id) AS statements,
         (SELECT count(*) FROM events e WHERE e.report = r.id) AS events
       FROM reports r ${where} ORDER BY r.published DESC, r.added DESC, r.id LIMIT ? OFFSET ?`,
    )
    .all(...values, Math.min(MOST, query.limit ?? 50), query.offset ?? 0) as ReportRow[];
  return { total, rows: rows.map((row) => ({ ...row, begins: firstWords(row.begins) })) };
}

/** Characters of a report's text that its first words are taken from. */
const BEGINS = 90;

/** One line that ends with a whole word. */
function firstWords(begins: string): string {
  const line = begins.replace(/\s+/g, " ").trim();
  return begins.length < BEGINS ? line : `${line.replace(/\s\S*$/, "")} …`;
}

/** What is in a record: counts for the front page. */
export function countsOf({ db }: Pick<Store, "db">): Counts {
  const row = db
    .prepare(
      `SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM statements) AS statements,
         (SELECT count(DISTINCT coalesce(speaker_name, speaker)) FROM statements) AS speakers,
         (SELECT count(DISTINCT publisher) FROM reports) AS publishers,
         (SELECT min(published) FROM reports) AS "from", (SELECT max(published) FROM reports) AS until`,
    )
    .get() as Counts;
  const { reports, statements, speakers, publishers, from, until } = row;
  // The driver adds how long the query took; answers are the same every time.
  return { reports, statements, speakers, publishers, from, until };
}
