import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backUp, checkRecord, datasetteMetadata, olderCopies, openStore, removeCopies } from "../index.ts";
import { sampleDeeds, sampleReading, sql } from "../record.testing.ts";

let folder: string;
let path: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-care-"));
  path = join(folder, "my.dragoman");
  file = join(folder, "backup.dragoman");
  const store = openStore(path);
  store.keep(sampleReading());
  store.keep(sampleDeeds());
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const more = (number: number) =>
  sampleReading(`Calder told Hale that bridge ${number} would be painted.`, { url: `https://lake.example/${number}` });

describe("a backup", () => {
  it("is the record as it was at that moment, while it is being added to", () => {
    const store = openStore(path);
    store.keep(more(1));
    expect(backUp(path, file)).toMatchObject({ path: file, reports: 3 });
    store.keep(more(2));
    store.close();
    const copy = openStore(file);
    expect(sql(copy, "SELECT count(*) AS n FROM reports")[0]?.n).toBe(3);
    copy.keep(more(3));
    copy.close();
    expect(checkRecord(file).faults).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("is never written over a file that is there, unless told to", () => {
    writeFileSync(file, "mine");
    expect(() => backUp(path, file)).toThrow(/is there already/);
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect(backUp(path, file, { force: true }).reports).toBe(2);
    expect(() => backUp(path, path, { force: true })).toThrow(/the record itself/);
  });

  it("leaves nothing where it cannot be made", () => {
    expect(() => backUp(join(folder, "none.dragoman"), file)).toThrow(/no record/);
    expect(() => backUp(path, join(folder, "nowhere", "b.dragoman"))).toThrow(/no folder/);
    expect(existsSync(file)).toBe(false);
  });

  it("reads as the record does in another folder, for reading alone", () => {
    backUp(path, file);
    const moved = join(mkdtempSync(join(folder, "moved-")), "other.dragoman");
    renameSync(file, moved);
    chmodSync(moved, 0o444);
    const store = openStore(moved, { readonly: true });
    expect(store.reading(sampleReading().hash)).toEqual({ ...sampleReading() });
    store.close();
  });
});

describe("a check", () => {
  it("finds a sound record sound and counts what is in it", () => {
    const { faults, counts, unfound } = checkRecord(path);
    expect(faults).toEqual([]);
    expect(counts).toMatchObject({ reports: 2, statements: 2, events: 1, ties: 1 });
    expect(unfound).toBe(0);
  });

  it.each([
    ["a text that was changed", "UPDATE reports SET text = replace(text, 'Hale', 'Vane')", "texts"],
    ["words that are not those at their offsets", "UPDATE statements SET content = 'that it would close'", "words"],
    ["an event's words", "UPDATE events SET words = 'thanked'", "words"],
    ["a finding that is gone", "PRAGMA foreign_keys = OFF; DELETE FROM events", "orphans"],
    ["a statement that no search finds", "DELETE FROM statement_words", "index"],
    ["rows of a report that is gone", "PRAGMA foreign_keys = OFF; DELETE FROM reports", "orphans"],
  ])("finds %s", (_, spoil, of) => {
    const db = new DatabaseSync(path);
    db.exec(spoil);
    db.close();
    expect(checkRecord(path).faults.map((fault) => fault.of)).toContain(of);
  });

  it("tells each report's progress", () => {
    const seen: [number, number][] = [];
    checkRecord(path, { seen: (done, all) => seen.push([done, all]) });
    expect(seen).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});

describe("copies from before the tables changed", () => {
  it("are listed and removed, and no other file is", () => {
    for (const name of ["my.dragoman.v4", "my.dragoman.v10-2", "my.dragoman.v4-wal", "my.dragoman.vx", "other.v4"])
      writeFileSync(join(folder, name), "copy");
    expect(olderCopies(path)).toMatchObject([
      { path: join(folder, "my.dragoman.v4"), version: 4, bytes: 4 },
      { path: join(folder, "my.dragoman.v10-2"), version: 10 },
    ]);
    expect(() => removeCopies(path, ["my.dragoman.v4", "other.v4"])).toThrow(/no copy/);
    expect(removeCopies(path, ["my.dragoman.v4"])).toHaveLength(1);
    expect(existsSync(join(folder, "my.dragoman.v4-wal"))).toBe(false);
    expect(removeCopies(path)).toHaveLength(1);
    expect(existsSync(join(folder, "my.dragoman.vx"))).toBe(true);
    expect(existsSync(path)).toBe(true);
  });
});

describe("views", () => {
  it("tell days until, ties and whom they join, and leave out what a person rejected", () => {
    const store = openStore(path);
    const [said] = sql(store, "SELECT * FROM who_said_what WHERE publisher = 'Lake Daily' LIMIT 1");
    expect(said).toMatchObject({ day: "2023-03-15", day_until: "2023-03-15", act: "assert" });
    expect(sql(store, "SELECT one, tie, other FROM who_is_tied")).toEqual([
      { one: "Ines Calder", tie: "ally", other: "Hale" },
    ]);
    expect(sql(store, "SELECT who, to_whom FROM who_did_what")).toEqual([
      { who: "Ines Calder; Ines Calder", to_whom: "Hale" },
    ]);
    expect(sql(store, "SELECT count(*) AS n FROM renderings")[0]?.n).toBe(0);
    store.close();
  });

  it("have a text in the metadata of Datasette, which hides the program's own tables", () => {
    const { databases } = datasetteMetadata("/x/my.dragoman") as {
      databases: { my: { tables: Record<string, { hidden?: boolean; description?: string }> } };
    };
    const { tables } = databases.my;
    expect(tables.merging_keys).toEqual({ hidden: true });
    expect(tables.reports).toBeUndefined();
    const store = openStore(path, { readonly: true });
    for (const { name } of sql(store, "SELECT name FROM sqlite_master WHERE type = 'view'"))
      expect(tables[name as string]?.description).toBeTypeOf("string");
    store.close();
  });
});
