import { tagsOf } from "../files/xml.ts";
import { dayIn } from "../metadata/day.ts";
import { webAddress } from "./address.ts";
import { type Entry, type Feed, MOST_ENTRIES, MOST_FEEDS } from "./types.ts";

export const isSiteMap = (xml: string): boolean =>
  /<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]/i.test(xml.slice(0, 5_000));

/** A site map, with the news of it where it has some, or a list of site maps. One tag at a time: none is too deep. */
export function siteMapOf(xml: string, base: string): Omit<Feed, "repaired"> {
  const entries = new Map<string, Entry>();
  const feeds = new Set<string>();
  let fields = new Map<string, string>();
  let [left, without] = [0, 0];
  let list = false;
  for (const { name, closes, text } of tagsOf(xml)) {
    if (name === "sitemapindex") list = true;
    else if (!closes && (name === "url" || name === "sitemap")) fields = new Map();
    else if (closes && (name === "url" || name === "sitemap")) {
      const url = webAddress(fields.get("loc"), base);
      if (url === null) without += 1;
      else if (name === "sitemap") {
        if (feeds.size < MOST_FEEDS) feeds.add(url);
        else left += 1;
      } else if (entries.size >= MOST_ENTRIES) left += entries.has(url) ? 0 : 1;
      else if (!entries.has(url))
        entries.set(url, {
          url,
          title: fields.get("title") ?? null,
          published: dayIn(fields.get("publication_date") ?? ""),
          publisher: fields.get("name") ?? null,
        });
      fields = new Map();
    } else if (!closes && text.trim() !== "" && !fields.has(name)) fields.set(name, text.trim().slice(0, 2000));
  }
  return {
    kind: list ? "list of site maps" : "site map",
    title: null,
    entries: [...entries.values()],
    feeds: [...feeds],
    left,
    without,
  };
}
