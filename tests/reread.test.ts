import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { BIN, served } from "./served.testing.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-reread-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const record = join(folder, "my.dragoman");
const dragoman = (...args: readonly string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [BIN, ...args, "--record", record], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
};

/** A long report: reading it takes some seconds, of which most are this program's own work. */
const LONG = Array.from(
  { length: 500 },
  (_, at) =>
    `Foreign minister Ines Calder told Governor Hale on Tuesday that port ${at} would stay open, and he warned her last week that nobody in Oslo would close it again.`,
).join("\n\n");

it("a server that reads a long report anew answers others meanwhile", async () => {
  const file = join(folder, "long.txt");
  writeFileSync(file, LONG);
  dragoman("add", file, "--published", "2024-11-12", "--quiet");
  const server = await served(record);
  try {
    const { reports } = await (await fetch(`${server.url}reports.json`)).json();
    const { id: report } = reports.rows[0];
    const [, token] = /name="dragoman-token" content="([^"]+)"/.exec(await (await fetch(server.url)).text()) ?? [];
    dragoman("edit", report, "--published", "2024-10-01", "--no-reread", "--as", "Ada");
    let done = false;
    const begun = performance.now();
    const reread = fetch(`${server.url}reread.json`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-dragoman-token": token as string },
      body: JSON.stringify({ report }),
    }).finally(() => {
      done = true;
    });
    const waits: number[] = [];
    while (!done) {
      const asked = performance.now();
      expect((await fetch(`${server.url}verify.json`)).status).toBe(200);
      waits.push(performance.now() - asked);
      await new Promise((wait) => setTimeout(wait, 20));
    }
    const took = performance.now() - begun;
    expect(await (await reread).json()).toEqual({ report, outcome: "reread" });
    expect(took).toBeGreaterThan(1000);
    // Nobody waits for a good part of it, on a machine that has other things to do as well.
    expect(Math.max(...waits)).toBeLessThan(took / 4);
    console.log(
      `reread in ${took.toFixed(0)} ms; ${waits.length} answers, the slowest ${Math.max(...waits).toFixed(0)} ms`,
    );
  } finally {
    await server.end();
  }
}, 240_000);
