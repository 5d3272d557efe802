import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { complaintsAbout } from "../../contract/validate.ts";
import { openStore, type Store } from "../../record/index.ts";
import { sampleReading } from "../../record/record.testing.ts";
import { type AppOptions, createApp } from "../index.ts";
import { listen } from "../listen.ts";
import * as pages from "./schemas/pages.ts";

const HOST = "127.0.0.1:4310";
const shell = { page: () => "", asset: () => null };
let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  for (let day = 1; day <= 7; day += 1)
    store.keep(
      sampleReading(`Calder told Hale that port ${day} would stay open.`, {
        url: `https://lake.example/${day}`,
        published: `2023-03-0${day}`,
      }),
    );
});
afterAll(() => store.close());

const appOf = (more: Partial<AppOptions> = {}) =>
  createApp(store, { shell, hosts: new Set([HOST]), token: "t0ken", release: "1.2.3", ...more });
const reading = { read: async ({ body }: { body: string }) => sampleReading(body) };
let app: ReturnType<typeof appOf>;
beforeAll(() => {
  app = appOf({
    ...reading,
    draft: async ({ body }) => ({ reading: sampleReading(body, { statements: [] }), quotations: [] }),
    parse: async () => [{ start: 0, end: 6, tokens: [] }],
  });
});

const get = async (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.request(path, { method, headers: { host: HOST, ...headers } });
const json = async (path: string) => (await get(path)).json();
const post = async (path: string, body: string, type = "application/json") =>
  app.request(path, { method: "POST", body, headers: { host: HOST, "content-type": type } });

/** An answer that keeps its schema and holds nothing that the schema does not name. */
const held = async (path: string, schema: z.ZodType) => {
  const response = await get(path);
  const body = await response.json();
  expect([path, response.status, body]).toEqual([path, 200, schema.parse(body)]);
  return body;
};

describe("addresses", () => {
  it("answer as the description says, with no field more and none less", async () => {
    const { rows } = await held("/api/search?q=port&speaker=calder", pages.Search);
    const [{ id, report }] = rows;
    await held("/api/record", pages.Record_);
    await held("/api/events?limit=2", pages.Events);
    await held("/api/ties", pages.Ties);
    await held("/api/counts?by=day&speaker=calder", pages.Counts);
    await held("/api/reports?publisher=Lake%20Daily", pages.Reports);
    await held(`/api/reports/${report}`, pages.Report);
    await held(`/api/reports/${report}/copies`, pages.Copies);
    await held(`/api/reports/${report}/sentences`, pages.Sentences);
    await held("/api/actors?q=ines", pages.Actors);
    await held("/api/actors/dg:calder", pages.Actor);
    await held("/api/pairs/dg:calder/Hale", pages.Pair);
    await held("/api/export/manifest?format=jsonl", pages.Manifest_);
    const { pieces, report: where } = await held(`/api/findings/${id}`, pages.Finding);
    const { reading: kept } = (await json(`/api/reports/${report}`)) as { reading: { text: string; hash: string } };
    for (const { start, end, words } of pieces) expect(kept.text.slice(start, end)).toBe(words);
    expect(where).toMatchObject({ hash: kept.hash, url: expect.stringMatching(/^https:/) });
  });

  it("are all described, in OpenAPI 3.1 and on a plain page, with their scopes", async () => {
    const { openapi, paths, components } = (await json("/api/openapi.json")) as {
      openapi: string;
      paths: Record<string, Record<string, { security: unknown; responses: Record<string, unknown> }>>;
      components: { schemas: Record<string, unknown> };
    };
    expect(openapi).toBe("3.1.0");
    expect(Object.keys(paths)).toHaveLength(18);
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(["Reading", "Statement", "Error"]));
    expect(paths["/api/export"]?.get?.security).toEqual([{}, { key: ["export"] }]);
    expect(Object.keys(paths["/api/read"]?.post?.responses ?? {})).toEqual(
      expect.arrayContaining(["400", "413", "415"]),
    );
    const page = await (await get("/api")).text();
    for (const path of Object.keys(paths)) expect(page).toContain(path);
    expect(page).not.toMatch(/<script|<style|https?:/);
  });

  it("give pages by cursor, each row once, and refuse the cursor of another question", async () => {
    for (const [path, name] of [
      ["/api/search", "id"],
      ["/api/reports", "id"],
      ["/api/pairs/dg:calder/Hale", "statements"],
    ] as const) {
      const seen: unknown[] = [];
      let [next, asked]: [string | null, number] = ["", 0];
      while (next !== null && asked < 10) {
        const answer = (await json(`${path}?from=2023&limit=3&cursor=${next}`)) as {
          rows: { id: string }[];
          statements: { rows: { id: string }[] };
          next: string | null;
        };
        const { rows } = name === "id" ? answer : answer.statements;
        seen.push(...rows.map(({ id }) => id));
        next = answer.next;
        asked += 1;
      }
      expect([path, asked, seen.length, new Set(seen).size]).toEqual([path, 3, 7, 7]);
    }
    const { next } = (await json("/api/search?limit=3")) as { next: string };
    const wrong = await get(`/api/search?speaker=hale&cursor=${next}`);
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { error: { code: "cursor" } }]);
    expect((await get("/api/search?cursor=bm9uc2Vuc2U")).status).toBe(400);
    // Wrong in two ways: what is found wrong first is told, and nothing is left that fails alone.
    for (const list of ["search", "events", "ties", "reports"])
      expect([list, (await get(`/api/${list}?cursor=%21&from=2024-07-15&until=2023-11-16`)).status]).toEqual([
        list,
        400,
      ]);
  });

  it("answer 304 to whoever has the answer, until the record changes", async () => {
    const first = await get("/api/search?q=port");
    const etag = first.headers.get("etag") as string;
    const again = await get("/api/search?q=port", { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await get("/api/search?q=ports", { "if-none-match": etag })).status).toBe(200);
    const changed = createApp(
      { ...store, version: () => 99 },
      { shell, hosts: new Set([HOST]), token: "t", answers: { ask: async () => null as never, close: async () => {} } },
    );
    const later = await changed.request("/api/findings/0123456789abcdef", {
      headers: { host: HOST, "if-none-match": etag },
    });
    expect(later.status).toBe(404);
  });
});

describe("what is wrongly asked", () => {
  it("is told with a code, a message that names it, and a cure", async () => {
    for (const [path, status, code, says] of [
      ["/api/search?speker=calder", 400, "argument", 'there is no "speker"'],
      ["/api/search?limit=1001", 400, "argument", "limit"],
      ["/api/search?limit=1&limit=2", 400, "argument", "limit"],
      ["/api/search?act=shout", 400, "argument", "act"],
      ["/api/search?from=2023-02-30", 400, "query", "2023-02-30"],
      ["/api/search?between=for:RUS", 400, "argument", "two"],
      ["/api/pairs/for:RUS/Russia", 400, "query", "a pair is of two"],
      ["/api/export?kind=reports&speaker=calder", 400, "query", "speaker does not choose reports"],
      ["/api/export?kind=statements&format=gdelt", 400, "query", "gdelt"],
      ["/api/reports/xyz", 400, "argument", "id"],
      ["/api/reports/0123456789abcdef", 404, "missing", "nothing"],
      ["/api/nowhere", 404, "missing", "/api"],
    ] as const) {
      const response = await get(path);
      const body = (await response.json()) as { error: { cure: string } };
      expect([path, response.status, body]).toEqual([path, status, pages.Failed.parse(body)]);
      expect([path, body]).toMatchObject([path, { error: { code, message: expect.stringContaining(says) } }]);
      expect(body.error.cure.length).toBeGreaterThan(10);
    }
    const method = await get("/api/search", {}, "DELETE");
    expect([method.status, method.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("is refused as a body that is malformed, of the wrong type, too large, or names what is not there", async () => {
    for (const [body, type, status, code] of [
      ["{", "application/json", 400, "body"],
      ["", "application/json", 400, "body"],
      ["3", "application/json", 400, "argument"],
      ["{}", "application/json", 400, "argument"],
      ['{"text":"a","html":"b"}', "application/json", 400, "argument"],
      ['{"text":"a","address":"http://127.0.0.1/"}', "application/json", 400, "argument"],
      ['{"text":"a","published":"2024-13-01"}', "application/json", 400, "argument"],
      ['{"text":"a"}', "text/plain", 415, "media-type"],
      [`{"text":"${"a".repeat(2_100_000)}"}`, "application/json", 413, "too-large"],
      [`${"[".repeat(900_000)}`, "application/json", 400, "body"],
      [`${"[".repeat(500_000)}${"]".repeat(500_000)}`, "application/json", 400, "argument"],
    ] as const)
      for (const path of ["/api/read", "/api/verify"]) {
        const response = await post(path, body, type);
        expect([body.slice(0, 40), response.status, await response.json()]).toMatchObject([
          body.slice(0, 40),
          status,
          { error: { code } },
        ]);
      }
  });

  it("never is a fault of the server's, whatever the body and the question (fuzz)", async () => {
    const word = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.constantFrom("text", "html", "published"));
    const body = fc.oneof(
      fc.json(),
      fc.dictionary(word, fc.anything(), { maxKeys: 4 }).map((one) => JSON.stringify(one) ?? ""),
      fc.string({ unit: "binary", maxLength: 200 }),
      word.map((text) => `{"text":${JSON.stringify(text)},"__proto__":{"html":1}}`),
    );
    const names = ["q", "speaker", "from", "limit", "cursor", "act", "least", "between", "about", "sort", "__proto__"];
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(...names), fc.string({ unit: "binary" }), async (sent, name, value) => {
        for (const path of ["/api/read", "/api/verify"]) {
          const { status } = await post(path, sent);
          expect([200, 400]).toContain(status);
        }
        const asked = await get(`/api/search?${name}=${new URLSearchParams({ value }).toString().slice(6)}`);
        expect([200, 400]).toContain(asked.status);
      }),
      { numRuns: 50 },
    );
  });
});

it("reads a body as the contract has it, and fetches nothing", async () => {
  const response = await post("/api/read", JSON.stringify({ text: "Calder told Hale that it rained." }));
  expect(response.status).toBe(200);
  expect(complaintsAbout(await response.json())).toEqual([]);
});

it("exports as a stream whose bytes the manifest tells, and breaks off where nobody takes them", async () => {
  const { createHash } = await import("node:crypto");
  const response = await get("/api/export?format=jsonl&speaker=calder");
  expect(response.headers.get("content-disposition")).toContain("statements.jsonl");
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(await json("/api/export/manifest?format=jsonl&speaker=calder")).toMatchObject({
    dragoman: "1.2.3",
    count: 7,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  const cut = (await get("/api/export?format=csv")).body?.getReader();
  expect((await cut?.read())?.value?.length).toBeGreaterThan(10);
  await cut?.cancel();
});

it("answers 50 MB over a socket with 413 and goes on answering", async () => {
  const hosts = new Set<string>();
  const own = createApp(store, { shell, hosts, token: "t", ...reading });
  const server = await listen(own.fetch, { port: 0, hosts, keyed: false });
  const block = "a".repeat(1_000_000);
  const sent = async (body: BodyInit) =>
    fetch(`${server.url}api/read`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      duplex: "half",
    } as RequestInit).then(
      ({ status }) => status,
      // The server has answered and hung up before all was sent.
      () => 413,
    );
  let parts = 0;
  const endless = new ReadableStream({
    pull: (stream) => {
      parts += 1;
      if (parts > 50) stream.close();
      else stream.enqueue(new TextEncoder().encode(block));
    },
  });
  expect(await sent(`{"text":"${block.repeat(50)}"}`)).toBe(413);
  expect(await sent(endless)).toBe(413);
  expect((await fetch(`${server.url}api/record`)).status).toBe(200);
  expect((await fetch(`${server.url}api/search?q=${"a".repeat(20_000)}`)).status).toBe(431);
  await server.close();
}, 60_000);
