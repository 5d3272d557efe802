import { expect, it } from "vitest";
import { inBrowser } from "./app.testing.ts";

inBrowser("the record", (app) => {
  it("shows the record, and a click leads to words and Back returns", async () => {
    await app.open("/", async (page) => {
      await page.getByText("Border stays open, minister says").first().click();
      await page.locator(".words p").first().waitFor();
      expect(new URL(page.url()).pathname).toBe(`/reports/${app.story}`);
      await page.goBack();
      await page.locator(".sum").waitFor();
    });
  });

  it("keeps the whole question in the address, and rows lead to words", async () => {
    await app.open("/search", async (page) => {
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

  it("teaches the next step where there is nothing", async () => {
    await app.open("/search?q=zebra", async (page) => {
      expect(await page.locator("pre code").textContent()).toContain("dragoman ask");
    });
    await app.open("/reports/0000000000000000", async (page) => {
      expect(await page.locator("h1").textContent()).toBe("Nothing here");
    });
  });

  it("sends less than 100 KB of script", async () => {
    const context = await app.browser.newContext();
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (/\.js$/.test(response.url())) sizes.push(response.body().then((body) => body.length));
    });
    await page.goto(app.server.url);
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(1000);
    expect(total).toBeLessThan(100_000);
    await context.close();
  });
});
