import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "../index.ts";
import { sampleReading, sql } from "../record.testing.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-erase-"));
  path = join(folder, "my.dragoman");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A long text of words that no other report has. */
const secret = (number: number): string =>
  Array.from({ length: 300 }, (_, at) => `zq${number}x${at}quib told Hale that the vault${at}zq would open.`).join(
    "\n",
  );
const ordinary = (number: number): string =>
  Array.from({ length: 40 }, (_, at) => `Calder told Hale that bridge ${number}-${at} would be painted.`).join("\n");

/** Files of the folder that have any run of some words; SQLite keeps an index's words without their common beginnings. */
function having(...words: readonly string[]): readonly string[] {
  return readdirSync(folder).filter((file) => {
    const bytes = readFileSync(join(folder, file));
    return words.some((word) => bytes.includes(word));
  });
}
const TRACES = ["quib", "vault", "x299q", "would open", "zq3x"];

it("leaves no byte of a report's text in any file of the record, whatever was done with it before", () => {
  const store = openStore(path);
  const reading = sampleReading(secret(3), { title: "zq3x title", url: "https://lake.example/zq3x" });
  for (let at = 0; at < 30; at += 1) store.keep(sampleReading(ordinary(at), { url: `https://lake.example/${at}` }));
  store.keep(reading);
  const id = reading.hash.slice(0, 16);
  const said = reading.statements[0]?.id as string;
  for (let at = 30; at < 60; at += 1) store.keep(sampleReading(ordinary(at), { url: `https://lake.example/${at}` }));
  store.corrections.decide([{ what: "edit", finding: said, set: { act: "warn" } }], { as: "Ada" });
  store.corrections.decide([
    { what: "note", on: said, words: "the zq3x note" },
    { what: "remove", report: id },
  ]);
  store.corrections.decide([{ what: "undo", decision: 3 }]);
  store.keep({ ...reading, made: { ...reading.made, rules: "r2" } });
  // A copy as an older version would have left it.
  sql(store, "VACUUM INTO ?", `${path}.v12`);
  sql(store, "VACUUM INTO ?", `${path}.mine`);
  sql(store, "PRAGMA wal_checkpoint(PASSIVE)");
  expect(having(...TRACES)).toContain("my.dragoman");
  const { copies } = store.corrections.erase(id, { why: "the agency asked" });
  expect(copies).toEqual([`${path}.v12`]);
  expect(existsSync(`${path}.v12`)).toBe(false);
  // A copy that somebody made is theirs.
  rmSync(`${path}.mine`);
  expect(having(...TRACES)).toEqual([]);
  expect(store.corrections.history()).toMatchObject([
    { what: "erase", finding: id, who: "Ada", why: "the agency asked" },
  ]);
  sql(store, "INSERT INTO report_words (report_words, rank) VALUES ('integrity-check', 1)");
  expect(sql(store, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(sql(store, "SELECT count(*) AS n FROM report_words WHERE report_words MATCH 'painted'")).toEqual([{ n: 60 }]);
  store.close();
  expect(having(...TRACES)).toEqual([]);
});

it("erases what was taken out before, and lets it be added again", () => {
  const store = openStore(path);
  const reading = sampleReading(secret(3));
  store.keep(reading);
  const id = reading.hash.slice(0, 16);
  store.corrections.decide([{ what: "remove", report: id }], { as: "Ada" });
  store.corrections.erase(id);
  expect(having(...TRACES)).toEqual([]);
  // The same command ends an erasure that was cut short, and the history says once that it was done.
  expect(store.corrections.erase(id).decision).toEqual(store.corrections.erase(id).decision);
  expect(store.corrections.history().filter(({ what }) => what === "erase")).toHaveLength(1);
  expect(() => store.corrections.erase("0".repeat(16))).toThrow(/no report/);
  expect(store.keep(reading).outcome).toBe("added");
  store.close();
});
