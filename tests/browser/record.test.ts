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

  it("keeps the form of a question that was wrongly asked, and says what is wrong", async () => {
    await app.open("/search", async (page) => {
      await page.getByLabel("Speaker").fill("Calder");
      await page.getByLabel("From").fill("soon");
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").textContent()).toContain("2024-11-12");
      expect(await page.getByLabel("Speaker").inputValue()).toBe("Calder");
      expect(await page.getByLabel("From").inputValue()).toBe("soon");
      await page.reload();
      expect(await page.getByLabel("From").inputValue()).toBe("soon");
    });
  });

  it("goes to the search box with /, and lists the keys with ?", async () => {
    await app.open("/reports", async (page) => {
      await page.keyboard.press("/");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
      await page.keyboard.press("Escape");
      await page.locator("h1").click();
      await page.keyboard.press("?");
      expect(await page.getByRole("dialog").textContent()).toContain("next and previous finding");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    });
  });

  it("teaches the next step where there is nothing", async () => {
    await app.open("/search?q=zebra", async (page) => {
      expect(await page.locator(".empty pre code").textContent()).toContain("dragoman ask");
    });
    await app.open("/reports/0000000000000000", async (page) => {
      expect(await page.locator("h1").textContent()).toBe("Nothing here");
    });
  });
});
