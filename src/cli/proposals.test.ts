import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { propose } from "../answers/index.ts";
import { createApp } from "../http/index.ts";
import { openStore } from "../record/index.ts";
import { sampleDeeds } from "../record/record.testing.ts";
import { ran } from "./main.testing.ts";

const reading = sampleDeeds();
const said = reading.statements[0]?.id as string;
const start = reading.text.indexOf("Calder");
const calder = { words: "Calder", start, end: start + 6 };

let folder: string;
let record: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-proposals-"));
  record = join(folder, "my.dragoman");
  const store = openStore(record);
  store.keep(reading);
  propose(store, { what: "edit", on: said, ...calder, set: { act: "warn" } }, "assistant/one");
  propose(store, { what: "reject", on: said, ...calder, why: "it is a joke" }, "assistant/two");
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => ran(["proposals", ...args, "--record", record], { width: 200 });

it("a person lists what assistants propose, takes one and not the other", async () => {
  const { out, code } = await run();
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/assistant\/one[\s\S]*act=warn[\s\S]*assistant\/two[\s\S]*joke/),
  ]);
  expect(await run("--accept", "1")).toMatchObject({ code: 2, err: expect.stringMatching(/--as NAME/) });
  const settled = await run("--accept", "1", "--reject", "2", "--as", "Ada");
  expect(settled).toMatchObject({ code: 0, out: expect.stringMatching(/Ada set act, negated[\s\S]*rejected: 2/) });
  expect(await run()).toMatchObject({ code: 1, out: "nothing is proposed\n" });
  expect((await run("--all")).out).toMatch(/accepted by Ada[\s\S]*rejected by Ada/);
  expect((await run("--accept", "2", "--as", "Ben")).err).toMatch(/rejected already, by Ada/);
  expect((await run("--accept", "7")).err).toMatch(/no proposal 7/);
  expect((await ran(["history", "--record", record], { width: 200 })).out).toMatch(/proposed by assistant\/one/);
  expect((await ran(["check", "--record", record])).code).toBe(0);
});

it("a page does the same", async () => {
  const store = openStore(record);
  const shell = { page: () => "", asset: () => null };
  const app = createApp(store, { shell, hosts: new Set(["here"]), token: "secret", writable: () => store });
  const post = async (body: unknown, token = "secret") => {
    const headers = { host: "here", "content-type": "application/json", "x-dragoman-token": token };
    const answer = await app.request("/proposals.json", { method: "POST", headers, body: JSON.stringify(body) });
    return [answer.status, await answer.json()] as const;
  };
  const listed = await (await app.request("/proposals.json", { headers: { host: "here" } })).json();
  expect(listed).toMatchObject({ open: true, proposals: [{ number: 1, state: "open" }, { by: "assistant/two" }] });
  expect((await post({ accept: [1], as: "Ada" }, "wrong"))[0]).toBe(403);
  expect((await post({ accept: ["1"], as: "Ada" }))[0]).toBe(400);
  expect((await post({}))[0]).toBe(400);
  expect(store.corrections.history()).toEqual([]);
  expect(await post({ accept: [1], reject: [2], as: "Ada" })).toMatchObject([
    200,
    { decisions: [{ who: "Ada", what: "edit" }], rejected: [2] },
  ]);
  expect((await post({ accept: [1] }))[0]).toBe(409);
  store.close();
});
