import type { Connection } from "./connection.ts";

/** A question that somebody keeps, and since when they have seen its answers. */
export interface SavedSearch {
  readonly name: string;
  readonly kind: "statements" | "events";
  /** As the answers take it. */
  readonly question: Readonly<Record<string, unknown>>;
  /** ISO time at which it was saved. */
  readonly saved: string;
  /** ISO time: what was added to the record after it is new; null where all is. */
  readonly seen: string | null;
}

/** Part of the record's tables: see `MIGRATIONS`. */
export const SEARCHES = `
  CREATE TABLE searches (
    name TEXT PRIMARY KEY, kind TEXT NOT NULL, question TEXT NOT NULL, saved TEXT NOT NULL, seen TEXT
  ) WITHOUT ROWID;
  CREATE INDEX reports_by_added ON reports(added);
`;

/** In the order of their names; none in a record older than this table. */
export function readSearches(db: Connection): readonly SavedSearch[] {
  if (db.get("SELECT count(*) AS n FROM sqlite_master WHERE name = 'searches'")?.n === 0) return [];
  return db.all("SELECT * FROM searches ORDER BY name COLLATE NOCASE, name").map((row) => ({
    name: row.name as string,
    kind: row.kind as SavedSearch["kind"],
    question: JSON.parse(row.question as string) as SavedSearch["question"],
    saved: row.saved as string,
    seen: row.seen as string | null,
  }));
}

/** Writes a search in the place of one with its name; what is in the record now is no news to it. */
export function writeSearch(
  db: Connection,
  { name, kind, question }: Omit<SavedSearch, "saved" | "seen">,
  now: Date,
): void {
  const newest = db.get("SELECT max(added) AS added FROM reports")?.added as string | null;
  db.run(
    "INSERT OR REPLACE INTO searches (name, kind, question, saved, seen) VALUES (?, ?, ?, ?, ?)",
    name,
    kind,
    JSON.stringify(question),
    now.toISOString(),
    newest,
  );
}

/** What was added until then is no news to a search any more; a time before what it has seen changes nothing. */
export function markSeen(db: Connection, name: string, until: string): void {
  db.run("UPDATE searches SET seen = ? WHERE name = ? AND (seen IS NULL OR seen < ?)", until, name, until);
}

/** Whether there was one. */
export function removeSearch(db: Connection, name: string): boolean {
  const there = db.get("SELECT 1 AS one FROM searches WHERE name = ?", name) !== undefined;
  db.run("DELETE FROM searches WHERE name = ?", name);
  return there;
}
