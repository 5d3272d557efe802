/// <reference lib="dom" />
import { expect, it } from "vitest";
import { say } from "../../src/register/own/index.ts";
import { inBrowser } from "./app.testing.ts";

inBrowser("an actor's page", (app) => {
  it("has a page for an actor: offices over time, said, told, the words that mean them", async () => {
    const id = app.store.reading(app.summit)?.actors.find((one) => one.name === "Emmanuel Macron")?.id as string;
    for (const options of [{}, { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const }])
      await app.open(
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
    await app.open("/search?to=Macron", async (page) => {
      const statement = page.locator(".statements li", { hasText: "We agree" });
      expect(await statement.textContent()).toMatch(/Olaf Scholz.*Emmanuel Macron.*We agree/);
      await statement.locator(".party", { hasText: "Olaf Scholz" }).click();
      await page.getByRole("heading", { level: 1, name: "Olaf Scholz" }).waitFor();
      expect(await page.locator(".actor-head").textContent()).toMatch(/person, Germany.*named in 1 report/);
      expect(await page.getByRole("heading", { name: /^Said/ }).textContent()).toMatch(/[1-9]/);
      expect(await page.locator(".statements li", { hasText: "We agree" }).isVisible()).toBe(true);
    });
  });

  it("marks what was read before the user's rows were changed, and knows whom no report names", async () => {
    app.store.changeOwn((own) =>
      say(own, { id: "dg:own-cy-marsh", name: "Cy Marsh", kind: "person", source: "a letter" }),
    );
    await app.open(`/reports/${app.summit}`, async (page) => {
      expect(await page.locator(".report-head").textContent()).toContain(`npx dragoman reread ${app.summit}`);
    });
    await app.open("/actors/dg:own-cy-marsh", async (page) => {
      expect(await page.locator(".actor-head").textContent()).toMatch(
        /Cy Marsh.*no report here names them.*your own rows, a letter/,
      );
    });
    app.store.changeOwn(() => ({ actors: [], merges: [] }));
  });
});
