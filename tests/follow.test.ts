import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../scripts/build.js";
import { openStore } from "../src/record/index.ts";
import { sql } from "../src/record/record.testing.ts";

const BIN = join(import.meta.dirname, "..", "bin", "dragoman.js");
/** How long the feed is that is killed in the middle; DRAGOMAN_FEED=10000 is the long run. */
const ENTRIES = Number(process.env.DRAGOMAN_FEED ?? 200);
const KILLS = 3;

let folder: string;
let server: Server;
let base: string;
const hits = new Map<string, number>();
let version = 1;

const feed = (entries: string, head = ""): string =>
  `${head}<?xml version="1.0"?><rss version="2.0"><channel><title>Lake Daily</title>${entries}</channel></rss>`;
const item = (at: number): string =>
  `<item><title>Boat ${at}</title><link>/p/${at}</link><pubDate>Tue, 12 Nov 2024 10:00:00 GMT</pubDate></item>`;
/** In a language that is not read, so that ten thousand of them are kept in the time that ten in English would take. */
const page = (at: string): string =>
  `<html lang="fr"><title>Bateau ${at}</title><p>Le ministre numéro ${at} a déclaré mardi que la frontière resterait ouverte pour tous les bateaux de la région.</p></html>`;

beforeAll(async () => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "dragoman follow "));
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    hits.set(path, (hits.get(path) ?? 0) + 1);
    const number = /^\/p\/(\d+)$/.exec(path)?.[1];
    if (number !== undefined) response.setHeader("content-type", "text/html; charset=utf-8").end(page(number));
    else if (path === "/long") response.end(feed(Array.from({ length: ENTRIES }, (_, at) => item(at)).join("")));
    else if (path === "/robots.txt") response.end("User-agent: *\nDisallow: /private\n");
    else if (path === "/short") {
      if (request.headers["if-none-match"] === `"${version}"`) response.writeHead(304).end();
      else
        response
          .setHeader("etag", `"${version}"`)
          .end(feed(Array.from({ length: version }, (_, at) => item(at)).join(""), "\n<!-- PHP warning --> "));
    } else if (path === "/map.xml")
      response.end(
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${base}/p/70</loc></url></urlset>`,
      );
    else if (path === "/secret") response.end(feed(item(1).replace("/p/1", "/private/1")));
    else if (path === "/away") response.writeHead(302, { location: "http://127.0.0.1:1/feed" }).end();
    else if (path === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (path === "/entities")
      response.end(`<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${feed(item(1))}`);
    else if (path === "/endless") {
      const pour = (): void => {
        if (!response.destroyed) response.write(item(1).repeat(1000), pour);
      };
      pour();
    } else if (path === "/gone") response.writeHead(410).end();
    else if (path === "/page")
      response.end('<!doctype html><html><link rel="alternate" type="application/rss+xml" href="/short">');
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function follow(
  list: string,
  record: string,
  ...more: string[]
): { child: ChildProcess; ended: Promise<{ code: number | null; err: string }> } {
  const child = spawn(
    process.execPath,
    [BIN, "follow", list, "--record", record, "--once", "--delay", "0", "--allow-private", "--workers", "1", ...more],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let err = "";
  child.stderr?.on("data", (data) => {
    err += data;
  });
  return { child, ended: new Promise((done) => child.on("close", (code) => done({ code, err }))) };
}

const rows = (record: string, query: string): readonly Readonly<Record<string, unknown>>[] => {
  const store = openStore(record, { readonly: true });
  try {
    return sql(store, query);
  } finally {
    store.close();
  }
};

it(`a feed of ${ENTRIES} entries, killed ${KILLS} times in the middle, is read to its end with none lost and none doubled`, async () => {
  const record = join(folder, "long.dragoman");
  const readNow = (): number => {
    try {
      return rows(record, "SELECT count(*) AS n FROM feed_entries WHERE state = 'read'")[0]?.n as number;
    } catch {
      return 0;
    }
  };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const { child, ended } = follow(`${base}/long`, record);
    const enough = (ENTRIES * kill) / (KILLS + 1);
    while (readNow() < enough && child.exitCode === null) await new Promise((done) => setTimeout(done, 30));
    child.kill("SIGKILL");
    const { code, err } = await ended;
    expect([code, err]).toEqual([null, expect.anything()]);
  }
  const { code, err } = await follow(`${base}/long`, record).ended;
  expect([code, err]).toEqual([0, expect.stringMatching(/; 0 wait/)]);
  expect(rows(record, "SELECT state, count(*) AS n FROM feed_entries GROUP BY state")).toEqual([
    { state: "read", n: ENTRIES },
  ]);
  expect(
    rows(record, "SELECT count(*) AS n, count(DISTINCT url) AS urls, max(version) AS version FROM reports"),
  ).toEqual([{ n: ENTRIES, urls: ENTRIES, version: 1 }]);
  expect(
    rows(record, "SELECT count(*) AS n FROM feed_entries e JOIN reports r ON r.id = e.report AND r.url = e.url"),
  ).toEqual([{ n: ENTRIES }]);
  // Whatever was in hand at a kill is fetched once more, and nothing else is.
  const again = [...hits].filter(([path, many]) => path.startsWith("/p/") && many > 1).length;
  console.log(
    `a feed of ${ENTRIES} entries: ${KILLS} kills, ${ENTRIES} read, none lost, none doubled, ${again} fetched twice`,
  );
  expect(again).toBeLessThanOrEqual(8 * KILLS);
}, 3_600_000);

describe("a list", () => {
  it("is followed again without asking for what has not changed, and repaired where something stands before the XML", async () => {
    const record = join(folder, "short.dragoman");
    const list = join(folder, "list.txt");
    writeFileSync(list, `# ours\n${base}/short\n${base}/map.xml\n`);
    expect(await follow(list, record).ended).toEqual({
      code: 0,
      err: expect.stringMatching(/before its first tag[\s\S]*2 new entries, 2 read/),
    });
    expect(await follow(list, record).ended).toEqual({
      code: 0,
      err: expect.stringMatching(/1 unchanged\), 0 new entries, 0 read/),
    });
    version = 2;
    expect(await follow(list, record).ended).toEqual({ code: 0, err: expect.stringMatching(/1 new entries, 1 read/) });
    expect(rows(record, "SELECT r.published AS day FROM reports r WHERE url LIKE '%/p/1'")).toEqual([
      { day: "2024-11-12" },
    ]);
  }, 120_000);

  it("tells each feed that cannot be read, with why and what to do, and reads the others", async () => {
    const record = join(folder, "bad.dragoman");
    const list = join(folder, "bad.opml");
    const feeds = ["away", "file", "entities", "gone", "page", "missing", "endless", "secret", "short"];
    writeFileSync(
      list,
      `<opml><body>${feeds.map((name) => `<outline xmlUrl="${base}/${name}"/>`).join("")}<outline xmlUrl="file:///etc/passwd"/></body></opml>`,
    );
    const { code, err } = await follow(list, record).ended;
    expect(code).toBe(3);
    expect(err).toMatch(/\/file: file: addresses are not fetched/);
    expect(err).toMatch(/\/away: .*could not be fetched/);
    expect(err).toMatch(/\/entities: it declares entities/);
    expect(err).toMatch(/\/gone: .*410.*taken for dead/);
    expect(err).toMatch(/\/page: it is a page and no feed; its feed is http.*\/short/);
    expect(err).toMatch(/\/missing: .*404.*asked again in 15 min/);
    expect(err).toMatch(/\/endless: .*larger than 20 MB/);
    expect(err).toMatch(/\/private\/1: .*robots\.txt asks/);
    expect(err).toMatch(/1 feeds are taken for dead/);
    expect(rows(record, "SELECT count(*) AS n FROM reports")).toEqual([{ n: version }]);
  }, 180_000);

  it("with entities, with nothing, or not there is refused", async () => {
    const record = join(folder, "none.dragoman");
    const list = join(folder, "wrong.opml");
    writeFileSync(list, '<!DOCTYPE o [<!ENTITY a "b">]><opml><outline xmlUrl="https://a.example/"/></opml>');
    expect(await follow(list, record).ended).toEqual({
      code: 2,
      err: expect.stringMatching(/wrong\.opml: it declares entities/),
    });
    writeFileSync(list, "nothing here");
    expect(await follow(list, record).ended).toEqual({ code: 2, err: expect.stringMatching(/names no feed/) });
    expect(await follow(join(folder, "absent"), record).ended).toEqual({
      code: 2,
      err: expect.stringMatching(/there is no file/),
    });
  }, 120_000);

  it("may not lead to this machine", async () => {
    const child = spawn(
      process.execPath,
      [BIN, "follow", `${base}/short`, "--record", join(folder, "x.dragoman"), "--once"],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    let err = "";
    child.stderr.on("data", (data) => {
      err += data;
    });
    const code = await new Promise((done) => child.on("close", done));
    expect([code === 0, err]).toEqual([false, expect.stringMatching(/--allow-private/)]);
  }, 60_000);
});
