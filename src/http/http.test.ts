import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../record/index.ts";
import { sampleReading, sql } from "../record/record.testing.ts";
import { build } from "../register/index.ts";
import { createApp, openShell, serve } from "./index.ts";

const HOST = "127.0.0.1:4310";
let folder: string;
let store: Store;
let app: Hono;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-http-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<html><head><title>Dragoman</title></head><body></body></html>");
  writeFileSync(join(folder, "assets", "app.js"), "export {};");
  writeFileSync(join(folder, "secret.js"), "secret");
  store = openStore(":memory:");
  store.keep(sampleReading());
  store.keep(
    sampleReading("Calder told Hale that </script><img src=x onerror=alert(1)> was no answer.", {
      url: "https://lake.example/2",
      title: "</title><script>alert(1)</script>",
    }),
  );
  app = createApp(store, { shell: openShell(folder), hosts: new Set([HOST]), token: "t0ken" });
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> =>
  Promise.resolve(app.request(path, { method, headers: { host: HOST, ...headers } }));
const json = async (path: string): Promise<unknown> => (await get(path)).json();

describe("pages and the same as JSON", () => {
  it("has the record, reports, search and actors", async () => {
    expect(await json("/index.json")).toMatchObject({ page: "record", counts: { reports: 2, statements: 2 } });
    expect(await json("/reports.json")).toMatchObject({ page: "reports", reports: { total: 2 } });
    expect(await json("/search.json?q=border&speaker=calder")).toMatchObject({ page: "search", answer: { total: 1 } });
    expect(await json("/actors/dg:calder.json")).toMatchObject({ page: "actor", reports: 2, said: { total: 2 } });
  });

  it("has a pair, with its period, and the list of actors", async () => {
    const said = { there: 2, back: 0 };
    expect(await json("/pairs/dg:calder/Hale.json")).toMatchObject({ page: "pair", pair: { said } });
    expect(await json("/pairs/dg%3Acalder/Hale.json?until=2022")).toMatchObject({ pair: { said: { there: 0 } } });
    const wrong = await get("/pairs/for:RUS/Russia.json");
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({
      page: "pair",
      pair: null,
      error: { message: expect.stringContaining("a pair is of two") },
    });
    expect(await json("/actors.json?q=ines")).toMatchObject({ page: "actors", actors: { total: 1 } });
    expect(await json("/actors.json?q=nobody")).toMatchObject({ actors: { total: 0 } });
  });

  it("counts a search over time and the events that answer it", async () => {
    expect(await json("/search.json?speaker=calder")).toMatchObject({
      events: { total: 0 },
      counts: { by: "day", periods: [{ period: "2023-03-15", count: 2, reports: 2 }] },
    });
    expect(await json("/search.json?act=assert")).toMatchObject({ events: null });
    expect(await json("/search.json?speaker=calder&show=events")).toMatchObject({ answer: { total: 2, rows: [] } });
  });

  it("has a report by its id, as HTML with the data in it and as JSON", async () => {
    const { id } = store.keep(sampleReading());
    expect(await json(`/reports/${id}.json`)).toMatchObject({ page: "report", id, reading: { title: "Border" } });
    const page = await (await get(`/reports/${id}`)).text();
    expect(page).toContain("<title>Border · Dragoman</title>");
    expect(page).toContain('"page":"report"');
  });

  it("has an actor as the reports and the register know them, also one whom no report names", async () => {
    const register = build(
      "NLD|Northland|Northlandic|Norville|",
      "",
      JSON.stringify([
        [
          "Ada Quill",
          "wd:Q1",
          ["A. Quill"],
          [
            ["Mayor", "other", "NLD", "2010", "2012", ""],
            ["Judge", "other", "NLD", "2013-05", "", "2014"],
          ],
        ],
      ]),
    );
    const own = createApp(store, {
      shell: openShell(folder),
      hosts: new Set([HOST]),
      token: "t0ken",
      register: () => register,
    });
    const ask = async (path: string) => (await own.request(path, { headers: { host: HOST } })).json();
    expect(await ask("/actors/wd:Q1.json")).toMatchObject({
      page: "actor",
      actor: { name: "Ada Quill" },
      career: [{ title: "Judge", from: "2013-05", until: null, seen: "2014" }, { title: "Mayor" }],
      names: ["A. Quill"],
      source: "register",
      reports: 0,
      days: null,
      said: { total: 0 },
    });
    expect(await ask("/actors/dg:calder.json")).toMatchObject({
      source: null,
      reports: 2,
      days: { from: "2023-03-15", until: "2023-03-15" },
      spellings: [{ words: "Calder", form: "name", count: 2, reports: 2, start: 0 }],
    });
    expect(await ask("/actors/wd:Q2.json")).toMatchObject({ error: { code: "missing" } });
    const { id } = store.keep(sampleReading());
    expect(await ask(`/reports/${id}.json`)).toMatchObject({ older: false });
    const linked = store.keep(
      sampleReading("Calder told Hale that it rained.", { made: { dragoman: "0", network: "n", register: "old" } }),
    );
    expect(await ask(`/reports/${linked.id}.json`)).toMatchObject({ older: true });
    expect(await json(`/reports/${linked.id}.json`)).toMatchObject({ older: false });
    sql(store, "DELETE FROM reports WHERE id = ?", linked.id);
  });

  it("says of a report that it was read by other rules than those of now, where it knows them", async () => {
    const made = { dragoman: "0", network: "n", register: "r", rules: "r1" };
    const kept = openStore(":memory:");
    const { id } = kept.keep(sampleReading("Calder told Hale that it snowed.", { made }));
    const older = async (rules?: string): Promise<unknown> => {
      const more = rules === undefined ? {} : { rules: () => rules };
      const own = createApp(kept, { shell: openShell(folder), hosts: new Set([HOST]), token: "t0ken", ...more });
      const response = await own.request(`/reports/${id}.json`, { headers: { host: HOST } });
      return ((await response.json()) as { older: unknown }).older;
    };
    expect([await older("r1"), await older("r2"), await older()]).toEqual([false, true, false]);
    kept.close();
  });

  it("gives the rows of a search as CSV", async () => {
    const response = await get("/search.csv?q=border");
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect((await response.text()).trim().split("\n")).toHaveLength(2);
  });

  it("says what is not there and what is wrongly asked, without a path of this machine", async () => {
    for (const path of ["/reports/0000000000000000", "/nowhere", "/actors/dg:nobody"]) {
      expect((await get(path)).status).toBe(404);
      expect(await json(`${path}.json`)).toMatchObject({ error: { code: "missing" } });
    }
    const wrong = await get("/search.json?from=soon");
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toMatch(/2024-11-12/);
    expect((await get("/search?limit=many")).status).toBe(400);
  });
});

describe("hostile requests and words", () => {
  it("refuses another Host, another Origin, and changes without the token", async () => {
    expect((await get("/", { host: "evil.example" })).status).toBe(403);
    expect((await get("/", { origin: "https://evil.example" })).status).toBe(403);
    expect((await get("/", { origin: `http://${HOST}` })).status).toBe(200);
    expect((await get("/reports", {}, "POST")).status).toBe(403);
    expect((await get("/reports", { "x-dragoman-token": "t0ken" }, "POST")).status).toBe(404);
  });

  it("sends its policy with everything, refusals too", async () => {
    for (const response of [await get("/"), await get("/assets/app.js"), await get("/", { host: "evil.example" })]) {
      expect(response.headers.get("content-security-policy")).toContain(
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it("lets no word of a page end the data or the title", async () => {
    const { id } = store.keep(
      sampleReading("Calder told Hale that </script><img src=x onerror=alert(1)> was no answer.", {
        title: "</title><script>alert(1)</script>",
        url: "https://lake.example/2",
      }),
    );
    const page = await (await get(`/reports/${id}`)).text();
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).not.toContain("<img");
    expect(page).not.toContain("<script>alert");
  });

  it("hands out nothing but the app's own files", async () => {
    expect((await get("/assets/app.js")).status).toBe(200);
    for (const path of ["/assets/..%2fsecret.js", "/assets/%2e%2e/secret.js", "/assets/../secret.js", "/secret.js"])
      expect((await get(path)).status).toBe(404);
  });
});

it("binds this machine alone and says where", async () => {
  const server = await serve(store, { port: 0, shell: openShell(folder) });
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect((await fetch(`${server.url}reports.json`)).status).toBe(200);
  await expect(serve(store, { port: Number(new URL(server.url).port), shell: openShell(folder) })).rejects.toThrow(
    /--port/,
  );
  await server.close();
});

describe("a draft that is held against the record", () => {
  const text = "Ines Calder said: “that the border would stay closed”";
  const reading = sampleReading(text, { statements: [] });
  const start = text.indexOf("“") + 1;
  const withDraft = (): Hono =>
    createApp(store, {
      shell: openShell(folder),
      hosts: new Set([HOST]),
      token: "t0ken",
      draft: async ({ body }) => ({
        reading: { ...reading, text: body },
        quotations: [{ start, end: body.length - 1 }],
      }),
    });
  const post = (body: string, type = "text/plain", headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(
      withDraft().request("/verify.json", {
        method: "POST",
        body,
        headers: { host: HOST, "content-type": type, ...headers },
      }),
    );

  it("is the body, as text or in JSON, and needs no token, since nothing changes", async () => {
    const plain = await post(text);
    expect(plain.status).toBe(200);
    const told = (await plain.json()) as { verified: { verdict: string }[] };
    expect(told.verified).toMatchObject([{ start, end: text.length - 1, verdict: "altered" }]);
    expect(await (await post(JSON.stringify({ text }), "application/json")).json()).toEqual(told);
  });

  it("is refused from another site, when too large, and where it is neither", async () => {
    expect((await post(text, "text/plain", { origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await post("x".repeat(5_000_000))).status).toBe(413);
    for (const wrong of ["[", "3", "{}", '{"text":1}', '{"text":"a","html":"b"}', '{"text":"a","published":3}']) {
      const answer = await post(wrong, "application/json");
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { code: "query" } });
    }
    expect(await json("/verify.json")).toEqual({ page: "verify", open: false });
    expect((await get("/verify.json", {}, "POST")).status).toBe(404);
  });
});
