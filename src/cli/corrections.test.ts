import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deeds, type Question, type StatementRow, search } from "../answers/index.ts";
import { openStore } from "../record/index.ts";
import { sampleDeeds } from "../record/record.testing.ts";
import { type Ran, ran } from "./main.testing.ts";

const reading = sampleDeeds();
const report = reading.hash.slice(0, 16);
const said = reading.statements[0]?.id as string;
const event = reading.events[0]?.id as string;

let folder: string;
let record: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-correct-"));
  record = join(folder, "my.dragoman");
  const store = openStore(record);
  store.keep(reading);
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): Promise<Ran> => ran([...args, "--record", record], { width: 160 });
/** As `ask` gives them, without a process of its own. */
function rows(question: Question = {}) {
  const store = openStore(record, { readonly: true });
  try {
    return search(store, question).rows;
  } finally {
    store.close();
  }
}

it("a person reviews the least certain, and answers say so", async () => {
  expect((await run("review")).out).toContain(said);
  expect(await run("review", "--accept", said)).toMatchObject({ code: 2, err: expect.stringMatching(/--as NAME/) });
  expect((await run("review", "--accept", said, "--as", "Ada")).code).toBe(0);
  expect(rows({ reviewed: "yes" })).toMatchObject([{ reviewed: { state: "accepted", by: "Ada" }, confidence: 0.8 }]);
});

it("what is rejected is in no answer but where it is asked for, until that is undone", async () => {
  await run("review", "--reject", said, "--reject", event, "--why", "a joke", "--as", "Ada");
  expect(rows()).toEqual([]);
  expect(rows({ reviewed: "rejected" })).toMatchObject([{ id: said }]);
  expect((await run("history")).out).toMatch(/Ada rejected it .*: a joke/);
  expect((await run("undo", "1")).code).toBe(0);
  expect(rows()).toMatchObject([{ id: said }]);
});

it("fields are set in the words of the report", async () => {
  const set = await run("review", "--edit", said, "speaker=Hale", "to=", "act=not warn", "day=2023-02", "--as", "Ada");
  expect(set.out).toMatch(/decision 1: Ada set speakers, addressees, act, negated, when/);
  expect(rows()).toMatchObject([
    { speaker: "Hale", addressee: "", act: "warn", negated: true, when: "2023-02-01", whenUntil: "2023-02-28" },
  ]);
  expect(await run("review", "--edit", said, "speaker=Nobody Here")).toMatchObject({ code: 2 });
  expect((await run("review", "--edit", said, "sound=loud")).err).toMatch(/no field "sound"; there are: speaker, to/);
  await run("review", "--edit", event, "type=ASSAULT", "status=planned");
  const store = openStore(record, { readonly: true });
  expect(deeds(store, { did: "Calder", status: "planned" }).rows).toMatchObject([
    { plover: "ASSAULT", quad: 4, reviewed: { state: "edited", by: "Ada" } },
  ]);
  store.close();
});

it("a finding of one's own is added, with a note and a tag", async () => {
  const add = ["--add", report, "words=the border would close", "speaker=Hale=dg:calder", "cue=told"];
  expect((await run("review", ...add, "--as", "Ada")).code).toBe(0);
  const [own] = rows({ reviewed: "yes" }) as [StatementRow];
  expect(own).toMatchObject({ content: "the border would close", speakerName: "Ines Calder", by: "person" });
  await run("review", "--on", own.id, "--note", "heard it", "--tag", "radio");
  expect(rows({ tag: "radio" })).toMatchObject([{ id: own.id, reviewed: { notes: [{ words: "heard it" }] } }]);
  expect((await run("history", own.id)).out).toMatch(/wrote a note/);
});

it("a report is taken out and comes back", async () => {
  expect((await run("remove", report, "--as", "Ada")).code).toBe(0);
  expect(rows()).toEqual([]);
  expect((await run("remove", report)).err).toMatch(/was removed/);
  expect((await run("undo")).code).toBe(0);
  expect(rows()).toMatchObject([{ id: said }]);
});

it("a second person is told what changed", async () => {
  await run("review", "--edit", said, "act=warn", "--as", "Ada");
  const late = await run("review", "--edit", said, "act=threaten", "--as", "Ben");
  expect(late).toMatchObject({ code: 2, err: expect.stringMatching(/Ada set act.*--after 1/) });
  expect((await run("review", "--edit", said, "act=threaten", "--as", "Ben", "--after", "1")).code).toBe(0);
  expect(await run("review", "--accept", "0".repeat(16))).toMatchObject({
    code: 2,
    err: expect.stringMatching(/no finding/),
  });
});

it("two people code a sample blind, and their agreement is told", async () => {
  const { out } = await run("code", "--sample", "5", "--seed", "7");
  expect(out.split("\n")[0]).toBe("id,publisher,published,passage,words,real,speaker,to,act,negated,day");
  expect(out).not.toMatch(/assert/);
  const file = join(folder, "sheet.csv");
  for (const [who, act] of [
    ["Ada", "warn"],
    ["Ben", "warn"],
    ["Ben", "shout"],
  ] as const) {
    writeFileSync(file, `id,real,speaker,act\n${said},yes,Calder,${act}\n`);
    const taken = await run("code", "--answers", file, "--seed", "7", "--as", who);
    expect(taken.code).toBe(act === "shout" ? 3 : 0);
  }
  const { out: told } = await run("agreement", "--seed", "7", "--json", "--machine");
  expect(JSON.parse(told)).toContainEqual({
    field: "act",
    alpha: 0,
    units: 1,
    coders: ["Ada", "Ben", "machine"],
    agreed: 1 / 3,
  });
  expect(rows()).toMatchObject([{ act: "assert", reviewed: null }]);
});

it("corrections go out as training data", async () => {
  await run("review", "--edit", said, "act=warn", "--reject", event, "--as", "Ada");
  const { out, code } = await run("export", "--kind", "corrections", "--format", "jsonl");
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(lines).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({
        id: said,
        state: "edited",
        fields: ["act", "negated"],
        by: "Ada",
        passage: reading.text,
      }),
      expect.objectContaining({ id: event, kind: "event", state: "rejected" }),
    ]),
  );
  const edited = lines.find(({ id }) => id === said);
  expect([edited.machine.act, edited.finding.act]).toEqual(["assert", "warn"]);
});

it("a report is erased only where one says so twice", async () => {
  expect(await run("remove", report, "--for-good", "--as", "Ada")).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--yes/),
  });
  expect(await run("remove", report, "--for-good", "--yes", "--as", "Ada")).toMatchObject({
    code: 0,
    out: `report ${report} is erased\n`,
  });
  expect(rows()).toEqual([]);
});

it("a report's publisher is set", async () => {
  await run("edit", report, "--publisher", "Lake Weekly", "--as", "Ada");
  expect(rows({ publisher: "weekly" })).toHaveLength(1);
  expect(await run("edit", report, "--published", "soon")).toMatchObject({ code: 2 });
  expect(await run("edit", report)).toMatchObject({ code: 2 });
});
