import { expect, it } from "vitest";
import { inBrowser } from "./app.testing.ts";

inBrowser("who words mean", (app) => {
  it("says who words mean and why, by pointing, by keyboard and from a link", async () => {
    await app.open(`/reports/${app.summit}`, async (page) => {
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
    const { start } = app.store
      .reading(app.summit)
      ?.mentions.find((one) => one.form === "role" && one.actor !== null) ?? {
      start: -1,
    };
    await app.open(`/reports/${app.summit}#m-${start}`, async (page) => {
      await page.locator("#why a").first().waitFor();
      expect(await page.locator(".who.walked").count()).toBeGreaterThan(0);
    });
  });

  it("says in a finding's details who its parties are and why", async () => {
    await app.open(
      `/reports/${app.summit}`,
      async (page) => {
        await page.locator(".notes li:not(:has(.event)) .note-number").first().click();
        const who = page.locator(".notes li.chosen .whys");
        expect(await who.textContent()).toMatch(/means Olaf Scholz[\s\S]*the register/);
        expect(await page.locator("#why").textContent()).toBe("");
        const by = page.locator(".notes li.chosen .details dt", { hasText: "Read by" }).locator("+ dd");
        const [said] = app.store.reading(app.summit)?.statements ?? [];
        expect(said?.support.length).toBeGreaterThan(0);
        expect(await by.textContent()).toContain("; with that something was said: verb");
        expect(await by.locator(".rules").textContent()).toBe([said?.by, ...(said?.support ?? [])].join(" · "));
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});
