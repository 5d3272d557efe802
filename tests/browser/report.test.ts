/// <reference lib="dom" />
import { expect, it } from "vitest";
import { inBrowser } from "./app.testing.ts";

inBrowser("a report", (app) => {
  it("marks speaker, cue, content, addressee, route and insertion in the text", async () => {
    await app.open(`/reports/${app.story}`, async (page) => {
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
    await app.open(`/reports/${app.story}`, async (page) => {
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

  it("goes on by one finding for each key, however fast they come", async () => {
    await app.open(`/reports/${app.story}`, async (page) => {
      const count = await page.locator(".notes > li").count();
      await page.evaluate(() => {
        for (const _ of "jj") document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
      });
      await page.locator(".notes > li.chosen").waitFor();
      const ids = await page.locator(".notes > li").evaluateAll((notes) => notes.map((note) => note.className));
      expect(count).toBeGreaterThan(1);
      expect(ids.findIndex((name) => name.includes("chosen"))).toBe(1);
    });
  });

  it("closes a finding that was opened, by its button", async () => {
    await app.open(`/reports/${app.story}`, async (page) => {
      await page.setViewportSize({ width: 390, height: 800 });
      await page.locator(".text .mark.content").first().click();
      await page.locator(".notes > li.chosen").waitFor();
      await page.getByRole("button", { name: "Close this finding" }).click();
      await page.locator(".notes > li.chosen").waitFor({ state: "detached" });
      expect(await page.locator(".notes .details").count()).toBe(0);
      expect(page.url()).not.toContain("#f-");
    });
  });

  it("shows the tree of a finding's sentence when it is asked for", async () => {
    await app.open(`/reports/${app.story}`, async (page) => {
      await page.locator(".notes li").nth(1).click();
      await page.getByRole("button", { name: "show the tree of its sentence" }).click();
      await page.locator(".tree .tree").first().waitFor();
      expect(await page.locator(".notes li.chosen .tree").first().textContent()).toContain("nsubj");
    });
  });

  it("opens a finding from its link, and copies its words with their source", async () => {
    const reading = app.store.reading(app.story);
    const at = reading?.statements.findIndex((one) => reading.text.startsWith("“Nobody", one.content[0]?.start)) ?? -1;
    const finding = reading?.statements[at]?.id;
    await app.open(
      `/reports/${app.story}#f-${finding}`,
      async (page) => {
        await page.locator(`#f-${finding}.chosen`).waitFor();
        await page.keyboard.press("c");
        await page.getByText(`Copied finding ${at + 1}`).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toMatch(/“said”[\s\S]*Nobody will close it[\s\S]*Lake Daily, 15 Mar 2023/);
        expect(copied).toContain(`/reports/${app.story}#f-${finding}`);
        // Nobody else can open an address of this machine.
        expect(copied).not.toContain("127.0.0.1");
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
  });

  it("folds the appeal to one line that says what is asked", async () => {
    await app.open(`/reports/${app.story}`, async (page) => {
      const folded = page.locator("details.folded", { hasText: "Appeal to readers" });
      expect(await folded.locator("summary").textContent()).toContain("asks for at least 5 EUR a month");
      expect(await folded.getAttribute("open")).toBeNull();
      await folded.locator("summary").click();
      expect(await folded.getByText("Please support us").isVisible()).toBe(true);
    });
  });

  it("shows hostile words as words and runs nothing", async () => {
    await app.open(`/reports/${app.hostile}`, async (page) => {
      expect(await page.locator(".text").textContent()).toContain('<img src=x onerror="window.hacked=1">');
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
      expect(await page.locator('a[href^="https://x.example"]').getAttribute("rel")).toBe("noopener noreferrer");
    });
  });

  it("is readable on a phone and in the dark", async () => {
    await app.open(
      `/reports/${app.story}`,
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
