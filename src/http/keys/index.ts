import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { DragomanError } from "../../contract/index.ts";
import { changeKeys, readKeys, stampOf } from "./file.ts";
import type { Key } from "./types.ts";

export { type Key, SCOPES, type Scope } from "./types.ts";

/** Where the keys of a record are kept: beside it, since a record is passed on and its keys are not. */
export const keysFile = (record: string): string => `${record}.keys.json`;

/** The keys of a record, the oldest first; none where none was made. */
export const listKeys = (record: string): readonly Key[] => readKeys(keysFile(record));

/**
 * Makes a key.
 *
 * @returns the key itself, which is told this once and kept nowhere, and what is kept of it
 * @throws DragomanError `unwritable` where the file cannot be written, `busy` where another command writes it
 */
export function addKey(
  record: string,
  { name, scopes, until }: Pick<Key, "name" | "scopes" | "until">,
  now: Date = new Date(),
): { readonly secret: string; readonly key: Key } {
  const id = randomBytes(4).toString("hex");
  const secret = `${PREFIX}${id}_${randomBytes(24).toString("base64url")}`;
  const key: Key = { id, name, scopes, created: now.toISOString(), until, hash: hashOf(secret) };
  changeKeys(keysFile(record), (keys) => [...keys, key]);
  return { secret, key };
}

/**
 * Ends a key: a server that is running refuses it from its next request on.
 *
 * @param told its id, or the only key of that name
 * @throws DragomanError `query` where there is none, or several of that name
 */
export function revokeKey(record: string, told: string): Key {
  let gone: Key | undefined;
  changeKeys(keysFile(record), (keys) => {
    const byId = keys.filter(({ id }) => id === told);
    const found = byId.length > 0 ? byId : keys.filter(({ name }) => name === told);
    if (found.length !== 1)
      throw new DragomanError(
        "query",
        found.length === 0
          ? `there is no key "${told}"; \`dragoman keys list\` shows all`
          : `${found.length} keys are called "${told}"; give the id of one, as \`dragoman keys list\` shows it`,
      );
    gone = found[0];
    return keys.filter((key) => key !== gone);
  });
  return gone as Key;
}

/** Knows the holder of a key. */
export interface KeyRing {
  /** The key that was given, where it is one and holds today; else null. */
  find(secret: string): Key | null;
}

/** The keys of a record as they are at each request: what is added or revoked meanwhile counts at once. */
export function openKeyRing(record: string, today: () => Date = () => new Date()): KeyRing {
  const file = keysFile(record);
  let known: readonly Key[] = [];
  let stamp: string | null = "";
  return {
    find: (secret) => {
      const now = stampOf(file);
      if (now !== stamp) {
        known = readKeys(file);
        stamp = now;
      }
      const [, id] = SHAPE.exec(secret) ?? [];
      const key = known.find((one) => one.id === id);
      if (key === undefined) return null;
      const same = timingSafeEqual(Buffer.from(hashOf(secret), "hex"), Buffer.from(key.hash, "hex"));
      const holds = key.until === null || today().toISOString().slice(0, 10) <= key.until;
      return same && holds ? key : null;
    },
  };
}

const PREFIX = "dgk_";
const SHAPE = /^dgk_([0-9a-f]{8})_[\w-]{32}$/;
const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
