import { accessSync, closeSync, constants, existsSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DragomanError } from "../contract/index.ts";
import { refuseAddress } from "./local.ts";
import { readOnly } from "./trouble.ts";

export const inMemory = (path: string): boolean => path === ":memory:";

export const isThere = (path: string): boolean => inMemory(path) || existsSync(path);

/**
 * Says at once what stands in the way of writing a record here, before reports are read for it.
 *
 * @throws DragomanError `unwritable`, `read-only`
 */
export function checkWritable(path: string): void {
  refuseAddress(path);
  if (inMemory(path)) return;
  const folder = dirname(path);
  const may = (what: string): boolean => {
    try {
      accessSync(what, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  };
  if (!existsSync(folder))
    throw new DragomanError("unwritable", `there is no folder ${folder}; make it, or choose another --record`);
  if (existsSync(path)) {
    if (statSync(path).isDirectory())
      throw new DragomanError("unwritable", `${path} is a folder; --record wants the name of a file`);
    if (!may(path) || !may(folder)) throw new DragomanError("read-only", readOnly(path));
  } else if (!may(folder))
    throw new DragomanError(
      "unwritable",
      `no file can be made in ${folder}: it is read-only or closed to you; choose another --record`,
    );
}

/** Makes an empty file that its owner alone may read; SQLite gives the files that it puts beside it the same rights. */
export function makeFile(path: string): void {
  if (inMemory(path)) return;
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    throw new DragomanError("unwritable", `${path} cannot be made: ${message}; choose another --record`, {
      cause: error,
    });
  }
}
