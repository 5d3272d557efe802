import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { search } from "../answers/index.ts";
import { openStore } from "./index.ts";
import { sampleReading, sql } from "./record.testing.ts";
import { MIGRATIONS } from "./tables.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-locks-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WRITER = join(import.meta.dirname, "writer.testing.ts");

/** Starts processes that begin to write at one moment; gives what each said on standard error, nothing where it went well. */
function together(records: readonly string[], readings: number): Promise<readonly string[]> {
  const start = String(Date.now() + 1200);
  return Promise.all(
    records.map(
      (record, at) =>
        new Promise<string>((done) => {
          const child = spawn(process.execPath, ["--import", "tsx", WRITER, record, `w${at}`, String(readings), start]);
          let said = "";
          child.stderr.on("data", (data) => {
            said += data;
          });
          child.on("exit", (code) => done(code === 0 ? said : `${said} exit code ${code}`));
        }),
    ),
  );
}

describe("several processes and one record", () => {
  it("keep everything that each of them has read", async () => {
    const record = join(folder, "one.dragoman");
    openStore(record).keep(sampleReading());
    expect(await together([record, record, record], 60)).toEqual(["", "", ""]);
    const store = openStore(record, { readonly: true });
    expect(sql(store, "SELECT count(*) AS n FROM reports")).toMatchObject([{ n: 1 + 3 * 60 }]);
    expect(sql(store, "PRAGMA integrity_check")).toMatchObject([{ integrity_check: "ok" }]);
    store.close();
  }, 60_000);

  it("may all be the first to open it", async () => {
    const records = ["a", "a", "b", "b", "c", "c"].map((name) => join(folder, `${name}.dragoman`));
    expect(await together(records, 0)).toEqual(records.map(() => ""));
    for (const record of records) {
      const store = openStore(record, { readonly: true });
      expect(sql(store, "SELECT count(*) AS n FROM reports")).toMatchObject([{ n: 1 }]);
      store.close();
    }
  }, 60_000);

  it("bring an older record up to date once, with one copy", async () => {
    const record = join(folder, "old.dragoman");
    const db = new DatabaseSync(record);
    db.exec(MIGRATIONS[0] as string);
    db.exec("PRAGMA application_id = 1146241351; PRAGMA user_version = 1");
    db.close();
    expect(await together([record, record, record], 0)).toEqual(["", "", ""]);
    expect(readdirSync(folder).filter((name) => !/-(?:wal|shm)$/.test(name))).toEqual([
      "old.dragoman",
      "old.dragoman.v1",
    ]);
    const store = openStore(record, { readonly: true });
    expect(sql(store, "PRAGMA user_version")).toMatchObject([{ user_version: MIGRATIONS.length }]);
    expect(store.reading(sampleReading().hash)).toEqual(sampleReading());
    store.close();
  }, 60_000);

  it("see what another has kept since they read last", () => {
    const record = join(folder, "one.dragoman");
    const [one, other] = [openStore(record), openStore(record)];
    one.keep(sampleReading());
    const before = one.version();
    expect([one.version(), search(one, {}).total, one.reading(sampleReading().hash)?.title]).toEqual([
      before,
      1,
      "Border",
    ]);
    other.keep(sampleReading("Calder told Hale that the bridge would be painted."));
    expect(one.version()).not.toBe(before);
    expect(search(one, {}).total).toBe(2);
    // Nobody who has read keeps the log from being emptied.
    expect(sql(other, "PRAGMA wal_checkpoint(TRUNCATE)")).toMatchObject([{ busy: 0 }]);
    one.close();
    other.close();
  });
});
