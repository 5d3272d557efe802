import type { Connection } from "./connection.ts";
import { type Corrections, openCorrections, whoDecides } from "./corrections/index.ts";
import { writePeople } from "./corrections/people.ts";
import { isRemoved } from "./corrections/removal.ts";
import { checkWritable, isThere } from "./file.ts";
import { tie } from "./inside.ts";
import { keeper, writersFor } from "./keep.ts";
import { loadReading } from "./load.ts";
import { isSame, madeOf } from "./made.ts";
import { noRecord, openConnection } from "./open.ts";
import { NO_ROWS, readOwn, writeOwn } from "./own.ts";
import { openProposals } from "./proposals.ts";
import { openQueue } from "./queue.ts";
import { markSeen, readSearches, removeSearch, writeSearch } from "./searches.ts";
import type { Store } from "./types.ts";

export { type Backup, backUp } from "./care/backup.ts";
export { type Checked, checkRecord, type Fault } from "./care/check.ts";
export { datasetteMetadata } from "./care/datasette.ts";
export { type OlderCopy, olderCopies, removeCopies } from "./copies.ts";
export { Conflict, inWords } from "./corrections/conflict.ts";
export type { Corrections, Decided, Deciding, Decision, Standing, Told } from "./corrections/index.ts";
export type { Review } from "./corrections/types.ts";
export { isOutdated, makeRecord } from "./open.ts";
export type { Proposal, Proposed } from "./proposals.ts";
export type { SavedSearch } from "./searches.ts";
export { isFinal } from "./trouble.ts";
export type { Asked, FollowedFeed, Kept, Queue, QueuedEntry, Store } from "./types.ts";

/**
 * Opens a record: one SQLite file (write-ahead log, full-text search). Where there is none a file is made as soon as
 * something is kept, and not before, so that a mistyped name or a failed source leaves nothing behind. Its owner alone
 * may read a new file. Tables of an older version are brought up to date, and a copy of the record as it was is kept
 * beside it.
 *
 * @param options.readonly the record has to be there and is left as it is
 * @param options.merging whether what is kept is compared with what is there, so that sentences of several reports become
 * one utterance and events one occurrence; false where not given
 * @param options.now the time written as `added`; the clock where not given
 * @throws DragomanError `no-record`, `not-a-record`, `newer-record`; `unwritable`, `read-only`, `busy`, `damaged`,
 * `full`, `disk` where the record itself is in the way
 */
export function openStore(
  path: string,
  options: { readonly readonly?: boolean; readonly now?: () => Date; readonly merging?: boolean } = {},
): Store {
  const now = options.now ?? (() => new Date());
  const readonly = options.readonly ?? false;
  let opened: Connection | null = null;
  const open = (): Connection => {
    opened ??= openConnection(path, readonly);
    return opened;
  };
  /** Null while nobody has made the record. */
  const existing = (): Connection | null => opened ?? (isThere(path) ? open() : null);
  if (readonly || isThere(path)) open();
  else checkWritable(path);
  let keep: ReturnType<typeof keeper> | undefined;
  let corrections: Corrections | undefined;
  const kept: ReturnType<typeof keeper> = (reading, also) => {
    keep ??= keeper(open(), { now, ...writersFor(open(), options.merging ?? false) });
    return keep(reading, also);
  };

  const store: Store = {
    path,
    keep: (reading) => kept(reading),
    queue: () => openQueue(open(), kept),
    get corrections() {
      const db = existing();
      if (db === null) throw noRecord(path);
      corrections ??= openCorrections(db, { now, ...writersFor(db, options.merging ?? false) });
      return corrections;
    },
    get proposals() {
      const db = existing();
      if (db === null) throw noRecord(path);
      return openProposals(db, now);
    },
    knows: (hash, made) => {
      const db = existing();
      const known = db === null ? undefined : madeOf(db, hash);
      if (known === undefined) return db !== null && isRemoved(db, hash);
      return isSame(known, made);
    },
    reading: (id) => {
      const db = existing();
      return db === null ? null : db.atOnce(() => loadReading(db, id));
    },
    own: () => {
      const db = existing();
      return db === null ? NO_ROWS : db.atOnce(() => readOwn(db));
    },
    changeOwn: (change, { as, why } = {}) => {
      // What changes nothing makes no record.
      const first = existing() === null ? change(NO_ROWS) : null;
      if (first === NO_ROWS) return first;
      const db = open();
      return db.immediately(() => {
        const before = readOwn(db);
        const next = first !== null && before.actors.length + before.merges.length === 0 ? first : change(before);
        if (next !== before) {
          writeOwn(db, next);
          const person = { who: whoDecides(db, as, "you"), at: now().toISOString(), why: why ?? null };
          writePeople(db, before, next, person);
        }
        return next;
      });
    },
    searches: () => {
      const db = existing();
      return db === null ? [] : db.atOnce(() => readSearches(db));
    },
    saveSearch: (search) => {
      const db = open();
      db.immediately(() => writeSearch(db, search, now()));
    },
    markSeen: (name, until) => {
      const db = existing();
      if (db !== null) db.immediately(() => markSeen(db, name, until));
    },
    removeSearch: (name) => {
      const db = existing();
      return db === null ? false : db.immediately(() => removeSearch(db, name));
    },
    version: () => (existing()?.get("PRAGMA data_version")?.data_version as number | undefined) ?? 0,
    close: () => opened?.close(),
  };
  return tie(store, () => {
    const db = existing();
    if (db === null) throw noRecord(path);
    return db;
  });
}
