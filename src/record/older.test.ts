import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listReports, search } from "../answers/index.ts";
import { openStore } from "./index.ts";
import { sampleDeeds, sql } from "./record.testing.ts";
import { MIGRATIONS } from "./tables.ts";

/** The last version in which the parties of statements stood apart, those of events and ties in JSON. */
const APART = 5;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-older-"));
  path = join(folder, "old.dragoman");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reading = sampleDeeds();
const id = reading.hash.slice(0, 16);

/** A record as an older version left it. */
function oldRecord(): void {
  const db = new DatabaseSync(path);
  for (const migration of MIGRATIONS.slice(0, APART)) db.exec(migration);
  db.exec("PRAGMA application_id = 1146241351");
  db.exec(`PRAGMA user_version = ${APART}`);
  const put = (table: string, ...row: readonly (string | number | null)[]): void =>
    void db.prepare(`INSERT INTO ${table} VALUES (${row.map(() => "?").join()})`).run(...row);
  const { hash, text, made } = reading;
  const head = [id, hash, "given", null, null, "Border", null, null, "2023-03-15", "en", text, 9, 1, null];
  put("reports", ...head, "2023-03-16T00:00:00Z", made.dragoman, made.network, made.register);
  put("actors", id, 0, "dg:calder", "Ines Calder", "person", "NLD", "GOV", "[]", null);
  const [said] = reading.statements;
  const [event] = reading.events;
  const [tie] = reading.ties;
  if (!said || !event || !tie) throw new Error("the sample has one of each");
  const words = ["Calder; Hale", "Ines Calder", "Hale", null, "told", "that the border would close", "", 21, 25, 31];
  put("statements", 1, said.id, id, 0, ...words, "indirect", "assert", null, null, null, "report", said.by, 0.8);
  const parties = { speaker: said.speakers, addressee: said.addressees };
  for (const [role, refs] of Object.entries(parties))
    for (const [at, { start, end, actor, entity, basis, candidates }] of refs.entries()) {
      const span = text.slice(start as number, end as number);
      const more = candidates ? JSON.stringify(candidates) : null;
      put("statement_parties", said.id, role, at, start, end, actor, entity, basis, more, span);
    }
  const index = (into: string, ...row: readonly string[]): void =>
    void db.prepare(`INSERT INTO ${into} VALUES (1, ${row.map(() => "?").join()})`).run(...row);
  index("report_words (rowid, title, text)", "Border", text);
  index("statement_words (rowid, content, speaker)", "that the border would close", "Calder; Hale");
  const { by, confidence } = event;
  put("events", event.id, id, 0, event.plover, event.cameo, event.status, by, confidence, JSON.stringify(event));
  put("ties", tie.id, id, 0, tie.kind, 0, tie.by, tie.confidence, JSON.stringify(tie));
  db.close();
}

describe("a record in which those who took part stand apart", () => {
  it("has them in one table when it has been brought up to date", () => {
    oldRecord();
    const store = openStore(path);
    const rows = sql(
      store,
      "SELECT kind, role, position, actor, basis, words FROM parties ORDER BY kind, role, position",
    );
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "event actor 0 dg:calder stated Calder",
      "event actor 1 dg:calder known ",
      "event recipient 0  stated Hale",
      "statement addressee 0  stated Hale",
      "statement speaker 0 dg:calder stated Calder",
      "statement speaker 1  stated Hale",
      "tie a 0 dg:calder stated Calder",
      "tie b 0  stated Hale",
    ]);
    const { events, ties, statements } = store.reading(id) ?? {};
    expect([events, ties]).toEqual([reading.events, reading.ties]);
    expect(statements?.[0]?.speakers).toEqual(reading.statements[0]?.speakers);
    expect(statements?.[0]?.support).toEqual([]);
    const { rules: _, ...unnamed } = reading.made;
    expect(store.reading(id)?.made).toEqual(unnamed);
    expect(store.knows(reading.hash, reading.made)).toBe(false);
    expect(search(store, { speaker: "dg:calder" }).total).toBe(1);
    expect(sql(store, "SELECT count(*) AS n FROM sqlite_master WHERE name = 'statement_parties'")).toEqual([{ n: 0 }]);
    store.close();
  });

  it("is asked and shown as it is where it is opened for reading alone", () => {
    oldRecord();
    const store = openStore(path, { readonly: true });
    const { events, ties, statements } = store.reading(id) ?? {};
    expect([events, ties]).toEqual([reading.events, reading.ties]);
    expect(statements?.[0]?.speakers).toEqual(reading.statements[0]?.speakers);
    expect(search(store, { speaker: "dg:calder" }).rows).toMatchObject([
      {
        speaker: "Calder; Hale",
        parties: [{ name: "Ines Calder" }, { name: null, words: "Hale" }, { role: "addressee" }],
      },
    ]);
    expect(search(store, { text: "border" }).rows).toMatchObject([
      { by: "statements/clause", support: [], negated: false },
    ]);
    expect(listReports(store, { text: "close" }).rows).toMatchObject([{ id, title: "Border", statements: 1 }]);
    expect(store.knows(reading.hash, reading.made)).toBe(false);
    expect(sql(store, "PRAGMA user_version")).toEqual([{ user_version: APART }]);
    store.close();
  });
});

describe("a record whose search kept words of its own", () => {
  it("finds the same, with the same hits, when it has been brought up to date", () => {
    const SEARCH = 17;
    const today = openStore(":memory:");
    today.keep(reading);
    const db = new DatabaseSync(path);
    for (const migration of MIGRATIONS.slice(0, SEARCH)) db.exec(migration);
    db.exec(`PRAGMA application_id = 1146241351; PRAGMA user_version = ${SEARCH}`);
    for (const table of ["reports", "actors", "statements", "parties", "statement_spans", "events", "ties"])
      for (const row of sql(today, `SELECT * FROM ${table}`)) {
        const names = Object.keys(row).map((name) => `"${name}"`);
        db.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => "?").join()})`).run(
          ...Object.values(row),
        );
      }
    for (const row of sql(today, "SELECT * FROM statement_texts"))
      db.prepare("INSERT INTO statement_words (rowid, content, speaker, addressee, route) VALUES (?, ?, ?, ?, ?)").run(
        ...Object.values(row),
      );
    db.exec("INSERT INTO report_words (report_words) VALUES ('rebuild')");
    db.close();
    const questions = [{ text: "closing borders" }, { text: "border*" }, { speaker: "Calder" }, { to: "Hale" }, {}];
    const asked = (store: ReturnType<typeof openStore>) => questions.map((one) => search(store, one));
    const asItLies = openStore(path, { readonly: true });
    const before = asked(asItLies);
    asItLies.close();
    const store = openStore(path);
    expect(asked(store)).toEqual(before);
    expect(before[1]?.rows[0]?.hits).toEqual(search(today, { text: "border*" }).rows[0]?.hits);
    expect(before[1]?.total).toBe(1);
    // And it is taken out of the search with its report.
    store.corrections.decide([{ what: "remove", report: id }], { as: "Ann" });
    expect(search(store, { text: "border*" }).total).toBe(0);
    sql(store, "INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)");
    store.close();
    today.close();
  });
});
