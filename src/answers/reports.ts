import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { whole } from "../record/whole.ts";
import { isKept } from "./conditions.ts";
import type { Counts, Page, ReportRow, ReportsQuery } from "./types.ts";
import { toWanted } from "./words.ts";

const MOST = 500;

/** The reports of a record, newest publication first. */
export function listReports(store: Store, query: ReportsQuery = {}): Page<ReportRow> {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  const wanted = query.text ? toWanted(query.text) : null;
  if (wanted !== null) {
    parts.push(
      `r.rowid ${wanted.match === null ? "NOT IN" : "IN"} (SELECT rowid FROM report_words WHERE report_words MATCH ?)`,
    );
    values.push(wanted.match ?? (wanted.without as string));
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
  const db = connectionOf(store);
  const total = db.get(`SELECT count(*) AS total FROM reports r ${where}`, ...values)?.total as number;
  const rows = db.all(
    `SELECT r.id, ${whole("r.title")} AS title, substr(CAST(r.text AS BLOB), 1, ${4 * BEGINS}) AS begins,
       ${whole("r.publisher")} AS publisher, r.published, r.url, r.language, r.words, r.added, r.version,
       (SELECT count(*) FROM statements s WHERE s.report = r.id AND ${isKept("s.id")}) AS statements,
       (SELECT count(*) FROM events e WHERE e.report = r.id AND ${isKept("e.id")}) AS events
     FROM reports r ${where} ORDER BY r.published DESC, r.added DESC, r.id LIMIT ? OFFSET ?`,
    ...values,
    Math.min(MOST, query.limit ?? 50),
    query.offset ?? 0,
  ) as unknown as ReportRow[];
  return { total, rows: rows.map((row) => ({ ...row, begins: firstWords(row.begins) })) };
}

/** Characters of a report's text that its first words are taken from; none has more than four bytes. */
const BEGINS = 90;

/** One line that ends with a whole word. */
function firstWords(text: string): string {
  const begins = [...text].slice(0, BEGINS);
  const line = begins
    .join("")
    .replace(/[\s\u0000]+/g, " ")
    .trim();
  return begins.length < BEGINS ? line : `${line.replace(/\s\S*$/, "")} …`;
}

/** What is in a record: counts for the front page. */
export function countsOf(store: Store): Counts {
  return connectionOf(store).get(
    `SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM statements s WHERE ${isKept("s.id")}) AS statements,
       (SELECT count(DISTINCT coalesce(speaker_name, speaker)) FROM statements) AS speakers,
       (SELECT count(DISTINCT publisher) FROM reports) AS publishers,
       (SELECT min(published) FROM reports) AS "from", (SELECT max(published) FROM reports) AS until`,
  ) as unknown as Counts;
}
