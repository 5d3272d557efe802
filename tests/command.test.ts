import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../src/cli/main.ts";
import { openStore } from "../src/record/index.ts";
import { sql } from "../src/record/record.testing.ts";
import { VERSION } from "../src/version.ts";

const ROOT = join(import.meta.dirname, "..");
const BIN = join(ROOT, "bin", "dragoman.js");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman command "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("says one version everywhere", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  expect(VERSION).toBe(manifest.version);
  expect(readFileSync(join(ROOT, "CHANGELOG.md"), "utf8")).toMatch(new RegExp(`^## (?:\\[)?${manifest.version}`, "m"));
  expect(spawnSync(process.execPath, [BIN, "--version"], { encoding: "utf8" }).stdout.trim()).toBe(manifest.version);
});

it("prints the same lines in the same order however many are at work, bad lines in their places", () => {
  const lines = Array.from({ length: 16 }, (_, at) =>
    at % 5 === 3
      ? at === 3
        ? "no JSON"
        : '{ "id": "empty", "text": " " }'
      : JSON.stringify({
          id: `r${at}`,
          text: `The minister of port ${at} said that talks would go on. `.repeat(1 + (at % 4)),
        }),
  );
  const read = (workers: string) =>
    spawnSync(process.execPath, [BIN, "read", "--jsonl", "--workers", workers], {
      input: lines.join("\n"),
      encoding: "utf8",
    });
  const [alone, together] = [read("1"), read("3")];
  expect(together.stdout).toBe(alone.stdout);
  expect(alone.stdout.trim().split("\n")).toHaveLength(lines.length);
  expect([alone.status, together.status]).toEqual([3, 3]);
}, 60_000);

it("documents every command and every option", () => {
  const page = readFileSync(join(ROOT, "docs", "cli.md"), "utf8");
  const program = build(
    { out: () => undefined, err: () => undefined, width: 80, live: false, stdin: process.stdin },
    () => undefined,
  );
  const commands = program.commands.flatMap((command) => [
    { name: command.name(), options: command.options },
    ...command.commands.map((sub) => ({ name: `${command.name()} ${sub.name()}`, options: sub.options })),
  ]);
  const missing = commands.flatMap((command) => [
    ...(page.includes(`dragoman ${command.name}`) ? [] : [command.name]),
    ...command.options
      .filter((option) => option.long && !page.includes(option.long))
      .map((option) => `${command.name} ${option.long}`),
  ]);
  expect(commands.length).toBeGreaterThan(12);
  expect(missing).toEqual([]);
});

it("has a page for every room", () => {
  const rooms = [
    "contract",
    "intake",
    "language",
    "register",
    "mentions",
    "statements",
    "events",
    "times",
    "places",
    "record",
    "cli",
    "http",
    "api",
    "assistants",
    "app",
    "examples",
  ];
  expect(rooms.filter((room) => !existsSync(join(ROOT, "docs", `${room}.md`)))).toEqual([]);
});

describe("an interruption", () => {
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((done) => child.on("exit", (code) => done(code)));

  const REPORTS = 100;

  /** Reports in a record that another process may be writing; none while it has no tables yet. */
  const keptIn = (record: string): number => {
    if (!existsSync(record)) return 0;
    try {
      const store = openStore(record, { readonly: true });
      const [{ n }] = sql(store, "SELECT count(*) AS n FROM reports") as [{ n: number }];
      store.close();
      return n;
    } catch {
      return 0;
    }
  };

  it.each(["1", "2"])(
    "loses nothing that was read, and the same command goes on, with %s at work",
    async (workers) => {
      const input = join(folder, `many-${workers}.jsonl`);
      const record = join(folder, `many-${workers}.dragoman`);
      const story = (at: number): string => `Minister number ${at} said that bridge ${at} would stay open. `.repeat(30);
      writeFileSync(
        input,
        Array.from({ length: REPORTS }, (_, at) => JSON.stringify({ id: `r${at}`, text: story(at) })).join("\n"),
      );
      const child = spawn(process.execPath, [BIN, "add", input, "--record", record, "--workers", workers], {
        stdio: ["ignore", "ignore", "pipe"],
      });
      let said = "";
      child.stderr?.on("data", (data) => {
        said += data;
      });
      while (keptIn(record) < 3) await new Promise((done) => setTimeout(done, 50));
      child.kill("SIGINT");
      expect(await ended(child)).toBe(130);
      expect(said).toMatch(/what was read is kept/);
      const store = openStore(record);
      const [{ n }] = sql(store, "SELECT count(*) AS n FROM reports") as [{ n: number }];
      const [{ torn }] = sql(
        store,
        "SELECT count(*) AS torn FROM reports r WHERE NOT EXISTS (SELECT 1 FROM blocks b WHERE b.report = r.id)",
      ) as [{ torn: number }];
      expect(n).toBeGreaterThan(0);
      expect(n).toBeLessThan(REPORTS);
      expect(torn).toBe(0);
      store.close();
      const again = spawnSync(process.execPath, [BIN, "add", input, "--record", record], { encoding: "utf8" });
      expect(again.status).toBe(0);
      expect(again.stderr).toMatch(new RegExp(`${REPORTS - n} added.* ${n} known`));
    },
    120_000,
  );
});
