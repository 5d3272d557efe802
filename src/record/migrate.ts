import { existsSync, renameSync, rmSync } from "node:fs";
import { Connection } from "./connection.ts";
import { inMemory, makeFile } from "./file.ts";
import { MIGRATIONS } from "./tables.ts";
import { takeOver } from "./takeOver.ts";

/** Marks a file as ours ("DRAG"), so that another program's database is refused and not filled with tables. */
export const APPLICATION = 0x44524147;

/** What a writer holds in memory of the file, in KiB; pages in the log before they are put in their places; bytes that the log keeps. */
const [CACHE, LOG, LIMIT] = [65_536, 8000, 64_000_000];

/**
 * Brings a record's tables up to date in one transaction, in which its version is read too: of two processes that open
 * it at once one does the work and the other finds it done. A record that has tables is copied before they change.
 */
export function bringUpToDate(db: Connection): void {
  // A file that is in this mode already is not touched, so that no lock is asked for.
  if (db.get("PRAGMA journal_mode")?.journal_mode !== "wal") db.exec("PRAGMA journal_mode = WAL");
  db.exec("PRAGMA synchronous = NORMAL");
  // Words and keys go to places all over the file: what is at hand of it is written once for many reports.
  db.exec(`PRAGMA cache_size = -${CACHE}; PRAGMA wal_autocheckpoint = ${LOG}; PRAGMA journal_size_limit = ${LIMIT}`);
  const version = (): number => db.get("PRAGMA user_version")?.user_version as number;
  if (version() >= MIGRATIONS.length) return;
  db.immediately(() => {
    const from = version();
    if (from >= MIGRATIONS.length) return;
    if (from > 0 && !inMemory(db.path)) copy(db.path, from);
    for (const migration of MIGRATIONS.slice(from)) db.exec(migration);
    takeOver(db, from);
    db.exec(`PRAGMA application_id = ${APPLICATION}`);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

/**
 * Copies the record beside itself as it is before its tables change: my.dragoman.v4 for tables of version 4. The caller
 * holds the lock for writing, so that nothing is written in between.
 */
function copy(path: string, version: number): void {
  const unfinished = `${path}.unfinished-copy`;
  rmSync(unfinished, { force: true });
  makeFile(unfinished);
  const reader = new Connection(path);
  try {
    reader.run("VACUUM INTO ?", unfinished);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    reader.close();
  }
  let name = `${path}.v${version}`;
  for (let number = 2; existsSync(name); number += 1) name = `${path}.v${version}-${number}`;
  renameSync(unfinished, name);
}
