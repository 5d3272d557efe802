import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { DragomanError } from "../../contract/index.ts";
import { type Key, SCOPES } from "./types.ts";

/** Changes whenever the file does; null where there is none. */
export function stampOf(file: string): string | null {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return null;
  }
}

/**
 * The keys in a file; none where there is no file.
 *
 * @throws DragomanError `keys` where it is no file of keys
 */
export function readKeys(file: string): readonly Key[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new DragomanError("keys", `${file} cannot be read (${(error as Error).message})`, { cause: error });
  }
  try {
    const { keys } = JSON.parse(text) as { readonly keys: readonly Key[] };
    if (Array.isArray(keys) && keys.every(isKey)) return keys;
  } catch {}
  throw new DragomanError(
    "keys",
    `${file} is no file of keys any more; move it away and make new keys with \`dragoman keys add\``,
  );
}

const isKey = (key: unknown): key is Key => {
  const { id, name, scopes, hash, created, until } = (key ?? {}) as Partial<Key>;
  return (
    typeof id === "string" &&
    typeof name === "string" &&
    typeof created === "string" &&
    (until === null || typeof until === "string") &&
    /^[0-9a-f]{64}$/.test(hash ?? "") &&
    Array.isArray(scopes) &&
    scopes.every((scope) => (SCOPES as readonly string[]).includes(scope))
  );
};

/**
 * Writes the file anew, for its owner alone, wholly or not at all; of two commands at once the second is refused.
 *
 * @throws DragomanError `busy`, `unwritable`; `keys` as `readKeys` does
 */
export function changeKeys(file: string, change: (keys: readonly Key[]) => readonly Key[]): void {
  const part = `${file}.part`;
  let handle: number;
  try {
    handle = openSync(part, "wx", 0o600);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === "EEXIST"
      ? new DragomanError("busy", `another command is writing ${file}; if none is, remove ${part}`)
      : new DragomanError("unwritable", `${file} cannot be written (${message})`, { cause: error });
  }
  try {
    writeFileSync(handle, `${JSON.stringify({ keys: change(readKeys(file)) }, null, 2)}\n`, { flush: true });
    closeSync(handle);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
