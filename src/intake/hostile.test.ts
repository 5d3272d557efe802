import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toReport } from "./index.ts";

describe("bad input gets a clear error or a sensible report, never a crash", () => {
  it("says that an empty file is empty", async () => {
    await expect(toReport({ kind: "auto", body: "" })).rejects.toMatchObject({ code: "empty" });
    await expect(toReport({ kind: "auto", body: " \n\t " })).rejects.toThrow(/nothing in it/);
  });

  it("says that a feed is a feed", async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><item><title>One</title></item></channel></rss>`;
    await expect(toReport({ kind: "auto", body: feed })).rejects.toMatchObject({ code: "feed" });
  });

  it("gives blocks and a warning for a page without an article", async () => {
    const report = await toReport({ kind: "html", body: `<nav><a href="/">Home</a> <a href="/a">About</a></nav>` });
    expect(report.blocks.every((block) => block.kind !== "report")).toBe(true);
    expect(report.warnings.map((warning) => warning.code)).toContain("no-report");
  });

  describe("two articles on one page", () => {
    const article = (name: string, times = 4): string =>
      `<article><h2>${name}</h2>${`<p>The council of ${name} met on Monday and talked for a long time about the harbour and its cranes.</p>`.repeat(times)}</article>`;
    const partsSaying = async (body: string, words: string): Promise<readonly number[]> => {
      const report = await toReport({ kind: "html", body });
      return report.blocks
        .filter((block) => block.kind === "report" && report.text.slice(block.start, block.end).includes(words))
        .map((block) => block.part);
    };

    it.each([
      ["in one box", (inner: string) => `<main>${inner}</main>`, 4],
      ["on the bare page", (inner: string) => inner, 4],
      ["of unlike length", (inner: string) => `<main>${inner}</main>`, 7],
    ])("are both reporting, and numbered: %s", async (_name, around, times) => {
      const page = around(article("Northport") + article("Southport", times));
      expect(await partsSaying(page, "council of Northport")).toEqual([1]);
      expect(await partsSaying(page, "council of Southport")).toEqual([2]);
    });

    it("are one report and what comes next, when the page's headline is that of the first", async () => {
      const page = `<title>Northport</title><main>${article("Northport", 8).replaceAll("h2", "h1")}<article class="related"><h2>Southport</h2><p>The council of Southport met.</p></article></main>`;
      expect(await partsSaying(page, "council of Northport")).toEqual([1]);
      expect(await partsSaying(page, "council of Southport")).toEqual([]);
    });
  });

  it("reads 100,000 nested tags in bounded time", async () => {
    const depth = 100_000;
    const report = await toReport({
      kind: "html",
      body: `${"<div>".repeat(depth)}words in the deep${"</div>".repeat(depth)}`,
    });
    expect(report.text).toContain("words in the deep");
  }, 30_000);

  it("reads a page of 50 MB", async () => {
    const paragraph =
      "<p>The minister said that the talks would go on for as long as both sides wished them to go on.</p>\n";
    const report = await toReport({ kind: "html", body: paragraph.repeat(Math.ceil(50_000_000 / paragraph.length)) });
    expect(report.text.length).toBeGreaterThan(40_000_000);
  }, 120_000);

  it("refuses what is larger than it reads, and says how large that is", async () => {
    await expect(toReport({ kind: "text", body: "a".repeat(64_000_001) })).rejects.toMatchObject({ code: "too-large" });
  });

  it("keeps script out of the text, wherever it hides", async () => {
    const report = await toReport({
      kind: "html",
      body: `<p onclick="steal()" title="<script>x()</script>">Plain words stand here.</p><svg onload="steal()"><text>drawn</text></svg>
        <a href="javascript:steal()">a link</a><iframe srcdoc="<p>framed</p>"></iframe><noscript><p>no script</p></noscript>`,
    });
    expect(report.text).toContain("Plain words stand here.");
    expect(report.text).not.toMatch(/steal|framed|x\(\)/);
  });

  it("keeps a date in the future as it was given", async () => {
    const report = await toReport({ kind: "text", body: "Words of a report to come.", published: "2199-01-01" });
    expect(report.published).toBe("2199-01-01");
    await expect(toReport({ kind: "text", body: "Words.", published: "0000-01-01" })).rejects.toMatchObject({
      code: "date",
    });
  });

  it("holds offsets and leaves no word out, whatever the markup", async () => {
    const tag = fc.constantFrom(
      "p",
      "div",
      "h1",
      "li",
      "a",
      "span",
      "table",
      "td",
      "article",
      "figcaption",
      "pre",
      "b",
      "section",
      "aside",
    );
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.lorem({ maxCount: 12 }),
      tag.map((name) => `<${name} class=x>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        "&amp;",
        "&#0;",
        "&nbsp;",
        "<!--",
        "-->",
        "<br>",
        "<script>",
        "</script>",
        "]]>",
        "\u202e",
        "\u0000",
        "😀",
        "<p hidden>",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const body = `<p>words</p>${pieces.join("")}`;
        const report = await toReport({ kind: "html", body });
        let end = 0;
        for (const block of report.blocks) {
          expect(report.text.slice(end, block.start).trim()).toBe("");
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(report.text.slice(end).trim()).toBe("");
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
