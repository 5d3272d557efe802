import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { ROOT } from "./served.testing.ts";

const LIBRARY = join(ROOT, "examples", "library");
const folder = mkdtempSync(join(tmpdir(), "dragoman library "));
afterAll(() => rmSync(folder, { recursive: true }));

const record = join(folder, "my.dragoman");
const example = (name: string) => join(ROOT, "examples", name);
/** Runs an example as a user does: the package by its name, the command's working folder anywhere. */
const run = async (name: string, ...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [join(LIBRARY, `${name}.mjs`), ...args], { cwd: folder })).stdout;

it("reads a page: who said what, who did what, in the page's words", async () => {
  const said = await run("read", example("geneva-summit.txt"));
  expect(said).toMatch(/^Biden \[told\] "I told President Putin that we need some basic rules of the road/m);
  expect(said).toMatch(/ -> .+ -> .* \((?:happened|ongoing|planned|called_for|threatened|denied|hypothetical)\)$/m);
});

it("keeps, asks and verifies", async () => {
  const files = [example("woodside.html"), example("woodside-readout.txt")];
  expect(await run("record", record, ...files)).toMatch(/^added .*\nadded .*\n$/);
  expect(await run("record", record, ...files)).toMatch(/^same .*\nsame .*\n$/);
  expect(await run("ask", record, "Xi")).toMatch(/^[1-9]\d* statements\n2023-11-1\d /);
  const draft = join(folder, "draft.txt");
  writeFileSync(draft, "Xi said that it was unrealistic “for one side to remodel the other”, and “the sea is ours”.\n");
  const verified = await run("verify", record, draft);
  expect(verified).toMatch(/^exact: .*for one side to remodel the other.* \(report [0-9a-f]{16}\)$/m);
  expect(verified).toMatch(/^not-in-record: .*the sea is ours/m);
}, 60_000);

it("reads in a worker of a program that has imported it", async () => {
  expect(await run("worker", example("geneva-summit.txt"))).toMatch(/^[1-9]\d* statements in .*geneva-summit\.txt\n$/);
});

it("stands in docs/library.md as it is run, ten lines or so each", () => {
  const page = readFileSync(join(ROOT, "docs", "library.md"), "utf8");
  const files = readdirSync(LIBRARY);
  expect(files.sort()).toEqual(["ask.mjs", "read.mjs", "record.mjs", "verify.mjs", "worker.mjs"]);
  for (const file of files) {
    const code = readFileSync(join(LIBRARY, file), "utf8");
    expect(code.split("\n").length).toBeLessThan(20);
    expect(page).toContain(`\`\`\`js\n${code}\`\`\``);
  }
});
