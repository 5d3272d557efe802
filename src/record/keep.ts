import type { Reading } from "../contract/index.ts";
import type { Connection, Row } from "./connection.ts";
import { type Merger, openMerger } from "./merging/index.ts";
import { type Insert, inserts } from "./rows.ts";
import type { Kept } from "./types.ts";
import { removeFindings, writeFindings } from "./write.ts";

/** What keeps readings in an open record, each in one transaction, in which the caller may do something besides. */
export function keeper(
  db: Connection,
  { now, merging }: { readonly now: () => Date; readonly merging: boolean },
): (reading: Reading, also?: (kept: Kept) => void) => Kept {
  const insert = inserts(db);
  const all = openMerger(db);
  const merger: Merger = merging ? all : { ...all, add: () => undefined };
  return (reading, also) =>
    db.immediately(() => {
      const kept = keepOne(db, { insert, merger }, reading, now);
      also?.(kept);
      return kept;
    });
}

export const isSame = (a: Reading["made"], b: Reading["made"]): boolean =>
  a.dragoman === b.dragoman && a.network === b.network && a.register === b.register && a.rules === b.rules;

/** By what a report was read, by its id or hash; undefined where the record has no such report. */
export function madeOf(db: Connection, report: string): Reading["made"] | undefined {
  const row = db.get("SELECT dragoman, network, register, rules FROM reports WHERE id = ? OR hash = ?", report, report);
  return row && toMade(row);
}

/** Readings that an older version kept name no rules. */
export const toMade = ({ dragoman, network, register, rules }: Row): Reading["made"] =>
  ({ dragoman, network, register, ...(rules ? { rules } : {}) }) as Reading["made"];

interface Writers {
  readonly insert: Insert;
  readonly merger: Merger;
}

function keepOne(db: Connection, { insert, merger }: Writers, reading: Reading, now: () => Date): Kept {
  const id = reading.hash.slice(0, 16);
  const { made } = reading;
  const known = madeOf(db, id);
  if (known && isSame(known, made)) return { outcome: "same", id };
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
    writeFindings(insert, id, reading);
    merger.add(id, false);
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
