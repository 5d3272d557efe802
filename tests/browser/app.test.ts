/// <reference lib="dom" />
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShell, type Server, serve } from "../../src/http/index.ts";
import { openLanguage } from "../../src/language/index.ts";
import { ownRegister } from "../../src/own.ts";
import { read } from "../../src/read.ts";
import { openStore, type Store } from "../../src/record/index.ts";
import { say } from "../../src/register/own/index.ts";
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

describe.skipIf(!hasBrowser())("the app in a real browser", () => {
  let browser: Browser;
  let store: Store;
  let server: Server;
  let story: string;
  let hostile: string;
  let summit: string;
  beforeAll(async () => {
    store = openStore(":memory:");
    story = store.keep(await read({ kind: "text", body: STORY, publisher: "Lake Daily" })).id;
    hostile = store.keep(
      await read({ kind: "text", body: HOSTILE, title: "<b>bold</b>", url: "https://x.example/" }),
    ).id;
    summit = store.keep(await read({ kind: "text", body: SUMMIT, published: "2023-03-15" })).id;
    const language = await openLanguage();
    server = await serve(store, {
      port: 0,
      shell: openShell(fileURLToPath(new URL("../../dist/web", import.meta.url))),
      parse: async (reading) => (await language.analyse(reading)).sentences,
      register: () => ownRegister(store.own()),
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    store?.close();
  });

  /** Opens a page, runs a check, and fails on any error of the page or request to the outside. */
  async function open(
    path: string,
    check: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on(
      "console",
      (message) => message.type() === "error" && !/status of 404/.test(message.text()) && trouble.push(message.text()),
    );
    page.on("request", (request) => !request.url().startsWith(server.url) && trouble.push(request.url()));
    await page.goto(server.url.slice(0, -1) + path);
    // Keys and pointers are heard after the first paint.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    await check(page);
    expect(trouble).toEqual([]);
    await context.close();
  }

  it("shows the record, and a click leads to words and Back returns", async () => {
    await open("/", async (page) => {
      await page.getByText("Border stays open, minister says").first().click();
      await page.locator(".words p").first().waitFor();
      expect(new URL(page.url()).pathname).toBe(`/reports/${story}`);
      await page.goBack();
      await page.locator(".sum").waitFor();
    });
  });

  it("marks speaker, cue, content, addressee, route and insertion in the text", async () => {
    await open(`/reports/${story}`, async (page) => {
      const words = (role: string): Promise<readonly string[]> => page.locator(`.text .mark.${role}`).allTextContents();
      expect(await words("speaker")).toContain("Ines Calder");
      // Words that mean somebody are a piece of their own: "Hale" in "Governor Hale".
      expect((await words("addressee")).join("")).toContain("Governor Hale");
      expect((await words("cue")).join(" ")).toContain("told");
      expect((await words("content")).join(" ")).toContain("the border would stay open");
      expect((await words("route")).join(" ")).toContain("national news agencies");
      expect((await words("insertion")).join("")).toContain("[the farmers]");
    });
  });

  it("lights both sides on hover, and walks, opens and lets go by keyboard", async () => {
    await open(`/reports/${story}`, async (page) => {
      await page.locator(".text .mark.content").first().hover();
      expect(await page.locator(".notes li.hovered").count()).toBe(1);
      await page.locator(".notes li").nth(1).hover();
      expect(await page.locator('.text .mark.hovered[data-f~="1"]').count()).toBeGreaterThan(0);
      await page.keyboard.press("j");
      expect(await page.locator(".notes li.chosen").count()).toBe(1);
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      expect(page.url()).toContain("#f-");
      expect(await page.locator(".notes li.chosen .details").count()).toBe(1);
      await page.keyboard.press("Escape");
      expect(await page.locator(".notes li.chosen").count()).toBe(0);
    });
  });

  it("shows the tree of a finding's sentence when it is asked for", async () => {
    await open(`/reports/${story}`, async (page) => {
      await page.locator(".notes li").nth(1).click();
      await page.getByRole("button", { name: "show the tree of its sentence" }).click();
      await page.locator(".tree .tree").first().waitFor();
      expect(await page.locator(".notes li.chosen .tree").first().textContent()).toContain("nsubj");
    });
  });

  it("opens a finding from its link, and copies its words with their source", async () => {
    const reading = store.reading(story);
    const at = reading?.statements.findIndex((one) => reading.text.startsWith("“Nobody", one.content[0]?.start)) ?? -1;
    const finding = reading?.statements[at]?.id;
    await open(
      `/reports/${story}#f-${finding}`,
      async (page) => {
        await page.locator(`#f-${finding}.chosen`).waitFor();
        await page.keyboard.press("c");
        await page.getByText(`Copied finding ${at + 1}`).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toMatch(/Nobody will close it[\s\S]*Lake Daily, 15 Mar 2023/);
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
  });

  it("folds the appeal to one line that says what is asked", async () => {
    await open(`/reports/${story}`, async (page) => {
      const folded = page.locator("details.folded", { hasText: "Appeal to readers" });
      expect(await folded.locator("summary").textContent()).toContain("asks for at least 5 EUR a month");
      expect(await folded.getAttribute("open")).toBeNull();
      await folded.locator("summary").click();
      expect(await folded.getByText("Please support us").isVisible()).toBe(true);
    });
  });

  it("keeps the whole question in the address, and rows lead to words", async () => {
    await open("/search", async (page) => {
      await page.getByLabel("Speaker").fill("Calder");
      await page.getByLabel("Said to").fill("Hale");
      await page.getByRole("button", { name: "Search" }).click();
      await page.waitForURL(/speaker=Calder&to=Hale/);
      await page.reload();
      await page.locator(".statements .said a:not(.party)").first().click();
      await page.locator(".notes li.chosen").waitFor();
      expect(await page.locator(".notes li.chosen").textContent()).toContain("Ines Calder");
    });
  });

  it("says who words mean and why, by pointing, by keyboard and from a link", async () => {
    await open(`/reports/${summit}`, async (page) => {
      const box = page.locator("#why");
      await page.locator(".text .who", { hasText: "the French president" }).first().hover();
      await box.getByText("whoever held it on 15 Mar 2023").waitFor();
      expect(await box.textContent()).toMatch(/“the French president” means Emmanuel Macron.*office-holder/);
      await page.keyboard.press("Escape");
      expect(await box.textContent()).toBe("");
      for (let at = 0; at < 40 && !(await box.textContent())?.startsWith("“He”"); at += 1)
        await page.keyboard.press("w");
      expect(await box.textContent()).toMatch(/^“He” means .*a pronoun that goes back to “/);
      const focused = page.locator(":focus");
      expect(await focused.textContent()).toBe("He");
      expect(await focused.getAttribute("aria-describedby")).toBe("why");
      await page.keyboard.press("W");
      expect(await box.textContent()).not.toMatch(/^“He”/);
      await page.keyboard.press("Enter");
      expect(await page.locator(":focus").getAttribute("href")).toMatch(/^\/actors\//);
    });
    const { start } = store.reading(summit)?.mentions.find((one) => one.form === "role" && one.actor !== null) ?? {
      start: -1,
    };
    await open(`/reports/${summit}#m-${start}`, async (page) => {
      await page.locator("#why a").first().waitFor();
      expect(await page.locator(".who.walked").count()).toBeGreaterThan(0);
    });
  });

  it("says in a finding's details who its parties are and why", async () => {
    await open(
      `/reports/${summit}`,
      async (page) => {
        await page.locator(".notes li .note-number").first().click();
        const who = page.locator(".notes li.chosen .whys");
        expect(await who.textContent()).toMatch(/means Olaf Scholz[\s\S]*the register/);
        expect(await page.locator("#why").textContent()).toBe("");
      },
      { viewport: { width: 390, height: 844 } },
    );
  });

  it("has a page for an actor: offices over time, said, told, the words that mean them", async () => {
    const id = store.reading(summit)?.actors.find((one) => one.name === "Emmanuel Macron")?.id as string;
    for (const options of [{}, { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const }])
      await open(
        `/actors/${encodeURIComponent(id)}`,
        async (page) => {
          expect(await page.locator("h1").textContent()).toBe("Emmanuel Macron");
          expect(await page.locator(".timeline li").first().textContent()).toMatch(/President.*2017/);
          const bars = await page.locator(".track .held").evaluateAll((all) =>
            all.map((bar) => {
              const [box, track] = [
                bar.getBoundingClientRect(),
                (bar.parentElement as HTMLElement).getBoundingClientRect(),
              ];
              return box.width > 2 && box.left >= track.left - 1 && box.right <= track.right + 4;
            }),
          );
          expect(bars.length).toBeGreaterThan(0);
          expect(bars).not.toContain(false);
          expect(await page.getByRole("heading", { name: /Was told/ }).textContent()).toMatch(/[1-9]/);
          expect(await page.locator(".spellings").textContent()).toContain("the French president");
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
          await page.locator(".spellings a", { hasText: "the French president" }).click();
          await page.locator("#why a", { hasText: "Emmanuel Macron" }).click();
          await page.locator(".timeline").waitFor();
        },
        options,
      );
  });

  it("leads from a statement in a list to whoever said it", async () => {
    await open("/search?to=Macron", async (page) => {
      await page.locator(".statements .party", { hasText: "Olaf Scholz" }).first().click();
      await page.locator(".page-actor h1", { hasText: "Olaf Scholz" }).waitFor();
    });
  });

  it("marks what was read before the user's rows were changed, and knows whom no report names", async () => {
    store.changeOwn((own) => say(own, { id: "dg:own-cy-marsh", name: "Cy Marsh", kind: "person", source: "a letter" }));
    await open(`/reports/${summit}`, async (page) => {
      expect(await page.locator(".report-head").textContent()).toContain(`npx dragoman reread ${summit}`);
    });
    await open("/actors/dg:own-cy-marsh", async (page) => {
      expect(await page.locator(".actor-head").textContent()).toMatch(
        /Cy Marsh.*no report here names them.*your own rows, a letter/,
      );
    });
    store.changeOwn(() => ({ actors: [], merges: [] }));
  });

  it("sends less than 100 KB of script", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (/\.js$/.test(response.url())) sizes.push(response.body().then((body) => body.length));
    });
    await page.goto(server.url);
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(1000);
    expect(total).toBeLessThan(100_000);
    await context.close();
  });

  it("shows hostile words as words and runs nothing", async () => {
    await open(`/reports/${hostile}`, async (page) => {
      expect(await page.locator(".text").textContent()).toContain('<img src=x onerror="window.hacked=1">');
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
      expect(await page.locator('a[href^="https://x.example"]').getAttribute("rel")).toBe("noopener noreferrer");
    });
  });

  it("is readable on a phone and in the dark", async () => {
    await open(
      `/reports/${story}`,
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        const [ink, paper] = await page.evaluate(() => {
          const style = getComputedStyle(document.body);
          return [style.color, style.backgroundColor];
        });
        expect(contrast(ink as string, paper as string)).toBeGreaterThan(7);
        await page.locator(".text .mark.content").first().click();
        expect(await page.locator(".notes li.chosen").isVisible()).toBe(true);
      },
      { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
    );
  });

  it("teaches the next step where there is nothing", async () => {
    await open("/search?q=zebra", async (page) => {
      expect(await page.locator("pre code").textContent()).toContain("dragoman ask");
    });
    await open("/reports/0000000000000000", async (page) => {
      expect(await page.locator("h1").textContent()).toBe("Nothing here");
    });
  });
});

/** WCAG contrast of two CSS rgb() colours. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((value) => {
      const share = Number(value) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [bright, dark] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}
