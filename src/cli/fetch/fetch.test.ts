import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublic } from "./address.ts";
import { fetchPage } from "./index.ts";

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/page") response.setHeader("content-type", "text/html; charset=utf-8").end("<p>words</p>");
    else if (path === "/away") response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end();
    else if (path === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (path === "/round") response.writeHead(302, { location: "/round" }).end();
    else if (path === "/large") {
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
])("%s is public: %s", (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

describe("a fetch", () => {
  it("refuses this machine, by number and by name, unless it is allowed", async () => {
    await expect(fetchPage(`${base}/page`)).rejects.toThrow(/--allow-private/);
    await expect(fetchPage("http://localhost:1/")).rejects.toMatchObject({ code: "address" });
    await expect(fetchPage("http://[::1]:1/")).rejects.toMatchObject({ code: "address" });
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
});
