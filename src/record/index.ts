import type { OwnRows, Reading } from "../contract/index.ts";
import { loadReading } from "./load.ts";
import { openSqlite } from "./open.ts";
import { readOwn, writeOwn } from "./own.ts";
import type { Kept, Store } from "./types.ts";
import { inserts, removeFindings, writeFindings } from "./write.ts";

export type { Kept, Store } from "./types.ts";

/**
 * Opens a record: one SQLite file (write-ahead log, full-text search). A new file is made where there is none, unless
 * it is opened for reading only.
 *
 * @param options.now the time written as `added`; the clock where not given
 * @throws DragomanError `no-record`, `not-a-record`, `newer-record`
 */
export function openStore(
  path: string,
  options: { readonly readonly?: boolean; readonly now?: () => Date } = {},
): Store {
  const db = openSqlite(path, options.readonly ?? false);
  const insert = inserts(db);
  const now = options.now ?? (() => new Date());
  const keepOne = db.transaction((reading: Reading): Kept => {
    const id = reading.hash.slice(0, 16);
    const known = db.prepare("SELECT dragoman, network, register FROM reports WHERE id = ?").get(id) as
      | Reading["made"]
      | undefined;
    if (known && isSame(known, reading.made)) return { outcome: "same", id };
    if (known) {
      removeFindings(db, id);
      db.prepare("UPDATE reports SET dragoman = ?, network = ?, register = ?, language = ? WHERE id = ?").run(
        reading.made.dragoman,
        reading.made.network,
        reading.made.register,
        reading.language,
        id,
      );
      writeFindings(db, insert, id, reading);
      return { outcome: "reread", id };
    }
    const before =
      reading.url === null
        ? undefined
        : (db.prepare("SELECT id, version FROM reports WHERE url = ? ORDER BY version DESC LIMIT 1").get(reading.url) as
            | { id: string; version: number }
            | undefined);
    writeReport(reading, id, before);
    writeFindings(db, insert, id, reading);
    return before ? { outcome: "version", id, previous: before.id } : { outcome: "added", id };
  });

  const writeReport = (
    reading: Reading,
    id: string,
    before: { readonly id: string; readonly version: number } | undefined,
  ): void => {
    const words = reading.text.match(/\S+/g)?.length ?? 0;
    const { made } = reading;
    const row = [
      id,
      reading.hash,
      reading.id,
      reading.source,
      reading.url,
      reading.title,
      reading.publisher,
      reading.byline,
      reading.published,
      reading.language,
      reading.text,
      words,
      (before?.version ?? 0) + 1,
      before?.id ?? null,
      now().toISOString(),
      made.dragoman,
      made.network,
      made.register,
    ];
    const { lastInsertRowid } = db.prepare(`INSERT INTO reports VALUES (${row.map(() => "?").join(", ")})`).run(...row);
    insert("report_words", Number(lastInsertRowid), reading.title, reading.text);
  };

  const changeOwn = db.transaction((change: (own: OwnRows) => OwnRows): OwnRows => {
    const before = readOwn(db);
    const next = change(before);
    if (next !== before) writeOwn(db, next);
    return next;
  });

  return {
    path,
    db,
    keep: (reading) => keepOne(reading) as Kept,
    knows: (hash, made) => {
      const row = db.prepare("SELECT dragoman, network, register FROM reports WHERE hash = ?").get(hash) as
        | Reading["made"]
        | undefined;
      return row !== undefined && isSame(row, made);
    },
    reading: (id) => loadReading(db, id),
    own: () => readOwn(db),
    changeOwn: (change) => changeOwn.immediate(change) as OwnRows,
    close: () => db.close(),
  };
}

const isSame = (a: Reading["made"], b: Reading["made"]): boolean =>
  a.dragoman === b.dragoman && a.network === b.network && a.register === b.register;
