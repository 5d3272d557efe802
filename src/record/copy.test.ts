import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "./index.ts";
import { sampleReading, sql } from "./record.testing.ts";
import { MIGRATIONS } from "./tables.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-copy-"));
  path = join(folder, "old.dragoman");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What lies in the folder but SQLite's own files, which go when the process ends. */
const files = (): string[] =>
  readdirSync(folder)
    .filter((name) => !/-(?:wal|shm)$/.test(name))
    .sort();

const OLD = 2;

/** A record as an older version left it: three reports, of which the first was taken out again. */
function oldRecord(): void {
  const db = new DatabaseSync(path);
  for (const migration of MIGRATIONS.slice(0, OLD)) db.exec(migration);
  db.exec("PRAGMA application_id = 1146241351");
  db.exec(`PRAGMA user_version = ${OLD}`);
  const insert = db.prepare(
    `INSERT INTO reports VALUES (?, ?, 'given', NULL, NULL, ?, NULL, NULL, '2023-03-15', 'en', ?, 2, 1, NULL,
       '2023-03-16T00:00:00Z', '0.0.0', NULL, 'test')`,
  );
  for (const [id, word] of [
    ["r1", "alder"],
    ["r2", "birch"],
    ["r3", "cedar"],
  ] as const) {
    const { lastInsertRowid } = insert.run(id, `hash ${id}`, word, `The ${word} fell.`);
    db.prepare("INSERT INTO report_words (rowid, title, text) VALUES (?, ?, ?)").run(
      lastInsertRowid,
      word,
      `The ${word} fell.`,
    );
  }
  db.exec(
    "INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', 1, 'alder', 'The alder fell.')",
  );
  db.exec("DELETE FROM reports WHERE id = 'r1'");
  db.close();
}

describe("a record whose tables change", () => {
  it("is copied beside itself as it was, with its search whole", () => {
    oldRecord();
    const store = openStore(path);
    expect(sql(store, "PRAGMA user_version")).toMatchObject([{ user_version: MIGRATIONS.length }]);
    store.close();
    const copy = new DatabaseSync(`${path}.v${OLD}`, { readOnly: true });
    expect(copy.prepare("PRAGMA user_version").get()).toMatchObject({ user_version: OLD });
    const found = copy.prepare(
      "SELECT id FROM reports WHERE rowid IN (SELECT rowid FROM report_words WHERE report_words MATCH ?)",
    );
    expect(found.all("cedar")).toMatchObject([{ id: "r3" }]);
    expect(found.all("birch")).toMatchObject([{ id: "r2" }]);
    copy.close();
    expect(statSync(`${path}.v${OLD}`).mode & 0o777).toBe(0o600);
    expect(files()).toEqual(["old.dragoman", `old.dragoman.v${OLD}`]);
  });

  it("can be put back from the copy, and the copy of another is not written over", () => {
    oldRecord();
    openStore(path).close();
    rmSync(path);
    oldRecord();
    openStore(path).close();
    expect(existsSync(`${path}.v${OLD}-2`)).toBe(true);
    const old = openStore(`${path}.v${OLD}`);
    expect(old.reading("r3")?.text).toBe("The cedar fell.");
    old.close();
  });

  it("is not copied when nothing changes, nor when it is new", () => {
    const store = openStore(path);
    store.keep(sampleReading());
    store.close();
    openStore(path).close();
    expect(files()).toEqual(["old.dragoman"]);
  });
});
