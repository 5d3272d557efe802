import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { DragomanError } from "../contract/index.ts";

/** Codes of errors after which nothing more can be kept in the record: whoever writes many reports stops. */
const FINAL = new Set(["busy", "damaged", "disk", "full", "read-only", "unwritable", "not-a-record", "newer-record"]);

/** Whether an error of this code says that the record itself is in the way, and not the report in hand. */
export const isFinal = (code: string): boolean => FINAL.has(code);

/** SQLite's primary result codes. */
const ERROR = 1;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** The primary result code of an error of SQLite's; null for any other error. */
function codeOf(error: unknown): number | null {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === "number" ? code & 0xff : null;
}

/** What went wrong with a record, and what to do about it; an error that is not SQLite's is given back as it is. */
export function troubleOf(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const say = (ours: string, message: string): DragomanError => new DragomanError(ours, message, { cause: error });
  switch (code) {
    case BUSY:
    case LOCKED:
      return say("busy", `another program is writing to ${path} and has not finished; try again when it has`);
    case READONLY:
      return say("read-only", readOnly(path));
    case CANTOPEN:
      return say(
        "unwritable",
        `${path} cannot be opened: the file or its folder may be closed to you, or a file beside it (-wal, -shm) cannot be made; copy it to a folder of yours, or choose another --record`,
      );
    case FULL:
      return say("full", full(path));
    case IOERR:
      if (hasNoRoom(path)) return say("full", full(path));
      return say("disk", `the disk that holds ${path} cannot be read or written; check the disk, then try again`);
    case CORRUPT:
    case NOTADB:
      return say(
        "damaged",
        `${path} is damaged or is no record; use a copy of it, or save what can be read with: sqlite3 ${path} .recover | sqlite3 saved.dragoman`,
      );
    case ERROR:
      return say(
        "damaged",
        `${path} is not as this dragoman made it (${(error as Error).message}): an older one made it, or somebody has changed it; a record that can be written is brought up to date by: dragoman serve --record ${path}`,
      );
    default:
      return error;
  }
}

export const readOnly = (path: string): string =>
  `${path} can be read but not written: the file, its folder or its disk is read-only; copy it to a folder of yours, or choose another --record`;

const full = (path: string): string =>
  `the disk that holds ${path} is full, so nothing more can be kept; what was kept is safe. Make room and give the same command again`;

function hasNoRoom(path: string): boolean {
  try {
    return statfsSync(dirname(path)).bavail === 0;
  } catch {
    return false;
  }
}
