import { existsSync } from "node:fs";
import Database from "libsql";
import { DragomanError } from "../contract/index.ts";
import { refuseAddress } from "./local.ts";
import { MIGRATIONS } from "./tables.ts";

export type Sqlite = Database.Database;

/** Marks a file as ours ("DRAG"), so that another program's database is refused and not filled with tables. */
const APPLICATION = 0x44524147;

/**
 * Opens the file and brings its tables up to date.
 *
 * @throws DragomanError `no-record`, `not-a-record`, `newer-record`: which file, and what to do
 */
export function openSqlite(path: string, readonly: boolean): Sqlite {
  refuseAddress(path);
  if (readonly && !existsSync(path))
    throw new DragomanError(
      "no-record",
      `there is no record at ${path}; make one with: dragoman add FILE --record ${path}`,
    );
  let db: Sqlite;
  try {
    db = new Database(path, { readonly });
    const version = (db.prepare("PRAGMA user_version").get() as { user_version: number }).user_version;
    const application = (db.prepare("PRAGMA application_id").get() as { application_id: number }).application_id;
    const tables = (db.prepare("SELECT count(*) AS count FROM sqlite_master").get() as { count: number }).count;
    if (application !== APPLICATION && tables > 0)
      throw new DragomanError("not-a-record", `${path} is a database of another program; choose another --record`);
    if (version > MIGRATIONS.length)
      throw new DragomanError(
        "newer-record",
        `${path} was made by a newer dragoman (version ${version} of its tables, this one knows ${MIGRATIONS.length}); install the newer one`,
      );
    if (!readonly) prepare(db, version);
  } catch (error) {
    if (error instanceof DragomanError) throw error;
    throw new DragomanError("not-a-record", `${path} cannot be opened as a record: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return db;
}

function prepare(db: Sqlite, version: number): void {
  db.exec("PRAGMA journal_mode = WAL");
  db.exec("PRAGMA synchronous = NORMAL");
  db.exec("PRAGMA foreign_keys = ON");
  db.exec("PRAGMA busy_timeout = 5000");
  for (const [at, migration] of MIGRATIONS.entries()) {
    if (at < version) continue;
    db.transaction(() => {
      db.exec(migration);
      db.exec(`PRAGMA application_id = ${APPLICATION}`);
      db.exec(`PRAGMA user_version = ${at + 1}`);
    })();
  }
}
