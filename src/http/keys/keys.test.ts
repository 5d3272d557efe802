import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../record/index.ts";
import { sampleReading } from "../../record/record.testing.ts";
import { createApp, type ServeOptions, serve } from "../index.ts";
import { limiter } from "../limits.ts";
import { addKey, keysFile, listKeys, openKeyRing, revokeKey } from "./index.ts";

let folder: string;
let store: Store;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-keys-"));
  store = openStore(join(folder, "r.dragoman"));
  store.keep(sampleReading());
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
let count = 0;
const record = (): string => {
  count += 1;
  return join(folder, `${count}.dragoman`);
};
const reader = { name: "newsroom", scopes: ["read"], until: null } as const;

describe("keys", () => {
  it("are kept as hashes, for their owner's eyes, beside the record and not in it", () => {
    const path = record();
    const { secret, key } = addKey(path, reader);
    expect(secret).toMatch(new RegExp(`^dgk_${key.id}_[\\w-]{32}$`));
    expect(readFileSync(keysFile(path), "utf8")).not.toContain(secret.slice(-32));
    expect(statSync(keysFile(path)).mode & 0o777).toBe(0o600);
    expect(listKeys(path)).toEqual([key]);
  });

  it("hold from the moment they are made until they are revoked, or until their day is over", () => {
    const path = record();
    let today = new Date("2024-05-01T12:00:00Z");
    const ring = openKeyRing(path, () => today);
    expect(ring.find("dgk_00000000_00000000000000000000000000000000")).toBeNull();
    const { secret, key } = addKey(path, { ...reader, until: "2024-05-01" });
    expect(ring.find(secret)).toEqual(key);
    for (const wrong of [
      `${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`,
      secret.slice(0, -1),
      "",
      key.hash,
    ])
      expect(ring.find(wrong)).toBeNull();
    today = new Date("2024-05-02T00:00:01Z");
    expect(ring.find(secret)).toBeNull();
    const other = addKey(path, reader);
    expect(ring.find(other.secret)).toEqual(other.key);
    revokeKey(path, other.key.id);
    expect(ring.find(other.secret)).toBeNull();
    expect(() => revokeKey(path, "nobody")).toThrow(/keys list/);
  });

  it("are not guessed at where the file is damaged or being written", () => {
    const path = record();
    addKey(path, reader);
    writeFileSync(`${keysFile(path)}.part`, "");
    expect(() => addKey(path, reader)).toThrow(/another command/);
    rmSync(`${keysFile(path)}.part`);
    writeFileSync(keysFile(path), '{"keys":[{"id":1}]}');
    expect(() => listKeys(path)).toThrow(/no file of keys/);
  });
});

describe("a server that other machines reach", () => {
  const shell = { page: () => "<html></html>", asset: () => null };
  const appWith = (path: string, more: Partial<ServeOptions> = {}) =>
    createApp(store, { shell, hosts: new Set(), token: "t0ken", keys: openKeyRing(path), ...more });

  it("answers whoever has a key with the scope, and nobody else, pages and assistants' addresses too", async () => {
    const path = record();
    const app = appWith(path);
    const [read, full] = [addKey(path, reader), addKey(path, { ...reader, scopes: ["read", "export"] })];
    const status = async (address: string, authorization?: string, more: RequestInit = {}) =>
      (
        await app.request(address, {
          ...more,
          headers: { host: "news.example:4310", ...(authorization ? { authorization } : {}), ...more.headers },
        })
      ).status;
    for (const address of ["/", "/reports.json", "/api", "/api/record", "/api/export", "/assets/app.js", "/nowhere"])
      expect([address, await status(address), await status(address, "Bearer wrong")]).toEqual([address, 401, 401]);
    expect(await status("/api/record", `Bearer ${read.secret}`)).toBe(200);
    expect(await status("/api/export?format=csv", `Bearer ${read.secret}`)).toBe(403);
    expect(await status("/search.csv", `Bearer ${read.secret}`)).toBe(403);
    expect(await status("/api/export?format=csv", `Bearer ${full.secret}`)).toBe(200);
    // A browser sends it as a password, with any name.
    expect(await status("/", `Basic ${Buffer.from(`me:${read.secret}`).toString("base64")}`)).toBe(200);
    const write = { method: "POST", headers: { "x-dragoman-token": "t0ken" } };
    expect(await status("/reports", `Bearer ${read.secret}`, write)).toBe(403);
    expect(await status("/", `Bearer ${read.secret}`, { headers: { origin: "https://evil.example" } })).toBe(403);
    expect(await status("/", `Bearer ${read.secret}`, { headers: { origin: "https://news.example:4310" } })).toBe(200);
    revokeKey(path, read.key.id);
    expect(await status("/api/record", `Bearer ${read.secret}`)).toBe(401);
  });

  it("says what is missing, how to give it, and slows down who asks too often or guesses keys", async () => {
    const path = record();
    const { secret } = addKey(path, reader);
    const app = appWith(path, { rate: { perMinute: 3 } });
    const ask = (authorization?: string) =>
      app.request("/api/reports", { headers: authorization ? { authorization } : {} });
    const none = await ask();
    expect([none.status, none.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="dragoman"']);
    expect(await none.json()).toMatchObject({ error: { code: "key", cure: expect.stringContaining("keys add") } });
    const statuses = [];
    for (let at = 0; at < 4; at += 1) statuses.push((await ask(`Bearer ${secret}`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const late = await ask(`Bearer ${secret}`);
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await late.json()).toMatchObject({ error: { code: "rate" } });
    const guesses = [];
    for (let at = 0; at < 32; at += 1) guesses.push((await ask("Bearer dgk_00000000_guess")).status);
    expect([guesses[0], guesses.at(-1)]).toEqual([401, 429]);
  });

  it("is not started without keys", async () => {
    const shut = { port: 0, host: "0.0.0.0", shell };
    await expect(async () => serve(store, shut)).rejects.toThrow(/keys add/);
    await expect(serve(store, { ...shut, host: "203.0.113.7", keys: openKeyRing(record()) })).rejects.toMatchObject({
      code: "host",
    });
  });
});

it("lets bursts pass and steady streams wait, and forgets who has been silent longest", () => {
  let time = 0;
  const { take } = limiter({ perMinute: 60 }, () => time);
  for (let at = 0; at < 60; at += 1) expect(take("a")).toBe(0);
  expect(take("a")).toBe(1);
  expect(take("b")).toBe(0);
  time += 5000;
  expect(take("a", 10)).toBe(5);
  expect(take("a", 5)).toBe(0);
  for (let at = 0; at < 10_001; at += 1) take(`many${at}`);
  expect(take("a", 60)).toBe(0);
});
