/**
 * Takes a picture of each page of the app, with our own example reports in it, into docs/pictures: `npm run pictures`.
 * Needs a Chromium or Chrome (CHROME_PATH names one) and a build.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { openBrowser } from "../../tests/browser/chromium.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = join(root, "bin/dragoman.js");
const into = join(root, "docs/pictures");
const WINDOW = { width: 1280, height: 900 };

const folder = mkdtempSync(join(tmpdir(), "dragoman-pictures-"));
const record = join(folder, "examples.dragoman");
execFileSync(process.execPath, [command, "add", join(root, "examples"), "--record", record, "--merge", "--quiet"]);
const server = spawn(process.execPath, [command, "serve", "--record", record, "--port", "0"]);
const address = await new Promise<string>((resolve, reject) => {
  const hear = (chunk: Buffer): void => {
    const found = /http:\/\/\S+\//.exec(chunk.toString());
    if (found) resolve(found[0]);
  };
  server.stdout.on("data", hear);
  server.stderr.on("data", hear);
  server.once("exit", () => reject(new Error("the server did not start: is it built? npm run build")));
});
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: WINDOW });
  // One sentence that two outlets tell: its report, and what the two make of it.
  const { answer } = (await (await fetch(`${address}search.json?outlets=2`)).json()) as {
    readonly answer: { readonly rows: readonly { readonly id: string; readonly report: string }[] };
  };
  const [told] = answer.rows;
  const report = `reports/${told?.report}#f-${told?.id}`;
  const pages: readonly (readonly [name: string, path: string])[] = [
    ["record", ""],
    ["report", report],
    ["search", "search?q=border"],
    ["actor", "actors/dg:state-CHN"],
    ["pair", "pairs/for:USA/for:CHN"],
    ["review", "review"],
    ["network", "network"],
    ["map", "map"],
    ["verify", "verify"],
    ["add", "add"],
    ["utterance", await firstLink(page, report, '.notes a[href^="/utterances/"]')],
    ["finding", `findings/${told?.id}`],
  ];
  for (const [name, path] of pages) {
    await page.goto(address + path, { waitUntil: "networkidle" });
    await page.waitForTimeout(500);
    const isPng = name === "report" || name === "pair";
    await page.screenshot(
      isPng ? { path: join(into, `${name}.png`) } : { path: join(into, `${name}.jpg`), type: "jpeg", quality: 80 },
    );
    console.log(`${name}: /${path}`);
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** The first link of a kind on a page, without its first stroke. */
async function firstLink(page: Page, path: string, selector: string): Promise<string> {
  await page.goto(address + path, { waitUntil: "networkidle" });
  return ((await page.locator(selector).first().getAttribute("href")) ?? "/").slice(1);
}
