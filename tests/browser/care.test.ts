/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, loadavg } from "node:os";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type App, inBrowser } from "./app.testing.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const MODES: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  dark: { colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 } },
  "forced contrast": { forcedColors: "active" },
};
/** Of script on every page but a great network, in bytes as they are sent. */
const MOST_SCRIPT = 100_000;
const MOST_SHIFT = 0.02;
/** Until there is something to read, in milliseconds, on a page that was opened before. */
const FIRST_PAINT = 200;

/** One of each page, and what stands on it when it has been drawn. */
const pagesOf = (app: App): readonly (readonly [name: string, path: string, drawn: string])[] => {
  const finding = app.store.reading(app.summit)?.statements[0]?.id;
  const decided = app.store.reading(app.story)?.statements[0]?.id as string;
  const person = app.store.reading(app.summit)?.actors.find(({ kind }) => kind === "person")?.id as string;
  if (app.store.corrections.history({ on: decided }).length === 0)
    app.store.corrections.decide(
      [
        { what: "accept", finding: decided },
        { what: "note", on: decided, words: "ask the agency" },
        { what: "tag", on: decided, tag: "doubtful" },
      ],
      { as: "Ada" },
    );
  return [
    ["the record", "/", ".sum"],
    ["reports", "/reports", ".reports"],
    ["a report", `/reports/${app.story}`, ".notes li"],
    ["a report with a finding open", `/reports/${app.summit}#f-${finding}`, ".notes li.chosen"],
    ["search", "/search?q=border", ".answer"],
    ["search for events", "/search?show=events", ".answer"],
    ["a search that was wrongly asked", "/search?from=soon", ".wrong"],
    ["actors", "/actors", ".actors"],
    ["an actor", "/actors/dg:state-FRA", ".actor-head"],
    ["two", "/pairs/for:DEU/for:FRA", ".line"],
    ["a finding", `/findings/${finding}`, ".finding-parts"],
    ["a finding decided on", `/findings/${decided}`, ".history li"],
    ["review", "/review", ".one"],
    ["review of events", "/review?kind=events", ".one"],
    ["second coding", "/coding?as=Ben&size=5", ".one"],
    ["somebody by name", `/actors/${encodeURIComponent(person)}`, ".people"],
    ["saved searches", "/searches", ".searches"],
    ["network", "/network", ".network"],
    ["map", "/map", ".map"],
    ["verify", "/verify", "textarea"],
    ["add", "/add", "textarea"],
    ["nothing", "/nowhere", ".empty"],
  ];
};

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds, each in a line. */
async function axeOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    async () =>
      (await (globalThis as unknown as { axe: { run(): Promise<{ violations: Found[] }> } }).axe.run()).violations,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

inBrowser("every page", (app) => {
  describe.each(Object.entries(MODES))("in %s", (_, options) => {
    it("has no finding of axe, fits the window and asks nothing of the outside", async () => {
      app.store.saveSearch({ name: "Border", kind: "statements", question: { text: "border" } });
      const wrong: string[] = [];
      for (const [name, path, drawn] of pagesOf(app))
        await app.open(
          path,
          async (page) => {
            await page.locator(drawn).first().waitFor();
            for (const one of await axeOn(page)) wrong.push(`${name}: ${one}`);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            if (over > 0) wrong.push(`${name}: ${over} px wider than the window`);
          },
          options,
        );
      expect(wrong).toEqual([]);
    }, 900_000);
  });

  it("sends little script, keeps still while it is drawn, and is there at once", async () => {
    // On a machine that has far more to do than it can, the time tells of the machine and not of the page.
    const busy = (loadavg()[0] as number) > 2 * availableParallelism();
    const table: string[] = busy ? ["the machine is busy: first paints are told and not judged"] : [];
    const wrong: string[] = [];
    for (const [name, path, drawn] of pagesOf(app)) {
      const context = await app.browser.newContext({ viewport: { width: 1280, height: 900 } });
      await context.addInitScript(() => {
        const seen = globalThis as unknown as { shift: number };
        seen.shift = 0;
        new PerformanceObserver((list) => {
          for (const one of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
            if (!one.hadRecentInput) seen.shift += one.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      const paints: number[] = [];
      let [script, shift] = [0, 0];
      for (let time = 0; time < 4; time += 1) {
        const page = await context.newPage();
        const sizes: Promise<number>[] = [];
        page.on("response", (response) => {
          if (/\.js$/.test(response.url())) sizes.push(response.body().then((body) => body.length));
        });
        await page.goto(app.server.url.slice(0, -1) + path);
        await page.locator(drawn).first().waitFor();
        await page.waitForTimeout(time === 0 ? 300 : 60);
        script = Math.max(
          script,
          (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
        );
        shift = Math.max(shift, await page.evaluate(() => (globalThis as unknown as { shift: number }).shift));
        paints.push(
          await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity),
        );
        await page.close();
      }
      await context.close();
      // Other work on the machine makes a load slower, never faster.
      const paint = Math.min(...paints);
      table.push(
        `${name}: ${(script / 1000).toFixed(1)} KB of script, shift ${shift.toFixed(3)}, first paint ${Math.round(paint)} ms`,
      );
      if (script < 1000 || script > MOST_SCRIPT) wrong.push(`${name}: ${script} bytes of script`);
      if (shift >= MOST_SHIFT) wrong.push(`${name}: shift ${shift}`);
      if (!busy && paint > FIRST_PAINT) wrong.push(`${name}: first paint after ${paint} ms`);
    }
    console.log(table.join("\n"));
    expect(wrong).toEqual([]);
  }, 900_000);
});
