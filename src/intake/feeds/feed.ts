import { DragomanError } from "../../contract/index.ts";
import { refuseEntities } from "../files/xml.ts";
import { dayIn } from "../metadata/day.ts";
import { webAddress } from "./address.ts";
import { type Entry, type Feed, MOST_ENTRIES } from "./types.ts";

/** The fields that the kinds of feeds share, as the library gives them. */
interface Item {
  readonly link?: unknown;
  readonly links?: unknown;
  readonly url?: unknown;
  readonly external_url?: unknown;
  readonly guid?: unknown;
  readonly id?: unknown;
  readonly title?: unknown;
  readonly pubDate?: unknown;
  readonly published?: unknown;
  readonly updated?: unknown;
  readonly date_published?: unknown;
  readonly dc?: { readonly date?: unknown; readonly dates?: unknown };
}

/**
 * The entries of a feed: RSS, Atom, RDF or JSON Feed.
 *
 * @throws DragomanError `no-feed`, `entities`
 */
export async function syndicated(text: string, base: string): Promise<Omit<Feed, "repaired">> {
  refuseEntities(text.slice(0, text.startsWith("{") ? 0 : undefined));
  refuseDepth(text);
  const { parseFeed } = await import("feedsmith");
  let feed: { readonly title?: unknown; readonly items?: readonly Item[]; readonly entries?: readonly Item[] };
  try {
    feed = parseFeed(text).feed as typeof feed;
  } catch (error) {
    throw new DragomanError("no-feed", `it is no feed that can be read (${(error as Error).message})`, {
      cause: error,
    });
  }
  const entries = new Map<string, Entry>();
  let [left, without] = [0, 0];
  for (const item of feed.items ?? feed.entries ?? []) {
    const url = webAddress(linkOf(item), base);
    if (url === null) without += 1;
    else if (entries.has(url)) continue;
    else if (entries.size >= MOST_ENTRIES) left += 1;
    else
      entries.set(url, {
        url,
        title: wordsOf(item.title)?.slice(0, 500) ?? null,
        published: dayIn(
          wordsOf(
            item.pubDate ??
              item.published ??
              item.date_published ??
              [item.dc?.dates].flat()[0] ??
              item.dc?.date ??
              item.updated,
          ) ?? "",
        ),
        publisher: null,
      });
  }
  return {
    kind: "feed",
    title: wordsOf(feed.title)?.slice(0, 500) ?? null,
    entries: [...entries.values()],
    feeds: [],
    left,
    without,
  };
}

function linkOf(item: Item): string | null {
  const links = Array.isArray(item.links) ? (item.links as readonly { href?: unknown; rel?: unknown }[]) : [];
  const page = links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0];
  for (const one of [page?.href, item.link, item.url, item.external_url, wordsOf(item.guid), item.id])
    if (typeof one === "string" && one.trim() !== "" && (one !== item.id || /^https?:/i.test(one))) return one;
  return null;
}

/** Words, or the words in { value: "…" }. */
function wordsOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (typeof value !== "object" || value === null) return null;
  const inner = (value as { value?: unknown }).value;
  return typeof inner === "string" ? inner.trim() || null : null;
}

const DEEPEST = 200;

/** Parsers of trees go as deep as their file; a feed is six deep, and what its entries quote stands in CDATA. */
function refuseDepth(text: string): void {
  let depth = 0;
  for (const [tag] of text
    .replace(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)/g, "")
    .matchAll(/<\/?[a-z][^<>]*>?/gi)) {
    if (tag.startsWith("</")) depth -= 1;
    else if (!tag.endsWith("/>")) depth += 1;
    if (depth > DEEPEST)
      throw new DragomanError(
        "no-feed",
        `it is no feed that can be read: its tags are nested more than ${DEEPEST} deep`,
      );
  }
}
