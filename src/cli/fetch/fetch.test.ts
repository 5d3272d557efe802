import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublic } from "./address.ts";
import { fetchPage } from "./index.ts";

const WORDS = Buffer.from("<p>The minister said that talks would go on.</p>".repeat(200));
const PACKED: Readonly<Record<string, { readonly bytes: Buffer; readonly as: string }>> = {
  gzip: { bytes: gzipSync(WORDS), as: "gzip" },
  brotli: { bytes: brotliCompressSync(WORDS), as: "br" },
  deflate: { bytes: deflateSync(WORDS), as: "deflate" },
  "raw deflate": { bytes: deflateRawSync(WORDS), as: "deflate" },
  twice: { bytes: gzipSync(brotliCompressSync(WORDS)), as: "br, GZIP" },
};

let server: Server;
let base: string;
let endless: { readonly sent: number; readonly ended: Promise<void> };
/** Sends without end, as fast as it is taken. */
function pour(response: ServerResponse): void {
  let sent = 0;
  const chunk = Buffer.alloc(100_000, "a");
  const more = (): void => {
    if (response.destroyed) return;
    sent += chunk.length;
    response.write(chunk, more);
  };
  const ended = new Promise<void>((done) => response.on("close", done));
  endless = {
    get sent() {
      return sent;
    },
    ended,
  };
  more();
}
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/page") response.setHeader("content-type", "text/html; charset=utf-8").end("<p>words</p>");
    else if (path === "/away") response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end();
    else if (path === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (path === "/round") response.writeHead(302, { location: "/round" }).end();
    else if (path === "/missing/endless") pour(response.writeHead(404));
    else if (path === "/moved/endless") pour(response.writeHead(302, { location: "/page" }));
    else if (path.startsWith("/packed/") || path.startsWith("/broken/")) {
      const { bytes, as } = PACKED[decodeURIComponent(path.slice(8))] as { bytes: Buffer; as: string };
      const kept = path.startsWith("/packed/") ? bytes : bytes.subarray(0, bytes.length / 2);
      response.setHeader("content-encoding", as).end(kept);
    } else if (path === "/bomb") response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(21_000_000)));
    else if (path === "/no-gzip") response.setHeader("content-encoding", "gzip").end("<p>words</p>");
    else if (path === "/odd") response.setHeader("content-encoding", "compress").end("<p>words</p>");
    else if (path === "/cut") {
      response.setHeader("content-length", "1000").write("<p>words");
      setTimeout(() => response.destroy(), 20);
    } else if (path === "/large") {
      response.setHeader("content-type", "text/plain");
      const chunk = "a".repeat(1_000_000);
      const send = (left: number): void => {
        if (left === 0 || response.destroyed) response.end();
        else response.write(chunk, () => send(left - 1));
      };
      send(25);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it.each([
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["224.0.0.1", false],
  ["::1", false],
  ["fe80::1", false],
  ["fc00::1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:8.8.8.8", false],
  ["not an address", false],
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  // compatible with IPv4, however it is written
  ["::127.0.0.1", false],
  ["::7f00:1", false],
  ["::10.0.0.1", false],
  ["::8.8.8.8", false],
  // mapped and translated
  ["::ffff:7f00:1", false],
  ["::ffff:0:127.0.0.1", false],
  ["64:ff9b::127.0.0.1", false],
  ["64:ff9b::a9fe:a9fe", false],
  ["64:ff9b:1::10.0.0.1", false],
  ["64:ff9b:1:7f00:0:100::", false],
  // tunnels: 6to4, Teredo, ISATAP
  ["2002:7f00:1::1", false],
  ["2002:a00:1::", false],
  ["2001:0:4136:e378:8000:63bf:80ff:fffe", false],
  ["2a00:1450::5efe:10.0.0.1", false],
  ["2a00:1450::200:5efe:127.0.0.1", false],
  // site-local of old, discarded, documentation, given out to nobody
  ["fec0::1", false],
  ["100::1", false],
  ["2001:db8::1", false],
  ["3fff::1", false],
  ["4000::1", false],
  ["64:ff9a::1", false],
  ["2a00:1450:4001:82b::200e", true],
  ["2001:4860:4860::8888", true],
])("%s is public: %s", (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

describe("a fetch", () => {
  it("refuses this machine, by number and by name, unless it is allowed", async () => {
    await expect(fetchPage(`${base}/page`)).rejects.toThrow(/--allow-private/);
    await expect(fetchPage("http://localhost:1/")).rejects.toMatchObject({ code: "address" });
    await expect(fetchPage("http://[::1]:1/")).rejects.toMatchObject({ code: "address" });
    for (const host of ["::127.0.0.1", "::ffff:127.0.0.1", "64:ff9b::127.0.0.1", "2002:7f00:1::"])
      await expect(fetchPage(`http://[${host}]:1/`)).rejects.toMatchObject({ code: "address" });
    const page = await fetchPage(`${base}/page`, { allowPrivate: true });
    expect(Buffer.from(page.body).toString()).toBe("<p>words</p>");
    expect(page).toMatchObject({ kind: "html", charset: "utf-8" });
  });

  it("refuses other schemes, names with passwords, and what is no address", async () => {
    await expect(fetchPage("ftp://example.org/a")).rejects.toMatchObject({ code: "scheme" });
    await expect(fetchPage("file:///etc/passwd")).rejects.toMatchObject({ code: "scheme" });
    await expect(fetchPage("https://user:word@example.org/")).rejects.toMatchObject({ code: "address" });
    await expect(fetchPage("http://")).rejects.toMatchObject({ code: "address" });
  });

  it("checks where a page sends it, and follows no circle", async () => {
    await expect(fetchPage(`${base}/file`, { allowPrivate: true })).rejects.toMatchObject({ code: "scheme" });
    await expect(fetchPage(`${base}/round`, { allowPrivate: true })).rejects.toMatchObject({ code: "redirects" });
  });

  it("refuses to be sent from an admitted address to one that is not", async () => {
    const admits = (address: string): boolean => address === "127.0.0.1";
    await expect(fetchPage(`${base}/page`, { admits })).resolves.toMatchObject({ kind: "html" });
    await expect(fetchPage(`${base}/away`, { admits })).rejects.toMatchObject({
      code: "address",
      message: expect.stringMatching(/169\.254\.169\.254/),
    });
  });

  it("says what the server answered, and stops at 20 MB", async () => {
    await expect(fetchPage(`${base}/missing`, { allowPrivate: true })).rejects.toThrow(/404/);
    await expect(fetchPage(`${base}/large`, { allowPrivate: true })).rejects.toMatchObject({ code: "too-large" });
  });

  it("takes in nothing of an answer without end that is no page", async () => {
    await expect(fetchPage(`${base}/missing/endless`, { allowPrivate: true })).rejects.toThrow(/answered 404/);
    await endless.ended;
    expect(endless.sent).toBeLessThan(20_000_000);
    await expect(fetchPage(`${base}/moved/endless`, { allowPrivate: true })).resolves.toMatchObject({ kind: "html" });
    await endless.ended;
    expect(endless.sent).toBeLessThan(20_000_000);
  }, 5000);

  it.each(Object.keys(PACKED))("unpacks a page (%s), and says so where it broke off", async (name) => {
    const page = await fetchPage(`${base}/packed/${name}`, { allowPrivate: true });
    expect(Buffer.from(page.body).equals(WORDS)).toBe(true);
    await expect(fetchPage(`${base}/broken/${name}`, { allowPrivate: true })).rejects.toMatchObject({
      code: "fetch",
      message: expect.stringMatching(/broke off.*incomplete/),
    });
  });

  it("says so where a page broke off unpacked, is packed in another way than its server says, or is a bomb", async () => {
    const at = (path: string) => expect(fetchPage(`${base}${path}`, { allowPrivate: true })).rejects;
    await at("/cut").toMatchObject({ code: "fetch" });
    await at("/no-gzip").toMatchObject({ code: "fetch", message: expect.stringMatching(/is no gzip/) });
    await at("/odd").toMatchObject({ code: "fetch", message: expect.stringMatching(/packed as "compress"/) });
    await at("/bomb").toMatchObject({ code: "too-large" });
  });
});
