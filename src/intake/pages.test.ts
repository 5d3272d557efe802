import { describe, expect, it } from "vitest";
import type { BlockKind, Report } from "../contract/index.ts";
import { toReport } from "./index.ts";

const page = (body: string, head = ""): Promise<Report> =>
  toReport({ kind: "html", body: `<!doctype html><html><head>${head}</head><body>${body}</body></html>` });
const words = (report: Report, kind: BlockKind): string =>
  report.blocks
    .filter((block) => block.kind === kind)
    .map((block) => report.text.slice(block.start, block.end))
    .join("\n");

const STORY = `<h1>Ministers meet by the lake</h1>
<p>The foreign ministers of two neighbours met on Monday to talk about a bridge that neither will pay for, officials said.</p>
<p>“We have agreed to go on talking,” one of them told reporters, and the other nodded in a way that was taken for assent.</p>
<p>A further meeting is planned for the spring, when the ice on the lake has gone and the ferries run again between the towns.</p>`;

describe("a page", () => {
  it("keeps the article and labels what stands around it", async () => {
    const report = await page(`<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
      <article>${STORY}<figure><img src="a.jpg"><figcaption>The lake in winter. Photo: Staff</figcaption></figure>
      <ul class="share-buttons"><li><a href="#">Share</a></li><li><a href="#">Tweet</a></li></ul>
      <div class="newsletter-signup"><p>Sign up to our morning briefing</p></div></article>
      <aside class="related"><h3>Related stories</h3><a href="/1">How the bridge was planned</a></aside>
      <footer>© 2024 The Lakeside Paper</footer>`);
    expect(words(report, "headline")).toBe("Ministers meet by the lake");
    expect(words(report, "report")).toContain("We have agreed to go on talking");
    expect(words(report, "report")).not.toMatch(/Home|Tweet|morning briefing|How the bridge|©/);
    expect(words(report, "caption")).toContain("The lake in winter");
    expect(words(report, "related")).toContain("How the bridge was planned");
    expect(report.blocks.every((block) => block.reason.length > 0)).toBe(true);
  });

  it("shows text as a reader sees it: entities decoded, white space collapsed, hidden parts left out and counted", async () => {
    const report = await page(
      `${STORY}<p>Fish&nbsp;&amp;&#8202;chips   were
      served&#x2014;cold.</p><p style="display:none">secret words</p><template><p>more secrets</p></template><script>let secret</script>`,
    );
    expect(report.text).toMatch(/Fish & ?chips were served—cold\./);
    expect(report.text).not.toMatch(/secret/);
    expect(report.warnings.find((warning) => warning.code === "left-out")?.message).toMatch(/^2 /);
  });

  it("puts parts that the server sent late where the page's script would", async () => {
    const [lede = "", ...rest] = STORY.split(/(?=<p>)/);
    const report = await page(
      `<main><article>${lede}<!--$?--><template id="B:0"></template><p>Loading the story</p><!--/$--><p>The paper adds that it rained.</p></article></main>
       <div hidden id="S:0"><template id="P:1"></template></div><script>$RC("B:0","S:0")</script>
       <div hidden id="S:1">${rest.join("")}</div><script>$RS("S:1","P:1")</script>
       <div hidden id="S:2"><template id="B:2"></template>never placed</div><script>$RC("B:2","S:2");$RC("B:9","S:9")</script>`,
    );
    expect(words(report, "report")).toMatch(/We have agreed to go on talking[\s\S]*The paper adds that it rained\./);
    expect(report.text).not.toMatch(/Loading|never placed/);
  });

  it("reads an appeal's ask, and leaves a report about fundraising alone", async () => {
    const report = await page(
      `<article>${STORY}</article><div class="support"><p>Our journalism is independent and free for everyone. If you value our reporting, please support us from just $4 a month.</p></div>`,
    );
    const appeal = report.blocks.find((block) => block.kind === "appeal");
    expect(appeal?.ask).toEqual({ amount: 4, currency: "USD", period: "month", minimum: true });
    const about = await page(
      `<article>${STORY}<p>The party has asked its supporters to donate $4 a month to its campaign, the treasurer said on Friday.</p></article>`,
    );
    expect(about.blocks.some((block) => block.kind === "appeal")).toBe(false);
  });

  it("takes a correction for a notice, and a sentence about a correction for reporting", async () => {
    const report = await page(
      `<article>${STORY}<p>Correction: an earlier version of this story gave the wrong day of the meeting.</p>
       <p>The ministry later issued a correction of its own, in which the bridge had become a tunnel, to general surprise.</p></article>`,
    );
    expect(words(report, "notice")).toMatch(/^Correction:/);
    expect(words(report, "report")).toContain("The ministry later issued a correction");
  });

  it("leaves no word of the text without a block", async () => {
    const report = await page(`<div>loose words ${STORY} tail</div><span>more</span>`);
    let rest = report.text;
    for (const block of [...report.blocks].reverse()) rest = rest.slice(0, block.start) + rest.slice(block.end);
    expect(rest.trim()).toBe("");
  });
});

describe("what a page says about itself, with where it was found", () => {
  const found = (report: Report, field: string): string | undefined =>
    report.found.find((one) => one.field === field)?.where;

  it("reads linked data first", async () => {
    const report = await page(
      STORY,
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers meet by the lake","datePublished":"2023-02-06T08:00:00Z","publisher":{"name":"The Lakeside Paper"},"author":{"name":"Ada Quill"}}</script>`,
    );
    expect(report).toMatchObject({ published: "2023-02-06", publisher: "The Lakeside Paper", byline: "Ada Quill" });
    expect(found(report, "published")).toMatch(/json-ld/);
  });

  it("reads meta tags, time elements, addresses and datelines where there is no linked data", async () => {
    const meta = await page(STORY, `<meta property="article:published_time" content="2023-02-07T10:00:00+01:00">`);
    expect(meta.published).toBe("2023-02-07");
    const time = await page(`<article><time datetime="2023-02-08">8 Feb</time>${STORY}</article>`);
    expect(time.published).toBe("2023-02-08");
    const url = await toReport({ kind: "html", body: STORY, url: "https://news.example/2023/02/09/lake" });
    expect(url.published).toBe("2023-02-09");
    const dateline = await page(STORY.replace("<p>The foreign", "<p>GENEVA, Feb 10, 2023 (Lake Wire) - The foreign"));
    expect(dateline).toMatchObject({ published: "2023-02-10", publisher: "Lake Wire" });
    expect(found(dateline, "published")).toBe("dateline");
  });

  it("takes no day that does not exist and no date that is not given", async () => {
    const report = await page(STORY, `<meta name="date" content="2023-02-30">`);
    expect(report.published).toBeNull();
    expect(report.warnings.map((warning) => warning.code)).toContain("no-date");
  });

  it("lets the caller's word win", async () => {
    const report = await toReport({
      kind: "html",
      body: `<meta name="date" content="2023-02-06">${STORY}`,
      published: "2024-01-01",
      publisher: "Told",
    });
    expect(report).toMatchObject({ published: "2024-01-01", publisher: "Told" });
    await expect(toReport({ kind: "html", body: STORY, published: "yesterday" })).rejects.toThrow(/YYYY-MM-DD/);
  });

  it("keeps no link that is not of the web", async () => {
    const report = await page(STORY, `<link rel="canonical" href="javascript:alert(1)">`);
    expect(report.url).toBeNull();
  });

  it("keeps a sentence that is a link from end to end, and no teaser between paragraphs", async () => {
    const [first, ...rest] = STORY.split("\n").slice(1);
    const sentence = "Last week a customs officer and his brother denied that they had sold the keys of the bridge.";
    const teaser = "The long quarrel about the bridge, told by those who cross it";
    const report = await page(
      `<article><h1>Ministers meet by the lake</h1>${first}<p><a href="/1">${sentence}</a></p>${rest.join("\n")}<p><a href="/2">${teaser}</a></p><p>The ferries have been paid for by both towns since the spring, their mayors said.</p></article>`,
    );
    expect(words(report, "report")).toContain(sentence);
    expect(words(report, "report")).not.toContain(teaser);
  });

  it("keeps the short posts of a live page beside long ones", async () => {
    const post = (heading: string, body: string): string =>
      `<article class="entry"><time>5.05pm</time><h2>${heading}</h2>${body}</article>`;
    const report = await page(
      `<main><h1>The bridge: latest</h1><div>${post("Talks go on", STORY.split("\n").slice(1).join("\n"))}${post("Mayor answers", "<p>The mayor of the northern town said that nobody had asked her.</p>")}${post("Ferries run", "<p>The first ferry of the year left with nine people on board.</p>")}</div></main>`,
    );
    expect(words(report, "report")).toMatch(/nobody had asked her[\s\S]*nine people on board/);
  });

  it("takes cards that lead to other pages for no posts", async () => {
    const card = (title: string): string =>
      `<article><h3><a href="/x">${title}</a></h3><p>A short line about it that ends here, as such lines do.</p></article>`;
    const report = await page(
      `<main><article>${STORY}</article>${card("How the bridge was planned")}${card("Who owns the lake")}${card("Swimming in April")}</main>`,
    );
    expect(words(report, "report")).not.toContain("A short line about it");
  });

  it("keeps short lines that stand in the report's column", async () => {
    const report = await page(
      `<main><section><p>First the envoys left the hall.</p>Then the guards told them that nobody would come back before noon<div><h4>What comes next</h4>${STORY.split("\n").slice(1).join("\n")}</div></section></main>`,
    );
    expect(words(report, "report")).toMatch(/First the envoys left[\s\S]*nobody would come back before noon/);
  });
});
