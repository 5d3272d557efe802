import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { openStore } from "../src/record/index.ts";
import { type File, type Row, withFile } from "./sqlite.ts";

/** What a record holds, by report: all its rows in all tables as one string, so that two records can be compared. */
export type Content = ReadonlyMap<string, string>;

/** What differs between two records that hold the same: the clock, and numbers that SQLite gives. */
const PASSING: ReadonlySet<string> = new Set(["reports.added", "statements.number"]);
/** Rows that belong to no report: the user's own. */
const OWN = "the user's own rows";

/**
 * Opens a record as every command does, checks the file, and reads everything in it.
 *
 * @throws Error where it does not open, or where SQLite finds the file or one of its indexes damaged
 */
export function contentOf(path: string): Content {
  openStore(path).close();
  // Nothing was kept yet, and opening made no file.
  if (!existsSync(path)) return new Map();
  return withFile(path, (file) => {
    checkFile(file);
    return rowsOf(file);
  });
}

function checkFile({ rows, exec }: File): void {
  const integrity = rows("PRAGMA integrity_check").flatMap((row) => Object.values(row));
  if (integrity.join() !== "ok") throw new Error(`integrity_check: ${integrity.join("; ")}`);
  const orphans = rows("PRAGMA foreign_key_check");
  if (orphans.length > 0) throw new Error(`foreign_key_check: ${JSON.stringify(orphans.slice(0, 5))}`);
  for (const table of ["report_words", "statement_words"])
    exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`);
}

function rowsOf({ rows }: File): Content {
  const statements = rows("SELECT id, number, report FROM statements");
  const byId = new Map(statements.map((row) => [row.id, row.report as string]));
  const byNumber = new Map(statements.map((row) => [row.number, row.report as string]));
  const reports = new Set(rows("SELECT id FROM reports").map((row) => row.id as string));
  const all = new Map<string, string[]>([...reports].map((id) => [id, []]));
  const put = (owner: string | undefined, table: string, row: Row): void => {
    const known = owner !== undefined && (owner === OWN || reports.has(owner)) ? owner : "rows of no report";
    const kept = Object.entries(row).filter(([column]) => !PASSING.has(`${table}.${column}`));
    const lines = all.get(known) ?? [];
    lines.push(`${table} ${JSON.stringify(Object.fromEntries(kept))}`);
    all.set(known, lines);
  };
  for (const table of tablesOf(rows("SELECT name, sql FROM main.sqlite_master WHERE type = 'table'")))
    for (const row of rows(`SELECT * FROM ${table}`))
      put(
        table === "reports"
          ? (row.id as string)
          : "report" in row
            ? (row.report as string)
            : "statement" in row
              ? byId.get(row.statement as string)
              : OWN,
        table,
        row,
      );
  for (const { rowid, ...row } of rows("SELECT rowid, * FROM statement_words"))
    put(byNumber.get(rowid), "statement_words", row);
  return new Map([...all].map(([id, lines]) => [id, lines.sort().join("\n")]));
}

/** Of all tables those that hold rows of ours: not the index of the words, nor what SQLite keeps for it. */
export function tablesOf(master: readonly Row[]): readonly string[] {
  const virtual = master.filter((row) => /^CREATE VIRTUAL/i.test(row.sql as string)).map((row) => row.name as string);
  return master
    .map((row) => row.name as string)
    .filter((name) => !name.startsWith("sqlite_") && !virtual.some((one) => name === one || name.startsWith(`${one}_`)))
    .sort();
}

/** What is the matter with a record beside what may be in it; empty when nothing is. */
export function differences(content: Content, allowed: (id: string) => readonly string[]): readonly string[] {
  return [...content].flatMap(([id, rows]) => {
    const may = allowed(id);
    if (may.includes(rows)) return [];
    if (may.length === 0) return [`${id}: should not be here: ${rows.slice(0, 300)}`];
    return [`${id}: is neither whole nor absent: ${firstDifference(rows, may[0] as string)}`];
  });
}

/** What is the matter with a record that should hold the same as another; empty when nothing is. */
export function unlike(content: Content, whole: Content): readonly string[] {
  const wrong = differences(content, (id) => [whole.get(id)].filter((rows) => rows !== undefined));
  const missing = [...whole.keys()].filter((id) => !content.has(id)).map((id) => `${id}: is not there`);
  return [...wrong, ...missing];
}

function firstDifference(is: string, shouldBe: string): string {
  const [here, there] = [is.split("\n"), shouldBe.split("\n")];
  const more = here.find((line) => !there.includes(line));
  const less = there.find((line) => !here.includes(line));
  return `has ${more?.slice(0, 300) ?? "nothing more"}, lacks ${less?.slice(0, 300) ?? "nothing"}`;
}

/** The files of a record: the database, and the log where a process ended before it was taken in. */
export const filesOf = (record: string): readonly string[] =>
  [record, `${record}-wal`].filter((file) => existsSync(file));

/** A copy of a record as it lies there, log and all; an older copy goes. */
export function copyRecord(from: string, to: string): void {
  for (const file of [to, `${to}-wal`, `${to}-shm`]) rmSync(file, { force: true });
  for (const file of filesOf(from)) copyFileSync(file, to + file.slice(from.length));
}

/** A record's files as a failure keeps them. */
export const keptFiles = (record: string): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(filesOf(record).map((file) => [basename(file), readFileSync(file)]));

export const shortHash = (words: string): string => createHash("sha256").update(words).digest("hex").slice(0, 8);
