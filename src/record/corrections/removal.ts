import { DragomanError, type Reading } from "../../contract/index.ts";
import type { Connection, Row } from "../connection.ts";
import { loadReading } from "../load.ts";
import { allOf } from "../whole.ts";
import { removeFindings, writeFindings } from "../write.ts";
import { derive, machineOf, type Writers } from "./derive.ts";
import { decisionsWhere, inForce } from "./history.ts";

/** What is kept of a report that was taken out: its row, what the reader found in it, and which reports came after it. */
interface Whole {
  readonly row: Row;
  readonly reading: Reading;
  readonly next: readonly string[];
}

/** Takes a report out of the record, or puts it back, as the history says. The caller holds the transaction. */
export function deriveRemoval(db: Connection, writers: Writers, report: string): void {
  const all = decisionsWhere(db, "report = ? AND (what = 'remove' OR undoes IS NOT NULL)", report);
  const active = inForce(all);
  const isOut = all.some(({ what, number }) => what === "remove" && active.has(number));
  const isThere = db.get("SELECT 1 AS one FROM reports WHERE id = ?", report) !== undefined;
  if (isOut && isThere) takeOut(db, writers, report);
  else if (!isOut && !isThere) putBack(db, writers, report);
}

function takeOut(db: Connection, { merger }: Writers, report: string): void {
  const reading = loadReading(db, report) as Reading;
  const row = db.get(`${allOf(db, "reports")} WHERE id = ?`, report) as Row;
  const next = db.all("SELECT id FROM reports WHERE previous = ?", report).map(({ id }) => id as string);
  const whole: Whole = { row, reading: { ...reading, ...machineOf(db, report, reading) }, next };
  db.run("INSERT INTO removed (report, hash, whole) VALUES (?, ?, ?)", report, reading.hash, JSON.stringify(whole));
  dropReport(db, { merger }, report);
}

/** Takes all rows of a report away, its words out of the search, itself out of the chain of versions. */
export function dropReport(db: Connection, { merger }: Pick<Writers, "merger">, report: string): void {
  const apart = merger.remove(report);
  removeFindings(db, report);
  apart();
  db.run("DELETE FROM judgements WHERE kind = 'copy' AND (a = ? OR b = ?)", report, report);
  db.run("DELETE FROM copy_runs WHERE report = ?", report);
  const row = db.get("SELECT rowid AS number, previous FROM reports WHERE id = ?", report);
  db.run("UPDATE reports SET previous = ? WHERE previous = ?", row?.previous ?? null, report);
  // The index of words has no text of its own: what is taken out is told to it.
  db.run(
    "INSERT INTO report_words (report_words, rowid, title, text) SELECT 'delete', rowid, title, text FROM reports WHERE id = ?",
    report,
  );
  db.run("DELETE FROM reports WHERE id = ?", report);
}

function putBack(db: Connection, writers: Writers, report: string): void {
  const kept = db.get("SELECT whole FROM removed WHERE report = ?", report);
  if (kept === undefined) throw new DragomanError("gone", `report ${report} was removed for good and cannot come back`);
  const { row, reading, next } = JSON.parse(kept.whole as string) as Whole;
  // The version before may be out of the record itself by now.
  const before = db.get("SELECT id FROM reports WHERE id = ?", row.previous ?? null)?.id ?? null;
  const columns = Object.entries({ ...row, previous: before });
  const number = db.run(
    `INSERT INTO reports (${columns.map(([name]) => `"${name}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    ...columns.map(([, value]) => value),
  );
  writers.insert("report_words", number, reading.title, reading.text);
  writeFindings(writers.insert, report, reading);
  writers.merger.add(report, true);
  for (const id of next) db.run("UPDATE reports SET previous = ? WHERE id = ?", report, id);
  db.run("DELETE FROM removed WHERE report = ?", report);
  derive(db, writers, report);
}

/** Whether these words were taken out of the record, and may come back. */
export const isRemoved = (db: Connection, hash: string): boolean =>
  db.get("SELECT 1 AS one FROM removed WHERE hash = ?", hash) !== undefined;
