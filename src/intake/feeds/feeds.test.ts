import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { feedOf, listOf } from "./index.ts";

const BASE = "https://lake.example/rss";
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const ITEM =
  "<item><title>Talks &amp; more</title><link>/1</link><pubDate>Tue, 12 Nov 2024 10:00:00 GMT</pubDate></item>";

describe("what is followed", () => {
  it.each([
    ["RSS", `<rss version="2.0"><channel><title>Lake</title>${ITEM}</channel></rss>`],
    [
      "Atom",
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake</title><entry><title>Talks &amp; more</title><link href="/1"/><updated>2024-11-12T10:00:00Z</updated></entry></feed>',
    ],
    [
      "JSON Feed",
      '{"version":"https://jsonfeed.org/version/1.1","title":"Lake","items":[{"id":"1","url":"https://lake.example/1","title":"Talks & more","date_published":"2024-11-12T10:00:00Z"}]}',
    ],
    [
      "a packed site map",
      `<urlset xmlns:n="u"><url><loc>https://lake.example/1</loc><n:news><n:title>Talks &amp; more</n:title><n:publication_date>2024-11-12</n:publication_date></n:news></url></urlset>`,
    ],
  ])("%s gives its entries, with title and day", async (name, text) => {
    const given = name.startsWith("a packed") ? new Uint8Array(gzipSync(text)) : bytes(text);
    expect((await feedOf(given, BASE)).entries).toMatchObject([
      { url: "https://lake.example/1", title: "Talks & more", published: "2024-11-12" },
    ]);
  });

  it("is repaired where something stands before its first tag, and leads only to the web", async () => {
    const feed = await feedOf(
      bytes(
        `\n<br />Warning: no</br>\n<?xml version="1.0"?><rss version="2.0"><channel>${ITEM}<item><link>file:///etc/passwd</link></item></channel></rss>`,
      ),
      BASE,
    );
    expect(feed).toMatchObject({ repaired: true, without: 1, entries: [{ url: "https://lake.example/1" }] });
  });

  it("is bounded: entries, feeds of a list, what it unpacks to, tags in tags", async () => {
    const many = await feedOf(
      bytes(`<urlset>${Array.from({ length: 50_010 }, (_, at) => `<url><loc>/${at}</loc></url>`).join("")}</urlset>`),
      BASE,
    );
    expect([many.entries.length, many.left]).toEqual([50_000, 10]);
    const million = listOf(
      `<opml><body>\n${Array.from({ length: 1_000_000 }, (_, at) => `<outline xmlUrl="https://a.example/${at}"/>`).join("\n")}</body></opml>`,
    );
    expect([million.feeds.length, million.left]).toEqual([10_000, 990_000]);
    await expect(feedOf(new Uint8Array(gzipSync(Buffer.alloc(65_000_000, " "))), BASE)).rejects.toMatchObject({
      code: "too-large",
    });
    await expect(feedOf(bytes(`<rss><channel>${"<a>".repeat(100_000)}`), BASE)).rejects.toMatchObject({
      code: "no-feed",
    });
  }, 300_000);

  it("is refused where it declares entities, is a page, or nothing", async () => {
    await expect(feedOf(bytes('<!DOCTYPE a [<!ENTITY b "c">]><rss/>'), BASE)).rejects.toMatchObject({
      code: "entities",
    });
    await expect(
      feedOf(bytes('<html><link rel=alternate type="application/atom+xml" href="/atom">'), BASE),
    ).rejects.toThrow(/its feed is https:\/\/lake\.example\/atom/);
    await expect(feedOf(bytes("words"), BASE)).rejects.toMatchObject({ code: "no-feed" });
    expect(() => listOf("nothing here")).toThrow(/names no feed/);
  });
});
