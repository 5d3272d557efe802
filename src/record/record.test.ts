import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OwnRows, Reading, Statement } from "../contract/index.ts";
import { complaintsAbout } from "../contract/validate.ts";
import { openStore, type Store } from "./index.ts";
import { sampleDeeds, sampleReading, sql } from "./record.testing.ts";
import { MIGRATIONS } from "./tables.ts";

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-record-"));
  store = openStore(join(folder, "test.dragoman"));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const count = (table: string): number => sql(store, `SELECT count(*) AS n FROM ${table}`)[0]?.n as number;

describe("a record", () => {
  it("gives back a reading as it was kept, every field", () => {
    const reading = sampleReading();
    expect(complaintsAbout(reading)).toEqual([]);
    const { id } = store.keep(reading);
    expect(store.reading(id)).toEqual(reading);
    expect(store.reading(reading.hash)).toEqual(reading);
    expect(store.reading("0000000000000000")).toBeNull();
  });

  it("gives back a statement with every rule that agrees, its fields in the order of the contract", () => {
    const { statements } = sampleDeeds();
    const kept = store.reading(store.keep(sampleDeeds()).id)?.statements;
    expect(kept?.[0]?.support).toEqual(["cue/verb", "a, b"]);
    expect(JSON.stringify(kept)).toBe(JSON.stringify(statements));
  });

  it("gives back events and ties with those who took part, their fields in the order of the contract", () => {
    const reading = sampleDeeds();
    expect(complaintsAbout(reading)).toEqual([]);
    const { id } = store.keep(reading);
    const kept = store.reading(id);
    expect(kept).toEqual(reading);
    expect(JSON.stringify([kept?.events, kept?.ties])).toBe(JSON.stringify([reading.events, reading.ties]));
    expect(store.keep({ ...reading, made: { ...reading.made, dragoman: "9.9.9" }, events: [] }).outcome).toBe("reread");
    expect(count("parties WHERE kind = 'event'")).toBe(0);
  });

  it("tells who did what to whom by a join, and names nobody in the finding's JSON", () => {
    store.keep(sampleDeeds());
    const deeds = sql(
      store,
      `SELECT one.words AS who, e.plover AS did, other.words AS whom
       FROM events e
       JOIN parties one ON one.finding = e.id AND one.role = 'actor'
       JOIN parties other ON other.finding = e.id AND other.role = 'recipient'
       ORDER BY one.position`,
    );
    expect(deeds).toEqual([
      { who: "Calder", did: "THREATEN", whom: "Hale" },
      { who: "", did: "THREATEN", whom: "Hale" },
    ]);
    const roles = sql(store, "SELECT DISTINCT kind, role FROM parties WHERE actor = 'dg:calder' ORDER BY kind, role");
    expect(roles.map(({ kind, role }) => `${kind} ${role}`)).toEqual(["event actor", "statement speaker", "tie a"]);
    const whole = sql(store, "SELECT whole FROM events UNION ALL SELECT whole FROM ties");
    expect(JSON.stringify(whole)).not.toContain("dg:calder");
  });

  it("does not change when a report is added twice", () => {
    const reading = sampleReading();
    expect(store.keep(reading).outcome).toBe("added");
    expect(store.keep(reading).outcome).toBe("same");
    expect([count("reports"), count("statements"), count("parties")]).toEqual([1, 1, 2]);
    expect(store.knows(reading.hash, reading.made)).toBe(true);
  });

  it("reads the same words anew with another version of the reader", () => {
    const reading = sampleReading();
    store.keep(reading);
    const newer: Reading = { ...reading, made: { ...reading.made, dragoman: "9.9.9" }, statements: [] };
    expect(store.knows(reading.hash, newer.made)).toBe(false);
    expect(store.keep(newer).outcome).toBe("reread");
    expect([count("reports"), count("statements")]).toEqual([1, 0]);
  });

  it("reads the same words anew with other rules, and what was read before rules were named", () => {
    const reading = sampleReading();
    const other: Reading = { ...reading, made: { ...reading.made, rules: "r2" } };
    const { rules: _, ...unnamed } = reading.made;
    const older: Reading = { ...reading, made: unnamed };
    const { id } = store.keep(older);
    expect(store.reading(id)).toEqual(older);
    expect([store.knows(reading.hash, unnamed), store.knows(reading.hash, reading.made)]).toEqual([true, false]);
    expect(store.keep(reading).outcome).toBe("reread");
    expect(store.keep(reading).outcome).toBe("same");
    expect(store.knows(reading.hash, other.made)).toBe(false);
    expect(store.keep(other).outcome).toBe("reread");
    expect(store.reading(id)?.made).toEqual(other.made);
  });

  it("keeps another version of a page beside the old one", () => {
    const old = sampleReading();
    const first = store.keep(old);
    const kept = store.keep(sampleReading("The border will close, Calder told Hale."));
    expect(kept).toMatchObject({ outcome: "version", previous: first.id });
    expect(store.reading(first.id)).toEqual(old);
    expect(count("reports")).toBe(2);
  });

  it("keeps the user's own rows as they are given, and changes them wholly or not at all", () => {
    const rows: OwnRows = {
      actors: [
        {
          id: "dg:own-a",
          name: "Cy Marsh",
          kind: "person",
          country: "NLD",
          sector: null,
          aliases: ["__proto__", "C. Marsh"],
          offices: [{ title: "Mayor", kind: null, of: "NLD", from: "2010", until: null, seen: "2012-01" }],
          replaces: false,
          source: "a letter",
        },
        {
          id: "wd:Q1",
          name: null,
          kind: "person",
          country: null,
          sector: null,
          aliases: [],
          offices: [],
          replaces: true,
          source: null,
        },
      ],
      merges: [{ from: "dg:own-b", into: "wd:Q1" }],
    };
    expect(store.own()).toEqual({ actors: [], merges: [] });
    expect(store.changeOwn(() => rows)).toEqual(rows);
    expect(store.own()).toEqual(rows);
    expect(() =>
      store.changeOwn((own) => {
        expect(own).toEqual(rows);
        throw new Error("no");
      }),
    ).toThrow("no");
    const twice = [...rows.actors, rows.actors[0]] as OwnRows["actors"];
    expect(() => store.changeOwn(() => ({ actors: twice, merges: [] }))).toThrow();
    expect(store.own()).toEqual(rows);
  });

  it("keeps a reading wholly or not at all", () => {
    const broken = { ...sampleReading(), ties: [null] } as unknown as Reading;
    expect(() => store.keep(broken)).toThrow();
    expect([count("reports"), count("statements"), count("blocks")]).toEqual([0, 0, 0]);
  });

  it("reads well in plain SQL: views with plain names, text kept once, words searchable", () => {
    store.keep(sampleReading());
    expect(sql(store, "SELECT speaker, cue, said_to, content FROM who_said_what")[0]).toMatchObject({
      speaker: "Ines Calder",
      cue: "told",
      said_to: "Hale",
      content: "that the border would stay open",
    });
    expect(sql(store, "SELECT name, reports FROM who_is_who")[0]).toMatchObject({
      name: "Ines Calder",
      reports: 1,
    });
    const hits = sql(store, "SELECT rowid FROM statement_words WHERE statement_words MATCH 'border'");
    expect(hits).toHaveLength(1);
  });

  it("keeps a denied cue as denied, and its view never tells the act that nobody did", () => {
    const sample = sampleReading();
    const [said] = sample.statements as [Statement];
    const denied = { ...said, act: "accuse" as const, negated: true };
    const { id } = store.keep({ ...sample, statements: [denied] });
    expect(store.reading(id)?.statements).toEqual([denied]);
    expect(sql(store, "SELECT act, negated FROM who_said_what")).toEqual([{ act: "not accuse", negated: 1 }]);
  });

  it("tells in its view everybody who spoke, by name where it is known and else in the report's words", () => {
    store.keep(sampleDeeds());
    expect(sql(store, "SELECT speaker, said_to FROM who_said_what")).toEqual([
      { speaker: "Ines Calder; Hale", said_to: "Hale" },
    ]);
  });

  it("tells in its view on which day something was said: the words' own, else the report's", () => {
    const sample = sampleReading();
    const when = {
      start: 0,
      end: 6,
      from: "2023-03-13",
      until: "2023-03-14",
      value: "2023-W11",
      precision: "week",
      basis: "stated",
    };
    const [statement] = sample.statements;
    store.keep({ ...sample, statements: [{ ...statement, when }] } as unknown as Reading);
    store.keep(sampleReading("Calder told Hale that the bridge would be painted."));
    expect(sql(store, "SELECT day FROM who_said_what ORDER BY day")).toEqual([
      { day: "2023-03-13" },
      { day: "2023-03-15" },
    ]);
  });

  it("can be read by its owner alone, with the files beside it; one that is there keeps its rights", () => {
    store.keep(sampleReading());
    const files = readdirSync(folder).sort();
    expect(files).toEqual(["test.dragoman", "test.dragoman-shm", "test.dragoman-wal"]);
    const rights = (name: string): number => statSync(join(folder, name)).mode & 0o777;
    expect(files.map(rights)).toEqual([0o600, 0o600, 0o600]);
    store.close();
    chmodSync(join(folder, "test.dragoman"), 0o640);
    store = openStore(join(folder, "test.dragoman"));
    store.keep(sampleReading("Calder told Hale that the bridge would be painted."));
    expect(rights("test.dragoman")).toBe(0o640);
  });

  it("is made when the first thing is kept, and not before", () => {
    expect(store.own()).toEqual({ actors: [], merges: [] });
    expect([store.reading("0"), store.knows("0", sampleReading().made)]).toEqual([null, false]);
    expect(store.changeOwn((own) => own)).toEqual({ actors: [], merges: [] });
    expect(() =>
      store.changeOwn(() => {
        throw new Error("refused");
      }),
    ).toThrow("refused");
    expect(readdirSync(folder)).toEqual([]);
    store.keep(sampleReading());
    expect(readdirSync(folder)).toContain("test.dragoman");
  });

  it("opens again with everything in it", () => {
    const { id } = store.keep(sampleReading());
    store.close();
    store = openStore(join(folder, "test.dragoman"));
    expect(store.reading(id)?.title).toBe("Border");
    expect(existsSync(join(folder, "test.dragoman"))).toBe(true);
  });

  it("applies each change of the tables once, and leaves a record it has brought up to date alone", () => {
    const version = (): number => sql(store, "PRAGMA user_version")[0]?.user_version as number;
    store.keep(sampleReading());
    expect(version()).toBe(MIGRATIONS.length);
    store.close();
    store = openStore(join(folder, "test.dragoman"));
    expect([version(), count("reports")]).toEqual([MIGRATIONS.length, 1]);
  });

  it("brings a record of the first tables up to date and keeps what is in it", () => {
    const path = join(folder, "old.dragoman");
    const db = new DatabaseSync(path);
    db.exec(MIGRATIONS[0] as string);
    db.exec("PRAGMA application_id = 1146241351");
    db.exec("PRAGMA user_version = 1");
    db.exec(
      `INSERT INTO reports VALUES ('r1', 'h1', 'given', NULL, NULL, 'Old', NULL, NULL, '2023-03-15', 'en', 'Calder left.', 2,
         1, NULL, '2023-03-16T00:00:00Z', '0.0.0', NULL, 'test')`,
    );
    db.exec("INSERT INTO mentions VALUES ('r1', 0, 0, 6, 0, 'dg:calder', 'name')");
    db.close();
    const readonly = openStore(path, { readonly: true });
    const kept = [{ start: 0, end: 6, entity: 0, actor: "dg:calder", form: "name" }];
    expect(readonly.reading("r1")?.mentions).toEqual(kept);
    readonly.close();
    const old = openStore(path);
    expect(old.reading("r1")?.mentions).toEqual(kept);
    old.keep(sampleReading());
    expect(old.reading(sampleReading().hash)).toEqual(sampleReading());
    old.close();
  });

  it("refuses a record of a newer version and a database of another program, and changes neither", () => {
    store.keep(sampleReading());
    sql(store, `PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    expect(() => openStore(join(folder, "test.dragoman"))).toThrow(/newer dragoman.*install/);
    const other = join(folder, "other.sqlite");
    const db = new DatabaseSync(other);
    db.exec("CREATE TABLE invoices (id INTEGER)");
    db.close();
    expect(() => openStore(other)).toThrow(/another program.*--record/);
    const after = new DatabaseSync(other, { readOnly: true });
    expect(after.prepare("SELECT name FROM sqlite_master").all()).toEqual([{ name: "invoices" }]);
    after.close();
  });

  it("says what is wrong with a file that is no record", () => {
    expect(() => openStore(folder)).toThrow(/record/);
  });
});

describe("a record on a full disk", () => {
  it("says so, keeps nothing by halves, and goes on when there is room again", () => {
    store.keep(sampleReading());
    const pages = sql(store, "PRAGMA page_count")[0]?.page_count as number;
    sql(store, `PRAGMA max_page_count = ${pages}`);
    const long = sampleReading(`Calder told Hale that ${"the bridge would be painted and ".repeat(3000)}so on.`);
    expect(() => store.keep(long)).toThrow(/full.*Make room/);
    expect([count("reports"), count("statements"), count("blocks")]).toEqual([1, 1, 1]);
    sql(store, "PRAGMA max_page_count = 1000000");
    expect(store.keep(long).outcome).toBe("version");
    expect(store.reading(long.hash)).toEqual(long);
  });
});
