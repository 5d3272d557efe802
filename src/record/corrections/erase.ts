import { statSync } from "node:fs";
import { dirname } from "node:path";
import { DragomanError } from "../../contract/index.ts";
import { Connection } from "../connection.ts";
import { olderCopies, removeCopies } from "../copies.ts";
import { inMemory } from "../file.ts";
import type { Person } from "./decide.ts";
import { derive, type Writers } from "./derive.ts";
import { write } from "./history.ts";
import { dropReport } from "./removal.ts";
import type { Decision } from "./types.ts";

/** What was erased, and what else had to go with it. */
export interface Erased {
  readonly decision: Decision;
  /** Copies of older versions that had the report, and are gone with it: names of files. */
  readonly copies: readonly string[];
}

/** Records that are built anew in memory; larger ones are built beside themselves on the disk. In bytes. */
const IN_MEMORY = 256e6;

/**
 * Erases a report: its words are in no table, no search index, no free page, no log and no copy of an older version. The
 * history keeps that it was erased, by whom and when, and nothing that was decided about it. The whole file is
 * built anew for it, so it takes as long as the record is large.
 *
 * @throws DragomanError `gone` where the record has no such report; `busy` where another program reads the record just now:
 * the report is out, and the same command ends the erasure
 */
export function eraseFrom(
  db: Connection,
  writers: Writers,
  report: string,
  { who, at, why }: Person & { readonly why: string | null },
): Erased {
  db.exec("PRAGMA secure_delete = ON");
  const others = new Set<string>();
  const decision = db.immediately(() => {
    const isThere = db.get("SELECT 1 AS one FROM reports WHERE id = ?", report) !== undefined;
    const isOut = db.get("SELECT 1 AS one FROM removed WHERE report = ?", report) !== undefined;
    if (!isThere && !isOut && !isErased(db, report))
      throw new DragomanError("gone", `the record has no report ${report}; ids stand in the addresses of its pages`);
    for (const row of db.all("SELECT report, other FROM decisions WHERE report = ? OR other = ?", report, report))
      for (const id of [row.report, row.other]) if (id !== null && id !== report) others.add(id as string);
    for (const { id } of db.all("SELECT id FROM statements WHERE report = ?", report))
      db.run(
        "DELETE FROM judgements WHERE (a >= ? AND a < ?) OR (b >= ? AND b < ?)",
        `${id}#`,
        `${id}$`,
        `${id}#`,
        `${id}$`,
      );
    if (isThere) dropReport(db, writers, report);
    db.run("DELETE FROM removed WHERE report = ?", report);
    db.run("DELETE FROM codings WHERE report = ?", report);
    db.run(
      "DELETE FROM links WHERE decision IN (SELECT number FROM decisions WHERE report = ? OR other = ?)",
      report,
      report,
    );
    db.run("DELETE FROM decisions WHERE report = ? OR other = ?", report, report);
    for (const id of others) derive(db, writers, id);
    const about = { kind: "report", report: null, finding: report, other: null, anchor: null, value: null } as const;
    return write(db, { at, who, what: "erase", ...about, why, undoes: null });
  });
  // Words that were deleted stand in the index until its parts are put together.
  for (const index of ["report_words", "statement_words"])
    db.exec(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
  rebuild(db);
  return { decision, copies: inMemory(db.path) ? [] : dropCopies(db.path, report) };
}

/** An erasure that was interrupted is ended by the same command. */
const isErased = (db: Connection, report: string): boolean =>
  db.get("SELECT 1 AS one FROM decisions WHERE what = 'erase' AND finding = ?", report) !== undefined;

/** Writes the whole file anew, without what was deleted from it at any time, and empties its log. */
function rebuild(db: Connection): void {
  if (inMemory(db.path)) return;
  const large = statSync(db.path).size > IN_MEMORY;
  if (large)
    db.exec(`PRAGMA temp_store_directory = '${dirname(db.path).replaceAll("'", "''")}'; PRAGMA temp_store = FILE`);
  try {
    db.exec("VACUUM");
  } finally {
    if (large) db.exec("PRAGMA temp_store = MEMORY");
  }
  const row = db.get("PRAGMA wal_checkpoint(TRUNCATE)");
  if (row?.busy !== 0)
    throw new DragomanError(
      "busy",
      `another program reads ${db.path} just now, so its log still has the words; close it and give the same command again`,
    );
}

/** Copies that were made before the tables changed, and one that was never finished; those that had the report go. */
function dropCopies(path: string, report: string): readonly string[] {
  const having = olderCopies(path).filter((copy) => has(copy.path, report));
  return having.length === 0
    ? []
    : removeCopies(
        path,
        having.map((copy) => copy.path),
      ).map((copy) => copy.path);
}

function has(file: string, report: string): boolean {
  let db: Connection | undefined;
  try {
    db = new Connection(file);
    return db.get("SELECT 1 AS one FROM reports WHERE id = ?", report) !== undefined;
  } catch {
    // What cannot be read may have anything in it.
    return true;
  } finally {
    db?.close();
  }
}
