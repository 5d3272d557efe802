import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../src/record/index.ts";
import { sampleDeeds, sampleReading } from "../src/record/record.testing.ts";
import { openFolder } from "./folder.ts";
import { makeOlder, shapeOf, TODAY } from "./kill/older.ts";
import { contentOf, copyRecord, differences } from "./record.ts";
import { withFile } from "./sqlite.ts";

let folder: ReturnType<typeof openFolder>;
let record: string;
beforeEach(() => {
  folder = openFolder();
  record = join(folder.path, "record.dragoman");
  const store = openStore(record);
  store.keep(sampleReading());
  store.keep(sampleReading("Calder told Hale that it rained.", { url: "https://lake.example/2" }));
  store.close();
});
afterEach(() => folder.remove());

describe("a record beside what it should hold", () => {
  const complaints = (spoil: string): readonly string[] => {
    const whole = contentOf(record);
    withFile(record, ({ exec }) => exec(spoil));
    return differences(contentOf(record), (id) => [whole.get(id)].filter((rows) => rows !== undefined));
  };

  it("is the same when nothing was done to it, wherever it lies", () => {
    const copy = join(folder.path, "copy.dragoman");
    copyRecord(record, copy);
    expect(contentOf(copy)).toEqual(contentOf(record));
    expect([...contentOf(record).keys()].filter((id) => /^[0-9a-f]{16}$/.test(id))).toHaveLength(2);
  });

  it.each([
    ["a block", "DELETE FROM blocks WHERE rowid IN (SELECT rowid FROM blocks LIMIT 1)", "blocks"],
    ["a speaker", "DELETE FROM parties WHERE role = 'speaker'", "parties"],
    ["a title", "UPDATE reports SET publisher = NULL", "publisher"],
  ])("lacks %s, and that is seen", (_, spoil, named) => {
    // Tables without row numbers are spoilt by their keys.
    const sql = spoil.replace("rowid IN (SELECT rowid FROM blocks LIMIT 1)", "position = 0");
    expect(complaints(sql).join()).toContain(named);
  });

  it("holds rows of a report that is not there, and that is seen", () => {
    expect(() => complaints("PRAGMA foreign_keys = OFF; DELETE FROM reports WHERE url LIKE '%2'")).toThrow(
      /foreign_key_check|malformed/,
    );
  });

  it("has an index that lacks words or tells of others, and that is seen", () => {
    expect(() => complaints("DELETE FROM statement_words")).toThrow(/malformed/);
    expect(() => complaints("UPDATE reports SET text = text || ' and so on'")).toThrow(/malformed/);
  });
});

describe("an older record", () => {
  it("has the tables of its version, and everything else when it has been brought up to date", () => {
    const ids = (path: string): readonly string[] => [...contentOf(path).keys()].sort();
    for (let version = 1; version < TODAY; version += 1) {
      const older = join(folder.path, `v${version}.dragoman`);
      makeOlder(record, older, version);
      expect(shapeOf(older)).toMatchObject({ version, integrity: "ok" });
      expect(shapeOf(older).tables).not.toBe(shapeOf(record).tables);
      expect(ids(older)).toEqual(ids(record));
      expect(shapeOf(older)).toEqual(shapeOf(record));
    }
    expect(TODAY).toBeGreaterThan(3);
  });

  it("tells as today who took part, wherever its version kept them", () => {
    const store = openStore(record);
    store.keep(sampleDeeds());
    store.close();
    const parties = (path: string): readonly string[] =>
      [...contentOf(path).values()].flatMap((rows) =>
        rows
          .split("\n")
          .filter((row) => /^(?:parties|events|ties) /.test(row))
          // Nothing that read events was released before their words had columns of their own.
          .map((row) => (row.startsWith("events ") ? row.replace(/,"words":.*$/, "") : row)),
      );
    expect(parties(record)).toHaveLength(14);
    for (let version = 1; version < TODAY; version += 1) {
      const older = join(folder.path, `v${version}.dragoman`);
      makeOlder(record, older, version);
      expect(parties(older)).toEqual(parties(record));
    }
  });
});
