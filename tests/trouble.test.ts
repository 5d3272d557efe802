import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../src/record/index.ts";
import { sampleReading, sql } from "../src/record/record.testing.ts";

const BIN = join(import.meta.dirname, "..", "bin", "dragoman.js");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman trouble "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const story = (at: number): string =>
  `Minister number ${at} said that bridge ${at} would stay open. Nobody will close bridge ${at}, he told reporters.`;
const lines = (name: string, first: number, count: number): string => {
  const file = join(folder, name);
  const all = Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: `r${first + at}`, text: story(first + at) }),
  );
  writeFileSync(file, all.join("\n"));
  return file;
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  return { child, ended: new Promise((done) => child.on("close", (code) => done({ code, out, err }))) };
}

it("two adds side by side keep everything", async () => {
  const record = join(folder, "both.dragoman");
  const files = [lines("one.jsonl", 0, 30), lines("two.jsonl", 30, 30)];
  const ended = await Promise.all(files.map((file) => run(["add", file, "--record", record, "--workers", "1"]).ended));
  expect(ended.map(({ code, err }) => [code, err])).toEqual([
    [0, expect.stringContaining("30 added")],
    [0, expect.stringContaining("30 added")],
  ]);
  const store = openStore(record, { readonly: true });
  expect(sql(store, "SELECT count(*) AS n FROM reports")).toMatchObject([{ n: 60 }]);
  store.close();
}, 60_000);

describe("a record that somebody has made endless", () => {
  let record: string;
  beforeAll(() => {
    record = join(folder, "endless.dragoman");
    const store = openStore(record);
    store.keep(sampleReading());
    store.close();
    const db = new DatabaseSync(record, { enableForeignKeyConstraints: false });
    db.exec("DROP VIEW who_said_what; DROP VIEW who_is_who; ALTER TABLE statements RENAME TO hidden");
    db.exec(`CREATE VIEW statements AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
      SELECT h.* FROM hidden h, n WHERE n.x < 0`);
    db.close();
  });

  it("cannot hang ask, nor serve, which answers others meanwhile", async () => {
    const begun = Date.now();
    const asked = run(["ask", "border", "--record", record]);
    const served = run(["serve", "--port", "0", "--record", record]);
    const url = await new Promise<string>((done) =>
      served.child.stdout?.on("data", (data) => done(/http:\S+/.exec(String(data))?.[0] ?? "")),
    );
    let over = false;
    const search = fetch(`${url}search.json?q=border`).then(async (response) => {
      over = true;
      return [response.status, await response.json()];
    });
    const report = await fetch(`${url}actors/dg:nobody.json`);
    expect([report.status, over]).toEqual([404, false]);
    expect(await search).toMatchObject([
      503,
      { error: { code: "deadline", message: expect.stringMatching(/5 seconds.*ask for less/) } },
    ]);
    expect(await asked.ended).toEqual({
      code: 4,
      out: "",
      err: expect.stringMatching(/^dragoman: this took longer than 5 seconds .*ask for less[^\n]*\n$/),
    });
    served.child.kill("SIGINT");
    expect((await served.ended).code).toBe(0);
    expect(Date.now() - begun).toBeLessThan(40_000);
  }, 60_000);
});

/** A place of our own for disks that are full or read-only; not every machine lets us have one. */
const hasPlaces = spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "none", tmpdir()]).status === 0;
const inPlace = (script: string): readonly string[] =>
  spawnSync("unshare", ["-rm", "sh", "-c", `exec 2>&1; set -- "${process.execPath}" "${BIN}"; ${script}`], {
    cwd: folder,
    encoding: "utf8",
  })
    .stdout.trim()
    .split("\n");

describe.skipIf(!hasPlaces)("a disk (skipped where no file system can be mounted)", () => {
  it("that is full stops an add at once, which goes on when there is room", () => {
    mkdirSync(join(folder, "full"));
    lines("many.jsonl", 100, 40);
    const said = inPlace(
      `mount -t tmpfs -o size=800k none full; "$@" add many.jsonl --record full/r.dragoman --workers 1; echo code $?;
       "$@" ask bridge --record full/r.dragoman | grep statements; mount -o remount,size=40m full;
       "$@" add many.jsonl --record full/r.dragoman --workers 1; echo code $?`,
    );
    expect(said).toEqual([
      expect.stringMatching(/^[1-9]\d* read .* 0 failed$/),
      expect.stringMatching(/^dragoman: the disk that holds full\/r\.dragoman is full.*Make room/),
      "code 4",
      expect.stringMatching(/^[1-9]\d* statements$/),
      expect.stringMatching(/^40 read .* [1-9]\d* known, 0 failed$/),
      "code 0",
    ]);
  }, 60_000);

  it("that is read-only holds a record that is asked and shown, and not written", () => {
    mkdirSync(join(folder, "still"));
    const store = openStore(join(folder, "still", "r.dragoman"));
    store.keep(sampleReading());
    store.close();
    for (const name of readdirSync(join(folder, "still")))
      if (name !== "r.dragoman") rmSync(join(folder, "still", name));
    lines("more.jsonl", 200, 2);
    const said = inPlace(
      `mount --bind still still; mount -o remount,ro,bind still; "$@" ask border --record still/r.dragoman | grep -E "statements?$";
       "$@" add more.jsonl --record still/r.dragoman; echo code $?; "$@" add more.jsonl --record still/new; echo code $?;
       timeout -s INT 5 "$@" serve --port 0 --record still/r.dragoman | grep -o "is open"`,
    );
    expect(said).toEqual([
      "1 statement",
      expect.stringMatching(/^dragoman: still\/r\.dragoman can be read but not written.*copy it/),
      "code 4",
      expect.stringMatching(/^dragoman: no file can be made in still.*--record/),
      "code 4",
      "is open",
    ]);
  }, 60_000);
});
