/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import { CANARY } from "./hostile.ts";

/** What somebody who looks at a page does on it. */
export type Act = (page: Page) => Promise<void>;

/** A page that answers no more is a failure, in milliseconds. */
const LONGEST = 30_000;

/** Headers without which a page is one that a hostile word might run on. */
const POLICY: Readonly<Record<string, RegExp>> = {
  "content-security-policy": /default-src 'self'; object-src 'none'; base-uri 'none'/,
  "x-content-type-options": /^nosniff$/,
};

/**
 * Opens an address, does something there, and tells what should not have happened: a dialog, an error, a script that
 * ran, a request to elsewhere, another page, an answer without its policy.
 *
 * @param origin of the app, without a slash at the end
 */
export async function visit(browser: Browser, origin: string, path: string, act: Act): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  context.setDefaultTimeout(LONGEST);
  const trouble: string[] = [];
  try {
    const page = await context.newPage();
    watch(page, origin, trouble);
    context.on("page", (other) => void (other !== page && trouble.push("another page was opened")));
    await page.goto(`${origin}${path}`);
    await settled(page);
    await act(page);
    await settled(page);
    if (await page.evaluate((name) => name in window || name in {}, CANARY)) trouble.push("a script ran");
    const foreign = await page.evaluate(
      () =>
        document.querySelectorAll("script:not([src]):not([type='application/json']), iframe, object, embed, base")
          .length,
    );
    if (foreign > 0) trouble.push(`${foreign} elements that no page of the app has`);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll("a[href]")]
        .map((link) => (link as HTMLAnchorElement).protocol)
        .filter((protocol) => protocol !== "http:" && protocol !== "https:"),
    );
    if (links.length > 0) trouble.push(`links to ${links.join(", ")}`);
  } catch (error) {
    trouble.push(`the page was not to be used: ${(error as Error).message.split("\n")[0]}`);
  } finally {
    await context.close();
  }
  return trouble;
}

function watch(page: Page, origin: string, trouble: string[]): void {
  page.on("dialog", (dialog) => {
    trouble.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => trouble.push(`an error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 40[04]/.test(message.text()))
      trouble.push(`an error on the console: ${message.text().slice(0, 300)}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) trouble.push(`a request to ${request.url().slice(0, 200)}`);
  });
  page.on("response", (response) => {
    if (!response.url().startsWith(`${origin}/`)) return;
    if (response.status() >= 500) trouble.push(`status ${response.status()} of ${response.url().slice(0, 200)}`);
    const headers = response.headers();
    for (const [name, wanted] of Object.entries(POLICY))
      if (!wanted.test(headers[name] ?? "")) trouble.push(`${response.url().slice(0, 200)} has no ${name}`);
  });
}

const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));

export const look: Act = async () => undefined;

/** Hovers over the words and walks through the findings of a report, opens one, and shows a tree. */
export const walkReport: Act = async (page) => {
  const mark = page.locator(".text .mark").first();
  if ((await mark.count()) > 0) await mark.hover({ force: true });
  for (const key of ["j", "j", "k", "c"]) await page.keyboard.press(key);
  const details = page.locator("details.folded summary");
  if ((await details.count()) > 0) await details.first().click({ force: true });
  const tree = page.getByRole("button", { name: "show the tree of its sentence" });
  if ((await tree.count()) > 0) await tree.first().click({ force: true });
};

/** Asks the words of the page's own form. */
export const search =
  (words: string): Act =>
  async (page) => {
    await page.getByLabel("Speaker").fill(words);
    await page.getByRole("button", { name: "Search" }).click();
  };
