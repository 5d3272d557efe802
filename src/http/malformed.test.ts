import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore, type Store } from "../record/index.ts";
import { type Server, serve } from "./index.ts";

let store: Store;
let server: Server;
let port: number;
beforeAll(async () => {
  store = openStore(":memory:");
  server = await serve(store, { port: 0, shell: { page: () => "<p>", asset: () => null } });
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server.close();
  store.close();
});

/** What comes back for bytes that no browser would send. */
const answerTo = (bytes: string): Promise<string> =>
  new Promise((done) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(5000, () => socket.destroy());
    socket.on("data", (chunk) => {
      answer += chunk;
      socket.end();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => done(answer));
  });

const host = (): string => `Host: 127.0.0.1:${port}\r\n`;

it.each([
  ["no HTTP at all", 400, () => "hello\r\n\r\n"],
  ["a broken header", 400, () => `GET / HTTP/1.1\r\n${host()}a b: c\r\n\r\n`],
  ["a host that is none", 400, () => "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"],
  ["an address that is none", 400, () => `GET http://[ HTTP/1.1\r\n${host()}\r\n`],
  ["no host", 403, () => "GET / HTTP/1.1\r\n\r\n"],
  ["headers without end", 431, () => `GET / HTTP/1.1\r\n${host()}x: ${"a".repeat(100_000)}\r\n\r\n`],
  ["an address without end", 431, () => `GET /${"a".repeat(100_000)} HTTP/1.1\r\n${host()}\r\n`],
  ["an expectation", 417, () => `GET / HTTP/1.1\r\n${host()}Expect: a miracle\r\n\r\n`],
])("answers %s with its policy too", async (_what, status, bytes) => {
  const answer = await answerTo(bytes());
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toMatch(/^x-content-type-options: nosniff\r$/im);
  expect(answer).toMatch(/^content-security-policy: default-src 'self'; object-src 'none'/im);
});
