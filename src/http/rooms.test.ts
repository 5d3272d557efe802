import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Question } from "../answers/index.ts";
import { DragomanError } from "../contract/index.ts";
import { openStore, type Store } from "../record/index.ts";
import { sampleReading } from "../record/record.testing.ts";
import { createApp, openShell, type SentReport } from "./index.ts";
import { addressOf, questionOf } from "./queries.ts";

const HOST = "127.0.0.1:4310";
const TOKEN = { "x-dragoman-token": "t0ken" };
let folder: string;
let store: Store;
let app: Hono;
let clock = Date.parse("2024-01-01T00:00:00Z");
const sent: SentReport[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-rooms-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<html><head><title>Dragoman</title></head><body></body></html>");
  store = openStore(":memory:", {
    now: () => {
      clock += 1000;
      return new Date(clock);
    },
  });
  store.keep(sampleReading());
  app = createApp(store, {
    shell: openShell(folder),
    hosts: new Set([HOST]),
    token: "t0ken",
    writable: () => store,
    add: async (report) => {
      sent.push(report);
      if (report.body.length === 0) throw new DragomanError("empty", "there is nothing in it");
      const { outcome, id } = store.keep(sampleReading("Calder told Hale that the mill was shut.", { url: null }));
      const rest = {
        title: null,
        publisher: null,
        published: null,
        language: "en",
        words: 8,
        statements: 1,
        events: 0,
      };
      return { outcome, id, ...rest, warnings: [] };
    },
  });
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { ...init, headers: { host: HOST, ...init.headers } }));
const json = async (path: string): Promise<unknown> => (await ask(path)).json();
const post = (path: string, body: BodyInit, headers: Record<string, string> = TOKEN): Promise<Response> =>
  ask(path, { method: "POST", body, headers });

describe("a change", () => {
  it("is refused without the token of this start, and the page that may make it has it", async () => {
    for (const [path, method] of [
      ["/add.json", "POST"],
      ["/searches.json", "POST"],
      ["/searches/seen.json", "POST"],
      ["/searches.json?name=x", "DELETE"],
    ] as const)
      expect((await ask(path, { method, ...(method === "POST" ? { body: "{}" } : {}) })).status).toBe(403);
    expect(await (await ask("/add")).text()).toContain('<meta name="dragoman-token" content="t0ken">');
    expect(sent).toEqual([]);
  });

  it("keeps a body with what is known of it, and says what is wrong with one that is nothing", async () => {
    const page = await post("/add.json?published=2024-02-03&publisher=Mill+Post&name=mill.html", "<p>Words</p>", {
      ...TOKEN,
      "content-type": "text/html",
    });
    expect(await page.json()).toMatchObject({ outcome: "added", id: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(sent.at(-1)).toMatchObject({
      kind: "html",
      published: "2024-02-03",
      publisher: "Mill Post",
      source: "mill.html",
    });
    const empty = await post("/add.json", "");
    expect([empty.status, await empty.json()]).toMatchObject([
      400,
      { error: { code: "empty", message: "there is nothing in it" } },
    ]);
    const large = await post("/add.json", new Uint8Array(20_000_001));
    expect([large.status, await large.json()]).toMatchObject([413, { error: { code: "too-large" } }]);
  });

  it("is told to be closed where the record is only read", async () => {
    const closed = createApp(store, { shell: openShell(folder), hosts: new Set([HOST]), token: "t0ken" });
    const init = { method: "POST", body: "words", headers: { host: HOST, ...TOKEN } };
    expect((await closed.request("/add.json", init)).status).toBe(409);
    expect(await (await closed.request("/add.json", { headers: { host: HOST } })).json()).toMatchObject({
      open: false,
    });
  });
});

describe("saved searches", () => {
  it("count what is new since they were seen, and what is new leads to its rows", async () => {
    const body = JSON.stringify({ name: " What  Calder says ", search: "?speaker=calder&offset=50" });
    expect((await post("/searches.json", body)).status).toBe(200);
    const before = (await json("/searches.json")) as { searches: [{ total: number }] };
    const { total } = before.searches[0];
    store.keep(sampleReading("Calder told Hale that the well was dry.", { url: null }));
    const { searches, newest } = (await json("/searches.json")) as {
      searches: [{ name: string; address: string; fresh: { address: string } }];
      newest: string;
    };
    expect(searches).toMatchObject([
      { name: "What Calder says", address: "/search?speaker=calder", total: total + 1, fresh: { count: 1 } },
    ]);
    const fresh = searches[0].fresh.address.replace("/search", "/search.json");
    expect(await json(fresh)).toMatchObject({ answer: { total: 1, rows: [{ content: "that the well was dry" }] } });
    await post("/searches/seen.json", JSON.stringify({ name: "What Calder says", until: newest }));
    expect(await json("/searches.json")).toMatchObject({ searches: [{ fresh: { count: 0 } }] });
    // A page that was opened before does not take back what another has seen.
    await post("/searches/seen.json", JSON.stringify({ name: "What Calder says", until: "2020-01-01" }));
    expect(await json("/searches.json")).toMatchObject({ searches: [{ fresh: { count: 0 } }] });
    const gone = await ask("/searches.json?name=What+Calder+says", { method: "DELETE", headers: TOKEN });
    expect(await gone.json()).toEqual({ removed: true });
    expect(await json("/searches.json")).toMatchObject({ searches: [] });
  });

  it("refuse what could not be asked, and no name", async () => {
    for (const [name, search] of [
      ["a", "?act=dance"],
      ["b", "?show=events&type=DANCE"],
      ["", "?q=border"],
      ["long".repeat(40), ""],
    ])
      expect((await post("/searches.json", JSON.stringify({ name, search }))).status).toBe(400);
    expect((await post("/searches.json", "no json")).status).toBe(400);
    expect(store.searches()).toEqual([]);
  });

  it("keep a question as its address has it, whatever it asks", () => {
    const words = fc.string({ minLength: 1, maxLength: 12 }).filter((value) => value.trim() === value && value !== "");
    const question: fc.Arbitrary<Question> = fc.record(
      {
        text: words,
        speaker: words,
        to: fc.array(words, { minLength: 2, maxLength: 3 }),
        between: fc.tuple(words, words),
        negated: fc.boolean(),
        undated: fc.boolean(),
        from: fc.constantFrom("2024", "2024-11", "2024-11-12"),
        saidUntil: fc.constantFrom("2024", "2024-11"),
        addedAfter: fc.constant("2024-11-12T09:30:00.000Z"),
        least: fc.constantFrom(0, 0.5, 1),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(question, (asked) => {
        const params = new URL(addressOf("statements", asked as Record<string, unknown>), "http://x").searchParams;
        const back = questionOf(
          Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)])),
        );
        expect(back).toEqual(asked);
      }),
    );
  });
});

describe("one finding", () => {
  it("has its report, its kind and citations; one that is none is missing", async () => {
    const id = store.reading(sampleReading().hash)?.statements[0]?.id;
    expect(await json(`/findings/${id}.json`)).toMatchObject({
      page: "finding",
      kind: "statement",
      reading: { title: "Border" },
      citations: { bibtex: expect.stringContaining("Lake Daily"), ris: expect.stringMatching(/^TY {2}- NEWS/) },
    });
    expect((await ask("/findings/0000000000000000.json")).status).toBe(404);
    expect((await ask(`/findings/${id}/trial.json`)).status).toBe(404);
  });
});

describe("a download", () => {
  it("is all of the question in every format that can tell it, and an error where it cannot", async () => {
    const csv = await ask("/export?kind=statements&format=csv&speaker=calder");
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="statements.csv"');
    expect((await csv.text()).trim().split("\n").length).toBeGreaterThan(1);
    for (const [kind, format] of [
      ["statements", "jsonl"],
      ["statements", "parquet"],
      ["events", "gdelt"],
      ["events", "plover"],
      ["reports", "bibtex"],
    ])
      expect((await ask(`/export?kind=${kind}&format=${format}`)).status).toBe(200);
    for (const search of ["kind=statements&format=gdelt", "kind=dances", "format=xls", "act=dance"])
      expect((await ask(`/export?${search}`)).status).toBe(400);
  });
});

describe("a window of time", () => {
  it("has the network and the map of it, and says what is wrong with its days", async () => {
    expect(await json("/network.json?by=actors")).toMatchObject({ page: "network", network: { by: "actors" } });
    expect(await json("/map.json?from=2023")).toMatchObject({ page: "map", placed: { places: [] } });
    for (const path of ["/network.json?from=soon", "/map.json?until=2024-13", "/network.json?by=colour"]) {
      const wrong = await ask(path);
      expect(wrong.status).toBe(400);
      expect(await wrong.json()).toMatchObject({ error: { code: "query" } });
    }
  });
});
