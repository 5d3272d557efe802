/// <reference lib="dom" />
import { beforeAll, beforeEach, expect, it } from "vitest";
import { inBrowser } from "./app.testing.ts";

const TOWNS = ["Aldmoor", "Brackwell", "Corbridge", "Dunmere", "Eastholt", "Farleigh"];
const WORKS = ["bridge", "mill", "harbour", "school", "railway"];
/** Thirty sentences of somebody's: enough for a minute's work. */
const LONG = TOWNS.flatMap((town) =>
  WORKS.map((work) => `Ines Calder said that the ${work} of ${town} would stay open.`),
).join("\n\n");

inBrowser("the review queue", (app) => {
  beforeAll(async () => {
    app.store.keep(await app.read(LONG, "2023-05-02"));
    const first = app.store.reading(app.story)?.statements[0]?.id as string;
    app.store.corrections.decide([{ what: "accept", finding: first }], { as: "Ada" });
  });
  beforeEach(() => {
    for (const { number, active, what } of [...app.store.corrections.history()].reverse())
      if (active && what !== "undo") app.store.corrections.decide([{ what: "undo", decision: number }]);
  });

  it("decides by one key and goes on: at least 20 decisions a minute, each kept before the next is made", async () => {
    await app.open("/review?q=stay+open", async (page) => {
      await page.locator(".one").waitFor();
      const begun = Date.now();
      let decided = 0;
      for (; decided < 25; decided += 1) {
        const before = await page.locator(".one .fact").textContent();
        await page.keyboard.press(decided % 5 === 4 ? "n" : "y");
        await page.waitForFunction((was) => document.querySelector(".one .fact")?.textContent !== was, before);
        await page.getByText(new RegExp(`^${decided + 1} of \\d+ looked at$`)).waitFor();
        await expect.poll(() => kept()).toBe(decided + 1);
      }
      const minutes = (Date.now() - begun) / 60_000;
      console.log(`review by keys: ${Math.round(decided / minutes)} decisions a minute, each waited for`);
      expect(decided / minutes).toBeGreaterThanOrEqual(20);
    });
    const states = app.store.corrections.history().filter(({ active }) => active);
    expect(states.filter(({ what }) => what === "reject")).toHaveLength(5);
    expect(states.filter(({ what }) => what === "accept")).toHaveLength(20);
    expect(states.every(({ who }) => who === "Ada")).toBe(true);
  }, 120_000);

  const kept = (): number =>
    app.store.corrections.history().filter(({ active, what }) => active && what !== "undo").length;

  it("takes the last decision back, and shows the words in context with the reader's confidence", async () => {
    await app.open("/review?q=stay+open", async (page) => {
      const fact = page.locator(".one .fact");
      const first = await fact.textContent();
      expect(await page.locator(".one .mark.content").textContent()).toContain("would stay open");
      expect(await page.locator(".one").textContent()).toMatch(/The reader: .*in 100 such findings are right/);
      await page.keyboard.press("n");
      await page.waitForFunction((was) => document.querySelector(".one .fact")?.textContent !== was, first);
      await expect.poll(kept).toBe(1);
      await page.keyboard.press("u");
      await expect.poll(() => fact.textContent()).toBe(first);
      await expect.poll(kept).toBe(0);
      expect(await page.locator(".one .state, .one .quiet", { hasText: "nobody has decided yet" }).count()).toBe(1);
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      expect(await fact.textContent()).toBe(first);
    });
  });

  it("edits: the act and a day are set, and the queue goes on", async () => {
    await app.open("/review?q=stay+open", async (page) => {
      const first = await page.locator(".one .fact").textContent();
      await page.keyboard.press("e");
      await page.getByRole("combobox", { name: "Act" }).selectOption("promise");
      await page.getByLabel("Day").fill("2023-05-01");
      await page.keyboard.press("Enter");
      await page.waitForFunction((was) => document.querySelector(".one .fact")?.textContent !== was, first);
      await expect.poll(kept).toBe(1);
      const [last] = app.store.corrections.history({ limit: 1 });
      expect(last?.value).toMatchObject({ set: { act: "promise", when: { from: "2023-05-01" } } });
    });
  });

  it("says who decided on the same meanwhile, and lets one decide all the same or leave it", async () => {
    await app.open("/review?q=stay+open", async (page) => {
      const id = (await page.locator(".one .fact a:not(.party)").first().getAttribute("href"))?.split(
        "#f-",
      )[1] as string;
      app.store.corrections.decide([{ what: "accept", finding: id }], { as: "Ben" });
      await page.keyboard.press("n");
      const told = page.getByRole("alert");
      await told.getByText("Ben accepted it").waitFor();
      expect(kept()).toBe(1);
      await told.getByRole("button", { name: "Decide all the same" }).click();
      await expect.poll(kept).toBe(2);
    });
  });

  it("keeps what the server does not take, says so, and sends it when it answers again", async () => {
    await app.open("/review?q=stay+open", async (page) => {
      await page.route("**/corrections.json", (route) => route.abort());
      page.removeAllListeners("console");
      await page.locator(".one").waitFor();
      await page.keyboard.press("y");
      await page.keyboard.press("y");
      await page.getByRole("alert").getByText("2 decisions wait").waitFor();
      await page.reload();
      await page.getByRole("alert").getByText("2 decisions wait").waitFor();
      expect(kept()).toBe(0);
      await page.unroute("**/corrections.json");
      // Another start has another token.
      await page.evaluate(() =>
        document.querySelector('meta[name="dragoman-token"]')?.setAttribute("content", "of the start before"),
      );
      await page.getByRole("button", { name: "Try now" }).click();
      await expect.poll(kept).toBe(2);
      await page.getByRole("alert").waitFor({ state: "detached" });
    });
  });

  it("says that a finding was removed meanwhile, and goes on", async () => {
    const report = app.store.keep(await app.read("Ines Calder said the tower would fall.", "2023-06-01")).id;
    await app.open("/review?q=tower", async (page) => {
      await page.locator(".one").waitFor();
      app.store.corrections.decide([{ what: "remove", report }], { as: "Ben" });
      await page.keyboard.press("y");
      await page
        .getByRole("alert")
        .getByText(/there is no finding .* any more/)
        .waitFor();
      await page.getByText("That was the last of them").waitFor();
    });
  });

  it("is coded a second time blind: no name, no act, nobody else's answer is shown", async () => {
    await app.open("/coding?seed=3&size=4&as=Ben", async (page) => {
      await page.locator(".one mark").first().waitFor();
      expect(await page.locator(".one").textContent()).not.toMatch(/in 100/);
      await page.keyboard.press("n");
      await page.getByText("1 of 4 coded by Ben").waitFor();
      await page.keyboard.press("y");
      await page.keyboard.type("Ines Calder");
      await page.keyboard.press("Enter");
      await page.getByText("2 of 4 coded by Ben").waitFor();
      await page.reload();
      await page.getByText("2 of 4 coded by Ben").waitFor();
    });
    await app.open("/coding?seed=3&size=4&as=Cleo", async (page) => {
      await page.getByText("0 of 4 coded by Cleo").waitFor();
    });
  });
});
