import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { DragomanError } from "../../contract/index.ts";
import { Connection } from "../connection.ts";
import { checkWritable, inMemory, makeFile } from "../file.ts";
import { openConnection } from "../open.ts";

/** A backup that was made. */
export interface Backup {
  readonly path: string;
  readonly bytes: number;
  readonly reports: number;
}

/**
 * Copies a record into one file as it is at one moment, while others may go on adding to it. The copy has no free pages, so
 * nothing in it is left of what was removed. It has its name when it is whole and on the disk, and not before.
 *
 * @param options.force whether a file that is there gives way
 * @throws DragomanError `exists`, `full`, `unwritable`, and what stands in the way of reading the record
 */
export function backUp(record: string, file: string, { force = false }: { readonly force?: boolean } = {}): Backup {
  if (inMemory(file) || resolve(file) === resolve(record))
    throw new DragomanError("exists", `${file} is the record itself; give the backup another name`);
  if (existsSync(file) && !force) throw new DragomanError("exists", `${file} is there already; --force writes over it`);
  if (existsSync(file) && !statSync(file).isFile())
    throw new DragomanError("exists", `${file} is no ordinary file and is left as it is; give the backup another name`);
  checkWritable(file);
  const part = `${file}.part-${process.pid}`;
  const db = openConnection(record, true);
  try {
    makeFile(part);
    write(db, part, file);
    const reports = look(part);
    place(part, file, force);
    return { path: file, bytes: statSync(file).size, reports };
  } finally {
    db.close();
    for (const one of [part, `${part}-journal`, `${part}-wal`, `${part}-shm`]) rmSync(one, { force: true });
  }
}

function write(db: Connection, part: string, file: string): void {
  try {
    // A connection for reading may write to the other file, if it is told that it may write at all.
    db.exec("PRAGMA query_only = OFF");
    db.run("VACUUM INTO ?", part);
  } catch (error) {
    if (error instanceof DragomanError && (error.code === "full" || error.code === "disk"))
      throw new DragomanError("full", `the disk of ${file} is full or cannot be written; no backup was made`, {
        cause: error,
      });
    throw error;
  }
  const handle = openSync(part, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Sees that what was written can be read; gives the number of its reports. */
function look(part: string): number {
  const copy = new Connection(part);
  try {
    const [first] = copy.all("PRAGMA quick_check(1)");
    if (first?.quick_check !== "ok")
      throw new DragomanError(
        "damaged",
        `the backup cannot be read back (${first?.quick_check}); nothing was kept of it`,
      );
    return copy.get("SELECT count(*) AS count FROM reports")?.count as number;
  } finally {
    copy.close();
  }
}

function place(part: string, file: string, force: boolean): void {
  if (!force)
    try {
      // A link refuses where somebody made the file meanwhile; a rename would write over it.
      linkSync(part, file);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST")
        throw new DragomanError("exists", `${file} is there already; --force writes over it`);
      // Some file systems have no links.
    }
  // What SQLite left beside the old file is not the new one's.
  for (const one of [`${file}-wal`, `${file}-shm`]) rmSync(one, { force: true });
  renameSync(part, file);
}
