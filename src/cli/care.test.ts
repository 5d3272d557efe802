import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "../record/index.ts";
import { sampleDeeds } from "../record/record.testing.ts";
import { type Ran, ran } from "./main.testing.ts";

let folder: string;
let record: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-care-"));
  record = join(folder, "my.dragoman");
  const store = openStore(record);
  store.keep(sampleDeeds());
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): Promise<Ran> => ran([...args, "--record", record], { width: 160 });

it("backs up into a new file, and not over one that is there", async () => {
  const file = join(folder, "backup.dragoman");
  const first = await run("backup", file);
  expect(first.err).toMatch(/^1 reports, 0\.\d MB: /);
  expect(first.code).toBe(0);
  expect(await run("backup", file)).toMatchObject({ code: 2, err: expect.stringContaining("--force") });
  expect((await run("backup", file, "--force")).code).toBe(0);
});

it("checks: 0 and sound, or 4 and what is wrong", async () => {
  expect(await run("check")).toMatchObject({ code: 0, out: expect.stringContaining("1 reports, 1 statements") });
  const db = new DatabaseSync(record);
  db.exec("UPDATE statements SET content = 'that it would open'");
  db.close();
  const { code, out } = await run("check");
  expect(out).toMatch(/words: report .* statement/);
  expect(code).toBe(4);
  expect(JSON.parse((await run("check", "--json")).out).faults).toHaveLength(1);
});

it("lists copies of older tables and removes those that are named", async () => {
  expect(await run("copies")).toMatchObject({ code: 1, out: expect.stringContaining("no copies") });
  for (const version of [3, 4]) writeFileSync(`${record}.v${version}`, "copy");
  expect((await run("copies")).out).toMatch(/my\.dragoman\.v3 {2}tables of version 3[\s\S]*v4/);
  expect((await run("copies", "my.dragoman.v3")).code).toBe(2);
  expect((await run("copies", "--remove", "my.dragoman.v3")).out).toContain("removed ");
  expect([existsSync(`${record}.v3`), existsSync(`${record}.v4`)]).toEqual([false, true]);
});

it("prints metadata that Datasette takes", async () => {
  const { databases } = JSON.parse((await run("datasette")).out);
  expect(Object.keys(databases.my.tables)).toContain("who_said_what");
});
