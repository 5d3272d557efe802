import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DragomanError } from "../contract/index.ts";
import { inMemory } from "./file.ts";

/** A record as it was before its tables changed, beside today's. */
export interface OlderCopy {
  readonly path: string;
  /** Version of its tables; null of a copy that was never finished. */
  readonly version: number | null;
  readonly bytes: number;
  /** When it was made: ISO time. */
  readonly made: string;
}

/** The copies that lie beside a record since its tables changed, the oldest tables first; also where it is gone itself. */
export function olderCopies(path: string): readonly OlderCopy[] {
  if (inMemory(path) || !existsSync(dirname(path))) return [];
  const name = basename(path);
  return readdirSync(dirname(path))
    .flatMap((file): OlderCopy[] => {
      const [, version] = (file.startsWith(`${name}.`) && ENDING.exec(file.slice(name.length))) || [];
      if (version === undefined) return [];
      const copy = join(dirname(path), file);
      const { size, mtime } = statSync(copy);
      const number = version === "unfinished-copy" ? null : Number.parseInt(version.slice(1), 10);
      return [{ path: copy, version: number, bytes: size, made: mtime.toISOString() }];
    })
    .sort((a, b) => (a.version ?? -1) - (b.version ?? -1) || (a.path < b.path ? -1 : 1));
}

const ENDING = /^\.(v\d+(?:-\d+)?|unfinished-copy)$/;

/**
 * Removes copies of a record, with what SQLite left beside them.
 *
 * @param names files of `olderCopies`, with or without their folder; all where none is given
 * @returns those that are gone
 * @throws DragomanError `query` for a file that is no copy of this record, and then nothing is removed
 */
export function removeCopies(path: string, names: readonly string[] = []): readonly OlderCopy[] {
  const all = olderCopies(path);
  const wanted =
    names.length === 0
      ? all
      : names.map((name) => {
          const copy = all.find((one) => one.path === name || basename(one.path) === name);
          if (copy === undefined)
            throw new DragomanError("query", `${name} is no copy of ${path}; dragoman copies lists what there is`);
          return copy;
        });
  for (const copy of wanted)
    for (const one of [copy.path, `${copy.path}-wal`, `${copy.path}-shm`]) if (existsSync(one)) rmSync(one);
  return wanted;
}
