/// <reference lib="dom" />
import { expect, it } from "vitest";
import { inBrowser } from "./app.testing.ts";

inBrowser("a finding that a person decides on", (app) => {
  const first = (): string => app.store.reading(app.story)?.statements[0]?.id as string;

  it("is accepted on its report by key or button; who decides is asked once; undo takes it back", async () => {
    await app.open(`/reports/${app.story}#f-${first()}`, async (page) => {
      const note = page.locator(".notes li.chosen");
      await note.getByRole("button", { name: /Accept/ }).waitFor();
      await page.keyboard.press("y");
      await page.getByLabel(/Your name/).fill("Ada");
      await page.keyboard.press("Enter");
      await note.getByText(/accepted by Ada/).waitFor();
      await note.getByRole("button", { name: /Reject/ }).click();
      await note.getByText(/rejected by Ada/).waitFor();
      await page.keyboard.press("u");
      await note.getByText(/accepted by Ada/).waitFor();
      await page.keyboard.press("u");
      await note.getByText(/accepted by Ada/).waitFor({ state: "detached" });
    });
  });

  it("is set otherwise: who, act, day, place, and words that are chosen in the text", async () => {
    await app.open(`/reports/${app.story}#f-${first()}`, async (page) => {
      const note = page.locator(".notes li.chosen");
      await note.getByRole("button", { name: /Accept/ }).waitFor();
      await page.keyboard.press("e");
      await note.getByLabel("Said to").fill("Ines Calder");
      await note.getByRole("combobox", { name: "Act" }).selectOption("promise");
      await note.getByLabel("Place").fill("Lake Town");
      await note.getByLabel("Words").focus();
      // As a pointer would choose them.
      await page.evaluate(() => {
        const line = [...document.querySelectorAll(".text [data-at]")].find((one) =>
          one.textContent?.includes("the border would"),
        );
        const walk = document.createTreeWalker(line as Node, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const at = node.textContent?.indexOf("border would stay") ?? -1;
          if (at < 0) continue;
          getSelection()?.setBaseAndExtent(node, at, node, at + "border would stay".length);
        }
        document.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
      });
      await expect.poll(() => note.getByLabel("Words").inputValue()).toBe("border would stay");
      await note.getByLabel("Why").fill("heard it");
      await page.keyboard.press("Enter");
      await note.getByText(/set by Ada/).waitFor();
      const { statements, text, actors } = app.store.reading(app.story) ?? { statements: [], text: "", actors: [] };
      const said = statements.find(({ id }) => id === first());
      expect(said).toMatchObject({ act: "promise", where: { name: "Lake Town" } });
      expect(said?.content.map(({ start, end }) => text.slice(start, end))).toEqual(["border would stay"]);
      const calder = actors.find(({ name }) => name === "Ines Calder")?.id as string;
      expect(calder).toBeDefined();
      expect(said?.addressees.map(({ actor }) => actor)).toEqual([calder]);
    });
    await app.open(`/findings/${first()}`, async (page) => {
      expect(await page.locator(".beside").textContent()).toMatch(/Act, as read.*assert.*promise/);
      expect(await page.locator(".history").textContent()).toContain("heard it");
      await page.keyboard.press("m");
      await page.keyboard.type("ask the agency");
      await page.keyboard.press("Enter");
      await page.locator(".noted", { hasText: "ask the agency" }).waitFor();
      await page.keyboard.press("t");
      await page.keyboard.type("doubtful");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "take the tag doubtful off" }).click();
      await page.getByRole("button", { name: /undo: Ada set/ }).click();
      await page.locator(".beside").waitFor({ state: "detached" });
    });
  });

  it("keeps what was typed where somebody else decided meanwhile, tells what, and goes on all the same", async () => {
    await app.open(`/findings/${first()}`, async (page) => {
      await page.keyboard.press("e");
      await page.getByLabel("Day").fill("2023-03-01");
      app.store.corrections.decide([{ what: "accept", finding: first() }], { as: "Ben" });
      await page.keyboard.press("Enter");
      const told = page.getByRole("alert");
      await told.getByText("Ben accepted it").waitFor();
      expect(await page.getByLabel("Day").inputValue()).toBe("2023-03-01");
      await told.getByRole("button", { name: "Decide all the same" }).click();
      await page.getByText(/day set by/).waitFor();
      expect(app.store.reading(app.story)?.statements[0]?.when?.from).toBe("2023-03-01");
    });
  });

  it("says that it was removed while it was open, and that the server does not answer; what was typed stays", async () => {
    const report = app.store.keep(await app.read("Ines Calder said the lamp was lit.", "2023-08-01")).id;
    const id = app.store.reading(report)?.statements[0]?.id as string;
    await app.open(`/findings/${id}`, async (page) => {
      page.removeAllListeners("console");
      await page.keyboard.press("e");
      await page.getByLabel("Place").fill("Aldmoor");
      await page.route("**/corrections.json", (route) => route.abort());
      await page.keyboard.press("Enter");
      await page.getByRole("alert").getByText("does not answer any more").waitFor();
      await page.unroute("**/corrections.json");
      app.store.corrections.decide([{ what: "remove", report }], { as: "Ben" });
      await page.getByLabel("Place").press("Enter");
      await page
        .getByRole("alert")
        .getByText(/there is no finding/)
        .waitFor();
      expect(await page.getByLabel("Place").inputValue()).toBe("Aldmoor");
    });
  });
});

inBrowser("who is who", (app) => {
  it("is changed on an actor's page with a preview: merged, taken apart again, named, undone", async () => {
    const { actors } = app.store.reading(app.story) ?? { actors: [] };
    const calder = actors.find(({ name }) => name === "Ines Calder")?.id as string;
    const page2 = await app.read(
      "Ines M. Calder told reporters that the mill was open, the Dutch minister said.",
      "2023-04-01",
    );
    app.store.keep(page2);
    await app.open(`/actors/${encodeURIComponent(calder)}`, async (page) => {
      await page.getByRole("button", { name: /Merge/ }).waitFor();
      await page.keyboard.press("n");
      await page.keyboard.type("Ines Calder-Moor");
      await page.keyboard.press("Enter");
      await page.locator(".preview ins", { hasText: "Ines Calder-Moor" }).waitFor();
      await page.keyboard.press("Enter");
      await page
        .getByLabel(/Your name/)
        .waitFor({ timeout: 1000 })
        .then(
          async () => {
            await page.keyboard.type("Ada");
            await page.keyboard.press("Enter");
          },
          () => undefined,
        );
      await page.getByText(/is called Ines Calder-Moor/).waitFor();
      await page.getByText(/reports? read anew$/).waitFor({ timeout: 20_000 });
      expect(app.store.own().actors.map(({ name }) => name)).toEqual(["Ines Calder-Moor"]);
      await page.keyboard.press("u");
      await page.getByText(/is undone/).waitFor();
      expect(app.store.own().actors).toEqual([]);
    });
  });
});

inBrowser("a report without a day", (app) => {
  it("is given one in the app, and its relative times resolve", async () => {
    const id = app.store.keep(
      await app.read(
        "Ines Calder told Governor Hale on Tuesday that the border would stay open. The ferries ran on time all week.",
        "",
      ),
    ).id;
    expect(app.store.reading(id)?.statements[0]?.when?.from ?? null).toBeNull();
    await app.open(`/reports/${id}`, async (page) => {
      await page.getByRole("button", { name: /No day is known/ }).waitFor();
      await page.keyboard.press("d");
      await page.keyboard.type("2023-03-15");
      await page.keyboard.press("Enter");
      await page.getByLabel(/Your name/).fill("Ada");
      await page.keyboard.press("Enter");
      await page.getByText("1 report read anew").waitFor();
      await page.locator(".notes li", { hasText: "14 Mar 2023" }).waitFor();
      expect(app.store.reading(id)?.statements[0]?.when?.from).toBe("2023-03-14");
      await page.getByRole("button", { name: "Undo" }).click();
      await page.locator(".notes li", { hasText: "14 Mar 2023" }).waitFor({ state: "detached" });
    });
  });
});
