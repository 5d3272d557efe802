/// <reference lib="dom" />
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { inBrowser } from "./app.testing.ts";

const BIN = fileURLToPath(new URL("../../bin/dragoman.js", import.meta.url));

inBrowser("adding reports", (app) => {
  it("reads what is pasted and goes to the report, by keyboard; what was typed outlives Back and reload", async () => {
    await app.open("/add", async (page) => {
      await page.locator("textarea").fill("Ines Calder told reporters on Friday that the bridge would open.");
      await page.getByLabel("Published on").fill("2023-04-07");
      await page.getByLabel("Publisher").fill("Bridge Post");
      await page.reload();
      expect(await page.locator("textarea").inputValue()).toContain("the bridge would open");
      expect(await page.getByLabel("Publisher").inputValue()).toBe("Bridge Post");
      await page.getByRole("link", { name: "Reports", exact: true }).click();
      await page.locator(".reports").waitFor();
      await page.goBack();
      expect(await page.getByLabel("Published on").inputValue()).toBe("2023-04-07");
      await page.getByRole("button", { name: "Read and keep" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/reports\/[0-9a-f]{16}$/);
      await page.locator(".notes li").first().waitFor();
      expect(await page.locator(".kicker").textContent()).toMatch(/Bridge Post · 7 Apr 2023/);
      await page.goBack();
      expect(await page.locator("textarea").inputValue()).toBe("");
      expect(await page.locator(".queue").textContent()).toMatch(/added · Bridge Post · 7 Apr 2023.*1 statement/);
    });
  });

  it("reads several files one after the other, and says of each what was read or what is wrong with it", async () => {
    await app.open("/add", async (page) => {
      await page.locator('input[type="file"]').setInputFiles([
        { name: "one.txt", mimeType: "text/plain", buffer: Buffer.from("Calder said the dam was safe.") },
        { name: "two.html", mimeType: "text/html", buffer: Buffer.from("<h1>Dam</h1><p>Hale said it was not.</p>") },
        { name: "none.txt", mimeType: "text/plain", buffer: Buffer.from("") },
      ]);
      await page.getByText("3 of 3 read").waitFor();
      const rows = page.locator(".queue li");
      expect(await rows.nth(0).textContent()).toMatch(/added.*publisher unknown/);
      expect(await rows.nth(1).textContent()).toMatch(/Dam.*added/);
      expect(await rows.nth(2).textContent()).toMatch(/none\.txt: there is nothing in it/);
      expect(new URL(page.url()).pathname).toBe("/add");
    });
  });

  it("gives the command for an address, since nothing is fetched here", async () => {
    await app.open("/add", async (page) => {
      await page.getByLabel("Address of the page").fill("https://news.example/it's");
      expect(await page.locator(".from-address code").textContent()).toBe(
        "npx dragoman add 'https://news.example/it'\\''s'",
      );
      expect(await page.getByRole("button", { name: "Read and keep" }).isDisabled()).toBe(true);
    });
  });

  it("goes on with another token where the server was started anew", async () => {
    await app.open("/add", async (page) => {
      await page.evaluate(() =>
        document.querySelector('meta[name="dragoman-token"]')?.setAttribute("content", "of the start before"),
      );
      await page.locator("textarea").fill("Hale said the ferry was late.");
      // The refusal is heard, and is no error of the page.
      page.removeAllListeners("console");
      await page.getByRole("button", { name: "Read and keep" }).click();
      await page.waitForURL(/\/reports\//);
    });
  });

  it("fills an empty record that the command made, and keeps it in the file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dragoman-add-"));
    const args = ["serve", "--record", join(folder, "new.dragoman"), "--new", "--port", "0"];
    const child = spawn(process.execPath, [BIN, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    try {
      const url = await new Promise<string>((done) => {
        child.stdout.on("data", (data) => {
          const [found] = /http:\/\/\S+/.exec(String(data)) ?? [];
          if (found) done(found);
        });
      });
      const page = await app.browser.newPage();
      await page.goto(url);
      await page.getByRole("heading", { name: "An empty record" }).waitFor();
      writeFileSync(join(folder, "story.txt"), "Ines Calder told Governor Hale that the border would stay open.");
      await page.locator('input[type="file"]').setInputFiles(join(folder, "story.txt"));
      await page.waitForURL(/\/reports\//, { timeout: 60_000 });
      await page.locator(".notes li").first().waitFor();
      await page.goto(url);
      expect(await page.locator(".sum").textContent()).toMatch(/in 1 reports/);
      await page.close();
    } finally {
      child.kill("SIGTERM");
      await new Promise((done) => child.on("exit", done));
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

inBrowser("a draft", (app) => {
  it("is held against the record: each quotation marked by form, with the record's words and the difference", async () => {
    await app.open("/verify", async (page) => {
      await page
        .locator("textarea")
        .fill(
          "“Nobody will close it,” Ines Calder said.\n\n“The ferries will never run on time,” Hale said.\n\n“We sold the harbour,” Calder said.",
        );
      await page.getByRole("button", { name: "Hold it against the record" }).click();
      await page.locator(".verdicts > li").nth(2).waitFor();
      const told = await page.locator(".verdicts > li").allTextContents();
      expect(told[0]).toContain("in the record as it stands");
      expect(told[1]).toMatch(/in other words.*never/);
      expect(told[2]).toContain("not in this record");
      expect(await page.locator(".differences ins, .differences del").count()).toBeGreaterThan(0);
      const lines = await page
        .locator(".draft .verdict")
        .evaluateAll((all) =>
          all.map((one) => getComputedStyle(one).textDecorationStyle + getComputedStyle(one).outlineStyle),
        );
      expect(new Set(lines).size).toBe(3);
      await page.getByRole("button", { name: /^2: / }).press("Enter");
      expect(await page.locator(".verdicts > li:focus").textContent()).toContain("never");
      await page.locator(".verdicts a").first().click();
      await page.locator(".notes li.chosen").waitFor();
      await page.goBack();
      await page.locator(".verdicts > li").nth(2).waitFor();
      await page.reload();
      await page.locator(".verdicts > li").nth(2).waitFor();
    });
  });
});

inBrowser("a finding", (app) => {
  it("has a page: its words in context, how it was read, its trial, and citations to copy", async () => {
    const id = app.store.reading(app.summit)?.statements[0]?.id as string;
    await app.open(
      `/findings/${id}`,
      async (page) => {
        expect(await page.locator(".fact").textContent()).toMatch(/Olaf Scholz.*“.*”/);
        expect(await page.locator(".context .mark.content").count()).toBeGreaterThan(0);
        expect(await page.locator(".finding-details").textContent()).toMatch(/in 100 such findings are right/);
        await page.getByRole("button", { name: /show what was proposed/ }).click();
        await page.locator(".trials .kept").first().waitFor({ state: "attached" });
        await page.getByRole("button", { name: "BibTeX", exact: true }).click();
        await page.getByRole("button", { name: "Copy BibTeX" }).click();
        await page.getByText("Copied").waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`@misc{report-${app.summit}`);
        await page.getByRole("link", { name: /at these words/ }).click();
        await page.locator(`#f-${id}.chosen`).waitFor();
        await page.getByRole("link", { name: "its own page" }).click();
        await page.locator(".fact").waitFor();
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
  });
});

inBrowser("a saved search", (app) => {
  it("is kept under a name, says what is new, and is seen or removed", async () => {
    await app.open("/search?speaker=Calder", async (page) => {
      await page.getByLabel("Keep this search as").fill("What Calder says");
      await page.keyboard.press("Enter");
      await page.getByText("what is new in it stands under").waitFor();
      app.store.keep(await app.read("Ines Calder said the mill would close.", "2024-01-02"));
      await page.locator(".keep-search a").click();
      await page.getByRole("link", { name: "What Calder says: 1 new" }).click();
      await page.waitForURL(/added-after=/);
      await page.getByText("1 statement ·").waitFor();
      expect(await page.locator(".statements").textContent()).toContain("the mill would close");
      await page.goBack();
      await page.getByRole("button", { name: "What Calder says: all seen" }).click();
      await page.locator(".searches td", { hasText: "–" }).waitFor();
      await page.getByRole("button", { name: "What Calder says: remove" }).click();
      await page.locator(".searches").waitFor({ state: "detached" });
    });
  });

  it("loses nothing that was typed when a facet is chosen, and gives the same question elsewhere", async () => {
    await app.open("/search?q=border", async (page) => {
      await page.getByLabel("Until").fill("2024");
      await page.locator(".facet a").first().click();
      await page.waitForURL(/until=2024/);
      expect(page.url()).toContain("q=border");
      await page.getByText("The same at the command line").click();
      expect(await page.locator(".onward code").textContent()).toMatch(/^dragoman ask border .*--until 2024/);
      const links = await page
        .locator(".downloads a")
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      for (const link of links) expect((await page.request.get(link)).status()).toBe(200);
      expect(links.length).toBe(3);
    });
  });
});

inBrowser("the record's front page", (app) => {
  it("lets one drag over counts to choose their days", async () => {
    app.store.keep(await app.read("Hale said the road was open.", "2023-06-20"));
    await app.open("/", async (page) => {
      const box = await page.locator(".chart svg").boundingBox();
      if (!box) throw new Error("no chart");
      await page.mouse.move(box.x + 4, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width - 4, box.y + 40, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL(/\/search\?from=2023-03(?:-15)?&until=202[34]/);
    });
  });
});

inBrowser("network and map", (app) => {
  it("draw a window of time, with a table whose rows lead to pairs and places", async () => {
    await app.open("/network", async (page) => {
      await page.locator("svg.network .member").first().waitFor();
      expect(await page.locator(".actors tbody").textContent()).toContain("Germany");
      await page.getByLabel("From").fill("2019");
      await page.getByLabel("Until").fill("2019");
      await page.keyboard.press("Enter");
      await page.getByText("Nobody spoke or dealt with anybody in these days").waitFor();
      await page.getByRole("link", { name: "all days" }).click();
      await page.getByRole("link", { name: /Germany and France|France and Germany/ }).click();
      await page.locator(".page-pair h1").waitFor();
    });
    await app.open("/map", async (page) => {
      await page.locator("svg.map .place").first().waitFor({ state: "attached" });
      await page.locator(".land[d^=M]").waitFor();
      await page.locator(".actors tbody a", { hasText: "Berlin" }).click();
      await page.waitForURL(/place=Berlin&show=events/);
      await page.locator(".statements .event").first().waitFor();
    });
    await app.open("/map?from=soon", async (page) => {
      expect(await page.getByRole("alert").textContent()).toContain("2024-11-12");
    });
  });
});
