/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { read } from "../../src/pipeline/read.ts";
import { type App, inBrowser } from "./app.testing.ts";

/** Keys beyond typing that a task may take. */
const MOST_KEYS = 14;

const REPORTS: readonly (readonly [day: string, body: string])[] = [
  [
    "2024-03-12",
    `Berlin and Paris at odds over fish

BERLIN, March 12, 2024 (Quay Wire) - Olaf Scholz told Emmanuel Macron on Tuesday that the fleet would stay at sea. “We will not sell the harbour,” Scholz told Macron, as quoted by national news agencies.

Germany accused France of breaking the treaty. France will meet Germany next week.`,
  ],
  [
    "2024-03-20",
    `Talks go on

PARIS, March 20, 2024 (Quay Wire) - France met Germany on Monday. Emmanuel Macron told Olaf Scholz that the talks were useful. France accused Germany of delay.`,
  ],
  ["2024-05-02", "Ines Calder told reporters on Thursday that the bridge would open. Olaf Scholz praised France."],
];
/** One utterance, told by two outlets; the second cuts a part of the sentence. */
const TOLD: readonly (readonly [publisher: string, body: string])[] = [
  [
    "Quay Wire",
    "Ines Calder said on Monday: “The lighthouse at Norrin will be rebuilt before the winter storms, and the keepers will be paid in full.”",
  ],
  ["Harbour Post", "“The lighthouse at Norrin will be rebuilt before the winter storms,” Ines Calder said on Monday."],
];
const QUEUE = Array.from({ length: 12 }, (_, at) => `Rufus Hale said that ferry ${at + 1} was late.`).join("\n\n");

/** Two hands: what is typed into a field is not counted, every other key is. */
class Hands {
  keys = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }
  async type(words: string): Promise<void> {
    const into = await this.page.evaluate(() => document.activeElement?.matches("input, textarea, select"));
    if (!into) throw new Error(`"${words}" would be typed into no field`);
    await this.page.keyboard.insertText(words);
  }
  /** Goes to what is called so by the letters that `f` puts beside it. */
  async reach(selector: string): Promise<void> {
    const wanted = this.page.locator(selector).first();
    await wanted.waitFor();
    const isBelow = () => wanted.evaluate((element) => element.getBoundingClientRect().top > innerHeight);
    for (let pages = 0; pages < 3 && (await isBelow()); pages++) {
      await this.press("PageDown");
      await this.page.waitForTimeout(300);
    }
    await this.press("f");
    await this.page.locator(".hint-key").first().waitFor();
    // The sign that stands at the element itself; a page that is still being drawn moves both together.
    const found = await this.page.waitForFunction((wanted) => {
      const box = document.querySelector(wanted)?.getClientRects()[0];
      if (!box) return false;
      const isAt = (sign: HTMLElement): boolean =>
        Math.abs(Number.parseFloat(sign.style.left) - Math.max(0, box.left + scrollX - 4)) < 1 &&
        Math.abs(Number.parseFloat(sign.style.top) - Math.max(0, box.top + scrollY - 4)) < 1;
      return [...document.querySelectorAll<HTMLElement>(".hint-key")].find(isAt)?.textContent ?? false;
    }, selector);
    const letters = String(await found.jsonValue());
    await this.press(...letters);
  }
}

const done: string[] = [];

inBrowser("the twenty tasks of the app, by keyboard alone", (app) => {
  let fish = "";
  let queue = "";
  beforeAll(async () => {
    for (const [day, body] of REPORTS) {
      const { id } = app.store.keep(await app.read(body, day));
      fish ||= id;
    }
    for (const [publisher, body] of TOLD)
      app.store.keep(await read({ kind: "text", body, publisher, published: "2024-02-06" }));
    queue = app.store.keep(await app.read(QUEUE, "2024-06-01")).id;
    const any = app.store.reading(queue)?.statements[0]?.id as string;
    app.store.corrections.decide([{ what: "note", on: any, words: "begun" }], { as: "Ada" });
  });
  afterAll(() => {
    console.log(`tasks by keyboard alone: ${done.length} of 20\n${done.join("\n")}`);
  });

  const task = (
    number: number,
    what: string,
    from: string | (() => string),
    does: (hands: Hands, page: Page) => Promise<void>,
  ): void => {
    it(`${number} ${what}`, async () => {
      await app.open(
        typeof from === "string" ? from : from(),
        async (page) => {
          const hands = new Hands(page);
          await page.locator("input[name=q], dialog, .empty").first().waitFor({ state: "attached" });
          await does(hands, page);
          expect(hands.keys).toBeLessThanOrEqual(MOST_KEYS);
          done.push(`${number} ${what}: ${hands.keys} keys`);
        },
        { permissions: ["clipboard-read", "clipboard-write"] },
      );
    }, 60_000);
  };
  const searched = async (hands: Hands, fields: readonly string[]): Promise<void> => {
    await hands.press("g", "s");
    await hands.page.locator(".question").waitFor();
    await hands.press("/");
    for (const [at, words] of fields.entries()) {
      if (at > 0) await hands.press("Tab");
      if (words !== "") await hands.type(words);
    }
    await hands.press("Enter");
  };

  task(1, "find what A said to B in a span of days", "/", async (hands, page) => {
    await searched(hands, ["", "Scholz", "Macron", "", "", "", "2024-03", "2024-03"]);
    await page.waitForURL(/speaker=Scholz&to=Macron&from=2024-03&until=2024-03/);
    await page.locator(".statements", { hasText: "the fleet would stay at sea" }).waitFor();
  });

  task(2, "the same for everybody who speaks for two states", "/", async (hands, page) => {
    await searched(hands, ["", "for:DEU", "for:FRA"]);
    await page.locator(".statements", { hasText: "the fleet would stay at sea" }).waitFor();
  });

  task(3, "the day's exact words with a citation in the clipboard", "/", async (hands, page) => {
    await page.locator("input[name=q]").waitFor();
    await hands.press("/");
    await hands.type("harbour");
    await hands.press("Enter");
    await page.locator(".answer .statements", { hasText: "We will not sell the harbour" }).waitFor();
    await hands.press("j", "Enter");
    await page.locator(".notes li.chosen").waitFor();
    await hands.press("c");
    await page.getByText(/^Copied finding/).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /We will not sell the harbour[\s\S]*2024/,
    );
  });

  task(4, "which outlets cut a sentence of an utterance", "/", async (hands, page) => {
    await hands.press("/");
    await hands.type("lighthouse");
    await hands.press("Enter");
    await page.locator(".answer .statements", { hasText: "will be rebuilt" }).first().waitFor();
    await hands.press("j", "Enter");
    await page.locator(".notes li.chosen").waitFor();
    await hands.reach('.notes li.chosen a[href^="/utterances/"]');
    await page.locator(".renderings li", { hasText: "Harbour Post" }).locator("del").waitFor();
    expect(await page.locator(".renderings del").allTextContents()).toEqual(["−and the keepers will be paid in full "]);
  });

  task(5, "through which route a quotation came", "/", async (hands, page) => {
    await hands.press("/");
    await hands.type("harbour");
    await hands.press("Enter");
    await page.locator(".answer .statements", { hasText: "We will not sell the harbour" }).waitFor();
    await hands.press("j", "Enter");
    await page.locator(".notes li.chosen", { hasText: /via .*national news agencies/ }).waitFor();
  });

  task(6, "who accused a state in a month, as CSV", "/", async (hands, page) => {
    await searched(hands, ["", "", "", "France", "", "accuse", "2024-03", "2024-03"]);
    await page.locator('.downloads a[href*="act=accuse"]').first().waitFor();
    await hands.press("x");
    const [download] = await Promise.all([page.waitForEvent("download"), hands.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });

  task(7, "events between two states over time, planned ones told apart", "/", async (hands, page) => {
    await searched(hands, ["", "for:DEU", "for:FRA"]);
    await page.getByRole("link", { name: /Both directions/ }).waitFor();
    await hands.reach('a[href^="/pairs/"]');
    await page.locator(".line .event").first().waitFor();
    expect(await page.locator(".line").textContent()).toMatch(/happened/);
    expect(await page.locator(".line").textContent()).toMatch(/◷ planned/);
  });

  task(
    8,
    "where a mention's link comes from",
    () => `/reports/${fish}`,
    async (hands, page) => {
      await hands.press("w");
      await page.locator("#why", { hasText: "means" }).waitFor();
      expect(await page.locator("#why .steps li").count()).toBeGreaterThan(0);
    },
  );

  task(
    9,
    "correct a wrong speaker and see it on the actor's page",
    () => `/reports/${fish}`,
    async (hands, page) => {
      await page.locator(".notes li").first().waitFor();
      await hands.press("j");
      await page.locator(".notes li.chosen").getByRole("button", { name: /Edit/ }).waitFor();
      await hands.press("e");
      await page.locator(".edit-form input").first().waitFor();
      await hands.press("Control+a");
      await hands.type("Emmanuel Macron");
      await hands.press("Enter");
      await page.locator(".notes li.chosen", { hasText: /set by Ada/ }).waitFor();
      const corrected = page.url().split("#f-")[1];
      await hands.reach('.notes li.chosen .party[href*="wd:"], .notes li.chosen .party');
      await page.getByRole("heading", { level: 1, name: "Emmanuel Macron" }).waitFor();
      await page.locator(`.page-actor a[href$="#f-${corrected}"]`).first().waitFor();
    },
  );

  task(
    10,
    "reject an event, undo it",
    () => `/reports/${fish}#f-${eventOf(app, fish)}`,
    async (hands, page) => {
      const note = page.locator(".notes li.chosen");
      await note.getByRole("button", { name: /Reject/ }).waitFor();
      await hands.press("n");
      await note.getByText(/rejected by Ada/).waitFor();
      await hands.press("u");
      await note.getByText(/rejected by Ada/).waitFor({ state: "detached" });
    },
  );

  task(11, "mark ten findings in the review queue", "/", async (hands, page) => {
    await hands.press("g", "v");
    await page.locator(".one").waitFor();
    for (let at = 1; at <= 10; at += 1) {
      await hands.press(at % 2 ? "y" : "n");
      await page.getByText(new RegExp(`^${at} of `)).waitFor();
    }
    await expect
      .poll(() => app.store.corrections.history().filter(({ what }) => what === "accept" || what === "reject").length)
      .toBeGreaterThanOrEqual(10);
  });

  task(12, "merge two actors, split them again", "/actors/wd:Q61053", async (hands, page) => {
    await page.getByRole("button", { name: /Merge/ }).waitFor();
    await hands.press("m");
    await page.locator("input[name=other]").waitFor();
    await hands.type("wd:Q3052772");
    await hands.press("Enter");
    await page.getByRole("button", { name: "Do it" }).waitFor();
    await hands.press("Enter");
    await page.getByText(/is henceforth/).waitFor();
    await page.locator(".read-anew", { hasText: /reports? read anew$/ }).waitFor();
    expect(app.store.own().merges).toHaveLength(1);
    await page.waitForTimeout(300);
    await hands.press("s");
    await page.getByRole("button", { name: /is somebody else after all/ }).waitFor();
    await hands.press("Enter");
    await page.getByRole("button", { name: "Do it" }).waitFor();
    await hands.press("Enter");
    await page
      .getByText(/are two again/)
      .first()
      .waitFor();
    await page.locator(".read-anew", { hasText: /reports? read anew$/ }).waitFor();
    expect(app.store.own().merges).toHaveLength(0);
  });

  task(13, "set a report's missing day and see its relative times resolve", "/add", async (hands, page) => {
    await hands.type("Olaf Scholz told Emmanuel Macron on Tuesday that the lamp was lit.");
    await hands.press("Control+Enter");
    await page.getByRole("button", { name: /No day is known/ }).waitFor();
    await hands.press("d");
    await hands.type("2023-03-15");
    await hands.press("Enter");
    await page.locator(".notes li", { hasText: "14 Mar 2023" }).first().waitFor();
  });

  task(14, "add a pasted report and open its first finding", "/", async (hands, page) => {
    await hands.press("g", "n");
    await page.locator("textarea:focus").waitFor();
    await hands.type("Ines Calder told Governor Hale that the tunnel would open.");
    await hands.press("Control+Enter");
    await page.locator(".notes li").first().waitFor();
    await hands.press("j");
    await page.locator(".notes li.chosen", { hasText: "the tunnel would open" }).waitFor();
  });

  task(15, "save a search, add a report, see what is new", "/search?q=lantern", async (hands, page) => {
    await hands.reach(".keep-search input");
    await hands.type(" lantern");
    await hands.press("Enter");
    await page.locator(".keep-search", { hasText: "kept" }).waitFor();
    await hands.press("Tab");
    await hands.press("g", "n");
    await page.locator("textarea:focus").waitFor();
    await hands.type("Ines Calder said the lantern was out.");
    await hands.press("Control+Enter");
    await page.locator(".notes li").first().waitFor();
    await hands.press("g", "w");
    await page.locator(".searches", { hasText: "1" }).waitFor();
    await hands.press("j", "Enter");
    await page.locator(".statements", { hasText: "the lantern was out" }).waitFor();
  });

  task(
    16,
    "counts over time of a search, per report, with its table",
    "/search?speaker=Scholz",
    async (hands, page) => {
      await hands.reach(".switch a");
      await page.locator(".switch", { hasText: "count statements" }).waitFor();
      await hands.reach(".over-time summary");
      await page.locator(".over-time details[open] table").waitFor();
    },
  );

  task(17, "verify a draft of five quotations", "/", async (hands, page) => {
    await hands.press("g", "y");
    await page.locator("textarea:focus").waitFor();
    await hands.type(
      [
        "“We will not sell the harbour,” Olaf Scholz said.",
        "“We will sell the harbour,” Olaf Scholz said.",
        "“Nobody will close it,” Ines Calder said.",
        "“The ferries will run on time,” Hale said.",
        "“The moon is ours,” Hale said.",
      ].join("\n\n"),
    );
    await hands.press("Control+Enter");
    await page.locator(".verdicts > li").nth(4).waitFor();
  });

  task(
    18,
    "reach a sentence's tree and the trial of its finding",
    () => `/reports/${fish}#f-${statementOf(app, fish)}`,
    async (hands, page) => {
      await page.locator(".notes li.chosen .details").waitFor();
      await hands.reach(".notes li.chosen .details button.plain");
      await page.locator(".tree .tree").first().waitFor();
      await hands.reach('.notes li.chosen .details a[href^="/findings/"]');
      await page.getByRole("button", { name: /show what was proposed/ }).waitFor();
      await hands.reach(".finding-details button.plain");
      await page.locator(".trials .kept").first().waitFor({ state: "attached" });
    },
  );

  it("19 from a finding to the source's page and back", async () => {
    const finding = app.store.reading(app.hostile)?.statements[0]?.id;
    const context = await app.browser.newContext();
    // Nothing outside is asked: the page of the source is made here.
    await context.route("https://x.example/**", (route) =>
      route.fulfill({ body: "<title>The source</title>", contentType: "text/html" }),
    );
    const page = await context.newPage();
    await page.goto(`${app.server.url}findings/${finding}`);
    await page.getByRole("link", { name: "the page itself" }).waitFor();
    const hands = new Hands(page);
    const [source] = await Promise.all([context.waitForEvent("page"), hands.reach('a[href^="https://x.example"]')]);
    await source.waitForLoadState();
    expect(source.url()).toBe("https://x.example/");
    hands.keys += 1;
    await source.close();
    expect(await page.locator(".fact").isVisible()).toBe(true);
    expect(hands.keys).toBeLessThanOrEqual(MOST_KEYS);
    done.push(`19 from a finding to the source's page and back: ${hands.keys} keys`);
    await context.close();
  });

  task(
    20,
    "print a report with its findings as footnotes",
    () => `/reports/${fish}`,
    async (hands, page) => {
      await page.locator(".notes li").first().waitFor();
      // The browser's own key opens its dialog; what it would print is looked at here.
      hands.keys += 1;
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".masthead").isVisible()).toBe(false);
      expect(await page.locator(".text .number").count()).toBeGreaterThan(1);
      expect(await page.locator(".notes > li").first().isVisible()).toBe(true);
      expect(await page.locator(".deciding, .known").first().isVisible()).toBe(false);
      expect((await page.pdf()).length).toBeGreaterThan(1000);
    },
  );
});

const statementOf = (app: App, report: string): string => app.store.reading(report)?.statements[0]?.id as string;
const eventOf = (app: App, report: string): string => app.store.reading(report)?.events[0]?.id as string;
