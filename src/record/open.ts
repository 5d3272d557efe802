import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { DragomanError } from "../contract/index.ts";
import { asToday } from "./asToday.ts";
import { Connection, PATIENCE } from "./connection.ts";
import { checkWritable, inMemory, isThere, makeFile } from "./file.ts";
import { refuseAddress } from "./local.ts";
import { APPLICATION, bringUpToDate } from "./migrate.ts";
import { MIGRATIONS } from "./tables.ts";
import { troubleOf } from "./trouble.ts";

/**
 * Opens the file and brings its tables up to date; for reading only it is opened as it is.
 *
 * @throws DragomanError `no-record`, `not-a-record`, `newer-record`, and what stands in the way of reading or writing
 * it (`unwritable`, `read-only`, `busy`, `damaged`, `full`, `disk`): which file, and what to do
 */
export function openConnection(path: string, readonly: boolean): Connection {
  refuseAddress(path);
  if (readonly && !isThere(path)) throw noRecord(path);
  if (!readonly) {
    checkWritable(path);
    makeFile(path);
  }
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return readonly ? openForReading(path) : openForWriting(path);
    } catch (error) {
      const told = troubleOf(error, path);
      // Two first openings at once may find the file in a state for which SQLite does not wait by itself.
      if (!(told instanceof DragomanError) || told.code !== "busy" || Date.now() > until) throw told;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 + Math.random() * 45);
    }
  }
}

/** Makes an empty record; one that is there is left as it is. */
export const makeRecord = (path: string): void => openConnection(path, false).close();

/** Whether a record is of an older version of the tables, which opening it for writing brings up to date. */
export function isOutdated(path: string): boolean {
  const db = openConnection(path, true);
  try {
    return check(db) < MIGRATIONS.length;
  } finally {
    db.close();
  }
}

export const noRecord = (path: string): DragomanError =>
  new DragomanError("no-record", `there is no record at ${path}; make one with: dragoman add FILE --record ${path}`);

function openForWriting(path: string): Connection {
  return opened(path, path, (db) => {
    check(db);
    bringUpToDate(db);
  });
}

/** What a reader holds in memory of the file, in KiB: with SQLite's own 2 MB a large record is read again and again. */
const CACHE = 65_536;

function openForReading(path: string): Connection {
  if (!inMemory(path) && statSync(path).isDirectory())
    throw new DragomanError("not-a-record", `${path} is a folder and no record; --record wants the name of a file`);
  const look = (db: Connection): void => {
    const version = check(db);
    if (version === 0) throw noRecord(path);
    asToday(db, version);
    db.exec(`PRAGMA cache_size = -${CACHE}`);
    db.exec("PRAGMA query_only = ON");
  };
  try {
    return opened(path, path, look);
  } catch (error) {
    // Where no file can be made beside it (a read-only disk or folder), a record that is all in one file can be read
    // as it lies there.
    if (!(error instanceof DragomanError) || !["unwritable", "read-only"].includes(error.code)) throw error;
    if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) throw error;
    return opened(path, `${pathToFileURL(resolve(path)).href}?immutable=1`, look);
  }
}

function opened(path: string, location: string, prepare: (db: Connection) => void): Connection {
  let db: Connection;
  try {
    db = new Connection(path, location);
  } catch (error) {
    throw troubleOf(error, path);
  }
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Refuses another program's database and a newer record; gives the version of its tables, 0 where it has none. */
function check(db: Connection): number {
  const { version, application, tables } = db.atOnce(() => ({
    version: db.get("PRAGMA user_version")?.user_version as number,
    application: db.get("PRAGMA application_id")?.application_id,
    tables: db.get("SELECT count(*) AS count FROM sqlite_master")?.count as number,
  }));
  if (application !== APPLICATION && tables > 0)
    throw new DragomanError("not-a-record", `${db.path} is a database of another program; choose another --record`);
  if (version > MIGRATIONS.length)
    throw new DragomanError(
      "newer-record",
      `${db.path} was made by a newer dragoman (version ${version} of its tables, this one knows ${MIGRATIONS.length}); install the newer one`,
    );
  return version;
}
