/// <reference lib="dom" />
import { expect, it } from "vitest";
import { sampleReading } from "../../src/record/record.testing.ts";
import { inBrowser } from "./app.testing.ts";

const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const };

inBrowser("two who speak and deal with each other", (app) => {
  it("are asked for by the names of their states, by keyboard, and have one time line", async () => {
    for (const options of [{}, PHONE])
      await app.open(
        "/",
        async (page) => {
          await page.getByLabel("What have").fill("germany");
          await page.keyboard.press("Tab");
          await page.keyboard.type("France");
          await page.keyboard.press("Enter");
          await page.getByRole("heading", { level: 1, name: "Germany and France" }).waitFor();
          expect(new URL(page.url()).pathname).toBe("/pairs/germany/France");
          expect(await page.locator(".sum").textContent()).toMatch(/Germany to France: [1-9]/);
          const said = page.locator(".line .was-said", { hasText: "We agree" });
          expect(await said.textContent()).toMatch(/Olaf Scholz.*“told”.*Emmanuel Macron/);
          expect(await page.locator(".line .was-done .status").first().textContent()).toContain("happened");
          expect(await page.title()).toBe("Germany and France · Dragoman");
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
          await page.reload();
          await said.waitFor();
        },
        options,
      );
  });

  it("keep to a period that is asked for or chosen in the table, and say when it holds nothing", async () => {
    await app.open("/pairs/for:DEU/for:FRA", async (page) => {
      await page.locator(".chart summary").first().click();
      await page.getByRole("link", { name: "March 2023" }).first().click();
      await page.waitForURL(/from=2023-03&until=2023-03/);
      expect(await page.getByLabel("From").inputValue()).toBe("2023-03");
      await page.getByLabel("From").fill("2019");
      await page.getByLabel("Until").fill("2019");
      await page.keyboard.press("Enter");
      await page.getByText("Nothing between them was found in these days").waitFor();
      await page.getByRole("link", { name: "Look at all days" }).click();
      await page.locator(".line").waitFor();
    });
  });

  it("are refused where both are one, and the form stays", async () => {
    await app.open("/pairs/for:DEU/Germany", async (page) => {
      expect(await page.getByRole("alert").textContent()).toContain("a pair is of two");
      expect(await page.getByLabel("What have").isVisible()).toBe(true);
    });
  });

  it("are reached from the page of one, from a search and from the list of actors", async () => {
    await app.open("/actors", async (page) => {
      await page.getByLabel("Name, or a country’s code").fill("scholz");
      await page.keyboard.press("Enter");
      await page.getByText("1 actor ·").waitFor();
      expect(await page.locator(".actors tbody tr").count()).toBe(1);
      await page.getByRole("link", { name: "Olaf Scholz" }).click();
      await page.getByRole("heading", { name: "With whom" }).waitFor();
      expect(await page.getByRole("heading", { name: /^Did/ }).textContent()).toMatch(/[1-9]/);
      await page.locator(".actors tbody a", { hasText: "Emmanuel Macron" }).click();
      await page.getByRole("heading", { level: 1, name: "Olaf Scholz and Emmanuel Macron" }).waitFor();
    });
    await app.open("/search?speaker=Scholz&to=Macron", async (page) => {
      await page.getByRole("link", { name: /Both directions on one time line/ }).click();
      await page.getByRole("heading", { level: 1, name: "Scholz and Macron" }).waitFor();
      expect(await page.locator(".line .was-said").count()).toBeGreaterThan(0);
    });
  });
});

inBrowser("a search", (app) => {
  it("finds events beside statements, and says where the question asks for what only statements have", async () => {
    await app.open("/search?actor=Scholz", async (page) => {
      await page.getByRole("link", { name: /^Events [1-9]/ }).click();
      await page.waitForURL(/show=events/);
      expect(await page.locator(".statements .event").first().textContent()).toMatch(/Olaf Scholz.*Emmanuel Macron/);
      await page.locator(".statements .event a:not(.party)").first().click();
      await page.locator(".notes li.chosen .event").waitFor();
    });
    await app.open("/search?act=assert", async (page) => {
      expect(await page.locator(".tabs").textContent()).toContain("no events");
    });
  });

  it("draws its counts over time with a table, and counts per report where that is chosen", async () => {
    app.store.keep(
      sampleReading("Calder told Hale that the lake froze.", { url: "https://l.example/", published: "2023-06-02" }),
    );
    await app.open("/search?actor=Calder", async (page) => {
      expect(await page.getByRole("img", { name: /^Statements over time: / }).count()).toBe(1);
      await page.getByRole("link", { name: "per report of the period" }).click();
      await page.waitForURL(/per=report/);
      await page.locator(".chart summary").click();
      const row = page.locator(".chart tr", { hasText: "June 2023" });
      expect(await row.locator("td").textContent()).toBe("1");
      expect(await page.locator(".chips").count()).toBe(1);
      await row.getByRole("link").click();
      await page.waitForURL(/from=2023-06&until=2023-06/);
      await page.getByText("1 statement ·").waitFor();
    });
  });
});
