import { beforeEach, describe, expect, it } from "vitest";
import { openStore, type Store } from "../record/index.ts";
import { sampleDeeds } from "../record/record.testing.ts";
import { createApp } from "./index.ts";

const HOST = "127.0.0.1:4310";
const TOKEN = "secret";
const reading = sampleDeeds();
const report = reading.hash.slice(0, 16);
const said = reading.statements[0]?.id as string;

let store: Store;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  store = openStore(":memory:");
  store.keep(reading);
  const shell = { page: () => "", asset: () => null };
  app = createApp(store, { shell, hosts: new Set([HOST]), token: TOKEN, writable: () => store });
});

const get = async (path: string) => (await app.request(path, { headers: { host: HOST } })).json();
async function post(body: unknown, token = TOKEN) {
  const headers = { host: HOST, "content-type": "application/json", "x-dragoman-token": token };
  const answer = await app.request("/corrections.json", { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}

describe("POST /corrections.json", () => {
  it("decides, and pages say so", async () => {
    const set = { speaker: "Hale", act: "warn" };
    const { status, body } = await post({ as: "Ada", decisions: [{ what: "edit", on: said, set, after: 0 }] });
    expect([status, body.as, body.decisions[0].number]).toEqual([200, "Ada", 1]);
    const finding = await get(`/findings/${said}.json`);
    expect(finding).toMatchObject({
      reviewed: { state: "edited", by: "Ada", fields: ["act", "negated", "speakers"], last: 1 },
      machine: { act: "assert" },
      history: [{ what: "edit", active: true }],
    });
    expect((await get(`/reports/${report}.json`)).reviews[said]).toMatchObject({ state: "edited" });
    expect(await get("/review.json")).toMatchObject({
      who: "Ada",
      open: true,
      answer: { total: 0 },
      latest: [{ number: 1 }],
    });
    expect(await get("/search.json?reviewed=yes")).toMatchObject({ answer: { rows: [{ act: "warn" }] } });
  });

  it("tells the second of two tabs what changed, with 409", async () => {
    await post({ as: "Ada", what: "accept", on: said, after: 0 });
    const late = await post({ as: "Ben", what: "reject", on: said, after: 0 });
    expect(late).toMatchObject({
      status: 409,
      body: { error: { code: "conflict", since: [{ who: "Ada", what: "accept" }] } },
    });
    expect((await post({ as: "Ben", what: "reject", on: said, after: 1 })).status).toBe(200);
  });

  it("wants the token of this start, and a name once", async () => {
    expect((await post({ as: "Ada", what: "accept", on: said }, "wrong")).status).toBe(403);
    expect(await post({ what: "accept", on: said })).toMatchObject({ status: 400, body: { error: { code: "who" } } });
  });

  it("says with its cure that a record is only read", async () => {
    app = createApp(store, { shell: { page: () => "", asset: () => null }, hosts: new Set([HOST]), token: TOKEN });
    const { status, body } = await post({ as: "Ada", what: "accept", on: said });
    expect([status, body.error.code, body.error.cure]).toEqual([
      409,
      "read-only",
      "serve a record that can be written",
    ]);
  });

  it("refuses what is no decision", async () => {
    for (const body of [
      [],
      "accept",
      { what: "shout" },
      { what: "accept", on: 7 },
      { what: "accept" },
      { what: "edit", on: said, set: { act: 3 } },
    ])
      expect((await post(typeof body === "object" ? { as: "Ada", ...body } : body)).status).toBe(400);
    expect(await post({ as: "Ada", what: "accept", on: "0".repeat(16) })).toMatchObject({ status: 404 });
    expect(store.corrections.history()).toEqual([]);
  });
});

it("lists what to look at next, the least certain first", async () => {
  expect(await get("/review.json")).toMatchObject({
    kind: "statements",
    answer: { rows: [{ id: said, reviewed: null }] },
  });
  expect(await get("/review.json?kind=events")).toMatchObject({ kind: "events", answer: { total: 1 } });
  expect((await app.request("/review.json?reviewed=perhaps", { headers: { host: HOST } })).status).toBe(400);
});
