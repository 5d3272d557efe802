import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../record/index.ts";
import { sampleReading } from "../record/record.testing.ts";
import { type Answers, openAnswers } from "./index.ts";

const DEADLINE = 700;
let folder: string;
let answers: Answers;
/** A record of which one table is a view that never ends. */
let hostile: Answers;

const open = (record: string): Answers => openAnswers(record, { deadline: DEADLINE });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-apart-"));
  for (const name of ["good", "hostile"]) {
    const store = openStore(join(folder, name));
    store.keep(sampleReading());
    store.close();
  }
  const db = new DatabaseSync(join(folder, "hostile"), { enableForeignKeyConstraints: false });
  db.exec("DROP VIEW who_is_who");
  db.exec("ALTER TABLE actors RENAME TO real_actors");
  db.exec(
    `CREATE VIEW actors AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
     SELECT r.* FROM real_actors r, n WHERE n.x < 0`,
  );
  db.close();
  answers = open(join(folder, "good"));
  hostile = open(join(folder, "hostile"));
});
afterAll(async () => {
  await answers.close();
  await hostile.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("answers from a process of their own", () => {
  it("are those that the record gives", async () => {
    expect(await answers.ask("search", { speaker: "calder" })).toMatchObject({ total: 1, rows: [{ title: "Border" }] });
    expect(await answers.ask("countsOf")).toMatchObject({ reports: 1 });
    expect(await answers.ask("reading", sampleReading().hash)).toEqual(sampleReading());
    expect(await answers.ask("own")).toEqual({ actors: [], merges: [] });
    await expect(answers.ask("search", { text: "word ".repeat(100) })).rejects.toMatchObject({ code: "query" });
  });

  it("to a wrong question that nobody waits for end nothing", async () => {
    const ended = new Promise((done) => process.once("unhandledRejection", done));
    void answers.ask("search", { text: "word ".repeat(100) });
    expect(await answers.ask("countsOf")).toMatchObject({ reports: 1 });
    expect(await Promise.race([ended, new Promise((done) => setTimeout(done, 20, "nothing"))])).toBe("nothing");
  });

  it("say what can be done when they take too long, and others are answered meanwhile", async () => {
    const begun = performance.now();
    const slow = expect(hostile.ask("actorOf", "dg:calder")).rejects.toMatchObject({
      code: "deadline",
      message: expect.stringMatching(/0\.7 seconds.*ask for less/),
    });
    let ended = false;
    const both = Promise.all([slow, hostile.ask("daysOf", "dg:calder").catch(() => undefined)]).then(() => {
      ended = true;
    });
    expect(await hostile.ask("listReports", {})).toMatchObject({ total: 1 });
    expect(ended).toBe(false);
    await both;
    expect(performance.now() - begun).toBeLessThan(20 * DEADLINE);
    // And again after it.
    expect(await hostile.ask("listReports", {})).toMatchObject({ total: 1 });
  }, 30_000);

  it("name what is wrong with the record", async () => {
    const none = open(join(folder, "none"));
    await expect(none.ask("countsOf")).rejects.toMatchObject({ code: "no-record" });
    await none.close();
    await expect(none.ask("countsOf")).rejects.toMatchObject({ code: "closed" });
  });
});
