import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { rereadOne } from "../../src/cli/commands/rereadOne.ts";
import type { Reading } from "../../src/contract/index.ts";
import { type Added, openShell, type SentReport, type Server, serve } from "../../src/http/index.ts";
import { dated } from "../../src/intake/index.ts";
import { openLanguage } from "../../src/language/index.ts";
import { readDraft } from "../../src/pipeline/draft.ts";
import { explainReport, findingById, trialsAt } from "../../src/pipeline/explain.ts";
import { readerHere } from "../../src/pipeline/many.ts";
import { ownRegister } from "../../src/pipeline/own.ts";
import { read, reportOf } from "../../src/pipeline/read.ts";
import { openStore, type Store } from "../../src/record/index.ts";
import { hasBrowser, openBrowser } from "./chromium.ts";

const HOSTILE =
  'Calder said <img src=x onerror="window.hacked=1"> was <script>window.hacked=1</script> no \u202eanswer at all.';
const STORY = `Border stays open, minister says

LAKE TOWN, March 15, 2023 (Lake Wire) - Ines Calder told Governor Hale on Wednesday that the border would stay open.

“Nobody will close it,” she said in a statement. “They [the farmers] have asked us to keep it open, and we will do what they ask.”

“The ferries will run on time,” Hale said, as quoted by national news agencies.

${"The harbour was quiet, and the ferries ran on time through the whole of the week.\n\n".repeat(12)}
Dear readers,

Our newsroom is independent. Please support us with at least 5 euros a month.

Thank you.`;

const SUMMIT = `Chancellor meets president

Olaf Scholz met the French president in Berlin on Tuesday. “We agree,” Scholz told Emmanuel Macron. He said that the talks would go on.
`;

/** The app, served with a record of three reports, and a browser that looks at it. */
export interface App {
  readonly browser: Browser;
  readonly server: Server;
  readonly store: Store;
  /** Ids of the reports. */
  readonly story: string;
  readonly hostile: string;
  readonly summit: string;
  /** Reads a text of some day; of none where it is empty. */
  read(body: string, published: string): Promise<Reading>;
  /** Opens a page, runs a check, and fails on any error of the page or request to the outside. */
  open(path: string, check: (page: Page) => Promise<void>, options?: BrowserContextOptions): Promise<void>;
}

/** Tests of what a person sees; skipped where there is no browser. */
export function inBrowser(name: string, tests: (app: App) => void): void {
  describe.skipIf(!hasBrowser())(`${name}, in a real browser`, () => {
    const app = {} as App;
    beforeAll(async () => {
      Object.assign(app, await openApp());
    });
    afterAll(async () => {
      await app.browser?.close();
      await app.server?.close();
      app.store?.close();
    });
    tests(app);
  });
}

async function openApp(): Promise<App> {
  const store = openStore(":memory:", { merging: true });
  const story = store.keep(await read({ kind: "text", body: STORY, publisher: "Lake Daily" })).id;
  const hostile = store.keep(
    await read({ kind: "text", body: HOSTILE, title: "<b>bold</b>", url: "https://x.example/" }),
  ).id;
  const summit = store.keep(await read({ kind: "text", body: SUMMIT, published: "2023-03-15" })).id;
  const language = await openLanguage();
  const server = await serve(store, {
    port: 0,
    shell: openShell(fileURLToPath(new URL("../../dist/web", import.meta.url))),
    parse: async (reading) => (await language.analyse(dated(reading))).sentences,
    register: () => ownRegister(store.own()),
    draft: (sent) => readDraft(sent),
    writable: () => store,
    add: (sent) => keepSent(store, sent),
    reread: async (report) => {
      const outcome = await rereadOne(store, report, await readerHere({ register: ownRegister(store.own()) }));
      if (outcome === "older") throw new Error("read by another version");
      return outcome;
    },
    lay: ownRegister,
    explain: async (reading, id) => {
      const explained = await explainReport(reportOf(reading));
      return { same: true, trials: trialsAt(explained, findingById(explained.reading, id) ?? null) };
    },
  });
  const browser = await openBrowser();
  return {
    ...{ browser, server, store, story, hostile, summit, open: opener(browser, server) },
    read: (body, published) => read({ kind: "text", body, ...(published ? { published } : {}) }),
  };
}

/** Reads and keeps as the command does, in this thread. */
async function keepSent(store: Store, sent: SentReport): Promise<Added> {
  const reading = await read(sent);
  const { outcome, id } = store.keep(reading);
  const { title, publisher, published, language, statements, events } = reading;
  return {
    ...{ outcome, id, title, publisher, published, language, warnings: [], words: 0 },
    ...{ statements: statements.length, events: events.length },
  };
}

const opener =
  (browser: Browser, server: Server): App["open"] =>
  async (path, check, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    // What is waited for in vain is told by its own line, before the test's time is up.
    page.setDefaultTimeout(12_000);
    const trouble: string[] = [];
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on(
      "console",
      (message) =>
        message.type() === "error" && !/status of 40[049]/.test(message.text()) && trouble.push(message.text()),
    );
    page.on("request", (request) => !request.url().startsWith(server.url) && trouble.push(request.url()));
    await page.goto(server.url.slice(0, -1) + path);
    // Keys and pointers are heard after the first paint.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    await check(page);
    expect(trouble).toEqual([]);
    await context.close();
  };
