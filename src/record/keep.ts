import type { Reading } from "../contract/index.ts";
import type { Connection } from "./connection.ts";
import { laidOver, type Writers } from "./corrections/derive.ts";
import { deriveLinks } from "./corrections/links.ts";
import { isRemoved } from "./corrections/removal.ts";
import { isSame, madeOf } from "./made.ts";
import { openMerger } from "./merging/index.ts";
import { type Insert, inserts } from "./rows.ts";
import type { Kept } from "./types.ts";
import { removeFindings, writeFindings } from "./write.ts";

/** What keeps readings in an open record, each in one transaction, in which the caller may do something besides. */
export function keeper(
  db: Connection,
  { now, ...writers }: Writers & { readonly now: () => Date },
): (reading: Reading, also?: (kept: Kept) => void) => Kept {
  return (reading, also) =>
    writers.merger.remembering((begin) =>
      db.immediately(() => {
        begin();
        const kept = keepOne(db, writers, reading, now);
        also?.(kept);
        return kept;
      }),
    );
}

/** What writes findings into an open record, and compares them with what is there where `merging` says so. */
export function writersFor(db: Connection, merging: boolean): Writers {
  const all = openMerger(db);
  // A record that was merged once stays so, whoever adds to it, rereads or corrects it.
  const merges = merging || db.get("SELECT 1 AS one FROM merging_keys LIMIT 1") !== undefined;
  return { insert: inserts(db), merger: merges ? all : { ...all, add: () => undefined } };
}

function keepOne(db: Connection, { insert, merger }: Writers, reading: Reading, now: () => Date): Kept {
  const id = reading.hash.slice(0, 16);
  const { made } = reading;
  const known = madeOf(db, id);
  if (known && isSame(known, made)) return { outcome: "same", id };
  // What a person took out stays out until it is brought back.
  if (!known && isRemoved(db, reading.hash)) return { outcome: "same", id };
  if (known) {
    const apart = merger.remove(id);
    removeFindings(db, id);
    apart();
    db.run(
      "UPDATE reports SET dragoman = ?, network = ?, register = ?, rules = ?, language = ? WHERE id = ?",
      made.dragoman,
      made.network,
      made.register,
      made.rules ?? null,
      reading.language,
      id,
    );
    writeFindings(insert, id, laidOver(db, id, reading));
    merger.add(id, false);
    deriveLinks(db, id);
    // A day that a person set is not the one that this reading reckons from: `reread` takes it up.
    if (publishedOf(db, id) !== reading.published) db.run("UPDATE reports SET rules = NULL WHERE id = ?", id);
    return { outcome: "reread", id };
  }
  const before =
    reading.url === null
      ? undefined
      : (db.get("SELECT id, version FROM reports WHERE url = ? ORDER BY version DESC LIMIT 1", reading.url) as
          | { readonly id: string; readonly version: number }
          | undefined);
  writeReport(db, insert, reading, id, before, now());
  writeFindings(insert, id, reading);
  merger.add(id, true);
  return before ? { outcome: "version", id, previous: before.id } : { outcome: "added", id };
}

const publishedOf = (db: Connection, id: string): unknown =>
  db.get("SELECT published FROM reports WHERE id = ?", id)?.published;

function writeReport(
  db: Connection,
  insert: Insert,
  reading: Reading,
  id: string,
  before: { readonly id: string; readonly version: number } | undefined,
  now: Date,
): void {
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
    now.toISOString(),
    made.dragoman,
    made.network,
    made.register,
    made.rules ?? null,
  ];
  const number = db.run(`INSERT INTO reports VALUES (${row.map(() => "?").join(", ")})`, ...row);
  insert("report_words", number, reading.title, reading.text);
}
