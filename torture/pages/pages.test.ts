import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, openBrowser } from "../../tests/browser/chromium.ts";
import { CANARY, ELSEWHERE } from "./hostile.ts";
import { PAGES } from "./index.ts";
import { look, visit } from "./visit.ts";

describe.skipIf(!hasBrowser())("hostile pages, in a real browser", () => {
  it("run nothing and ask nothing on the first pages of the app", async () => {
    const pages = await PAGES.open();
    const { counts, failures } = await pages.batch(1, { stop: new AbortController().signal, most: 6 });
    expect(failures.map(({ message }) => message)).toEqual([]);
    expect(counts).toEqual({ visits: 6 });
    await pages.close();
  }, 60_000);

  describe("that do run something", () => {
    const BODIES: Readonly<Record<string, string>> = {
      "/script": `<script>window.${CANARY}=1</script>`,
      "/dialog": "<script>alert(1)</script>",
      "/image": `<img src="${ELSEWHERE}/x.png">`,
      "/error": "<script>throw new Error('so')</script>",
      "/link": `<a href="javascript:${CANARY}=1">a</a>`,
      "/frame": "<iframe></iframe>",
    };
    let browser: Browser;
    let server: Server;
    let origin: string;
    beforeAll(async () => {
      browser = await openBrowser();
      server = createServer(({ url = "" }, response) => {
        response.setHeader("content-type", "text/html");
        if (url !== "/bare") {
          response.setHeader("x-content-type-options", "nosniff");
          // A policy by name alone, that lets everything through.
          response.setHeader("content-security-policy-report-only", "default-src *");
        }
        response.end(`<!doctype html><link rel=icon href="data:,">${BODIES[url] ?? "words"}`);
      });
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(async () => {
      await browser.close();
      server.close();
    });

    it.each([
      ["/script", /a script ran/],
      ["/dialog", /a dialog: 1/],
      ["/image", /a request to http:\/\/elsewhere/],
      ["/error", /an error: so/],
      ["/link", /links to javascript:/],
      ["/frame", /elements that no page of the app has/],
      ["/bare", /no content-security-policy.*no x-content-type-options/],
    ])("are told of: %s", async (path, told) => {
      expect((await visit(browser, origin, path, look)).join("; ")).toMatch(told);
    });
  });
});
