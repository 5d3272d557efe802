import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { DragomanError } from "../../../contract/index.ts";

/** A file that is there whole or not at all, and its manifest. */
export interface WholeFile {
  write(bytes: Uint8Array): void;
  /** Gives it its name, with the manifest beside it. */
  keep(manifest: string): void;
  /** Leaves nothing behind. */
  drop(): void;
}

/**
 * Opens a file to export into, under a name of its own until it is whole.
 *
 * @throws DragomanError `exists` where a file is there and may not be written over; `unwritable`, `full` from here and
 * from `write` and `keep`
 */
export function openFile(path: string, force: boolean): WholeFile {
  const manifestPath = `${path}.manifest.json`;
  const taken = [path, manifestPath].find((one) => existsSync(one));
  if (taken !== undefined && !force) throw there(taken);
  const part = `${path}.part-${process.pid}`;
  const manifestPart = `${manifestPath}.part-${process.pid}`;
  // A rename onto a device or a folder would put a file in its place.
  if (taken !== undefined && !statSync(taken).isFile())
    throw new DragomanError("exists", `${taken} is no ordinary file and is left as it is; leave out --out to pipe`);
  dropDead(path);
  const handle = told(path, () => openSync(part, "wx"));
  let open = true;
  const close = (): void => {
    if (open) closeSync(handle);
    open = false;
  };
  const place = (from: string, to: string): void => {
    if (force) {
      renameSync(from, to);
      return;
    }
    try {
      // A link refuses where somebody made the file meanwhile; a rename would write over it.
      linkSync(from, to);
      rmSync(from);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") throw there(to);
      // Some file systems have no links.
      renameSync(from, to);
    }
  };
  return {
    write: (bytes) =>
      told(path, () => {
        for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
      }),
    keep: (manifest) =>
      told(path, () => {
        fsyncSync(handle);
        close();
        writeFileSync(manifestPart, manifest, { flag: "wx", flush: true });
        // An old manifest never stands beside a new file.
        if (force) rmSync(manifestPath, { force: true });
        place(part, path);
        place(manifestPart, manifestPath);
      }),
    drop: () => {
      close();
      for (const one of [part, manifestPart]) rmSync(one, { force: true });
    },
  };
}

/** So long, in milliseconds, has nobody written into a part whose process is gone: it may run on another machine. */
const QUIET = 60_000;

/** Takes away what exports into this file have left whose process was killed. */
function dropDead(path: string): void {
  const [folder, name] = [dirname(path), basename(path)];
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    const [, rest] = file.startsWith(name) ? (PART.exec(file.slice(name.length)) ?? []) : [];
    if (rest === undefined || isAlive(Number(rest))) continue;
    const left = join(folder, file);
    try {
      if (Date.now() - statSync(left).mtimeMs > QUIET) rmSync(left);
    } catch {
      // Somebody else took it away, or it is not ours to take: it is in nobody's way.
    }
  }
}

const PART = /^(?:\.manifest\.json)?\.part-(\d+)$/;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

const there = (path: string): DragomanError =>
  new DragomanError("exists", `${path} is there already; --force writes over it`);

/** Does it; what the file system says against it is told in words. */
function told<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof DragomanError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const full = code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG";
    throw new DragomanError(
      full ? "full" : "unwritable",
      full
        ? `the disk of ${path} is full; no file was written`
        : `${path} cannot be written (${message}); no file was written`,
      { cause: error },
    );
  }
}
