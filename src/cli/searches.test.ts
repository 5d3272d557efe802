import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../record/index.ts";
import { sampleReading } from "../record/record.testing.ts";
import { type Ran, ran } from "./main.testing.ts";

let folder: string;
let record: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-searches-"));
  record = join(folder, "my.dragoman");
  keep("the border would stay open");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keep(words: string): void {
  const store = openStore(record);
  store.keep(sampleReading(`Calder told Hale that ${words}.`, { url: null }));
  store.close();
}

const run = (...args: readonly string[]): Promise<Ran> => ran([...args, "--record", record], { width: 160 });

it("keeps a question, says what is new in it since it was shown, and lets it go", async () => {
  expect((await run("searches")).code).toBe(1);
  expect(await run("searches", "save", "Calder's words", "--speaker", "calder")).toMatchObject({ code: 0 });
  expect((await run("searches", "show", "Calder's words")).code).toBe(1);
  await new Promise((done) => setTimeout(done, 5));
  keep("the mill was shut");
  expect(JSON.parse((await run("searches", "list", "--json")).out)).toMatchObject([
    { name: "Calder's words", kind: "statements", question: { speaker: ["calder"] }, fresh: 1, total: 2 },
  ]);
  const shown = await run("searches", "show", "Calder's words", "--keep");
  expect(shown.out).toContain("the mill was shut");
  expect(shown.out).not.toContain("the border");
  expect((await run("searches", "show", "Calder's words")).code).toBe(0);
  expect((await run("searches", "show", "Calder's words")).out).toContain("nothing found");
  expect((await run("searches", "show", "Calder's words", "--all")).out).toContain("the border");
  expect(await run("searches", "remove", "Calder's words")).toMatchObject({ code: 0 });
  const none = await run("searches", "show", "Calder's words");
  expect(none.code).toBe(2);
  expect(none.err).toContain("none is kept");
}, 120_000);

it("says what is wrong with a question or a name", async () => {
  expect(await run("searches", "save", "x", "--act", "dance")).toMatchObject({ code: 2 });
  expect(await run("searches", "save", "raids", "--type", "ASSAULT")).toMatchObject({ code: 0 });
  expect(JSON.parse((await run("searches", "--json")).out)).toMatchObject([{ name: "raids", kind: "events" }]);
}, 120_000);
