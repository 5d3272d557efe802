import { gunzipSync } from "node:zlib";
import { DragomanError } from "../../contract/index.ts";
import { decode } from "../decode.ts";
import { isOpml, listOf } from "./list.ts";
import { isSiteMap, siteMapOf } from "./siteMap.ts";
import type { Feed } from "./types.ts";

export { type FollowList, listOf } from "./list.ts";
export type { Entry, Feed } from "./types.ts";

/** A packed site map unpacks to fifty megabytes at most, says the rule of site maps. */
const LARGEST = 64_000_000;
/** So much before a feed's first tag may be something else: a warning of the server's, an empty line. */
const JUNK = 20_000;

/**
 * What stands at an address that is followed: a feed, a site map, or a list of either. What stands before its first tag is
 * passed over.
 *
 * @param base where it came from: addresses in it may leave out the host
 * @throws DragomanError `no-feed` for a page or anything else, with the page's own feed where it names one; `entities`,
 * `too-large`, `binary`
 */
export async function feedOf(bytes: Uint8Array, base: string, charset?: string): Promise<Feed> {
  const { text: whole } = decode(unpacked(bytes), charset);
  const { text, repaired } = fromFirstTag(whole);
  if (text.trim() === "") throw new DragomanError("no-feed", "it is empty");
  if (isSiteMap(text)) return { ...siteMapOf(text, base), repaired };
  if (isOpml(text)) {
    const { feeds, left } = listOf(text);
    return { kind: "list of feeds", title: null, entries: [], feeds, left, without: 0, repaired };
  }
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) throw new DragomanError("no-feed", pageSays(text, base));
  return { ...(await (await import("./feed.ts")).syndicated(text, base)), repaired };
}

function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new DragomanError(
      large ? "too-large" : "no-feed",
      large ? `it unpacks to more than ${LARGEST / 1e6} MB, which no site map does` : "it is packed and broken off",
      { cause: error },
    );
  }
}

/** A text from its first XML tag that begins a feed; JSON feeds begin with a bracket. */
function fromFirstTag(whole: string): { readonly text: string; readonly repaired: boolean } {
  const trimmed = whole.trimStart();
  if (trimmed.startsWith("{")) return { text: trimmed, repaired: false };
  const at = whole
    .slice(0, JUNK)
    .search(/<\?xml|<(?:\w{1,20}:)?(?:rss|feed|rdf|urlset|sitemapindex|opml)[\s>]|<!doctype (?:rss|html)|<html/i);
  if (at < 0) return { text: trimmed, repaired: false };
  return { text: whole.slice(at), repaired: whole.slice(0, at).trim() !== "" };
}

/** A page is no feed, but most name theirs. */
function pageSays(html: string, base: string): string {
  for (const [tag] of html.slice(0, 200_000).matchAll(/<link\b[^<>]{0,1000}>/gi)) {
    if (!/application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(tag)) continue;
    const href = /href\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
    if (href !== undefined && URL.canParse(href, base))
      return `it is a page and no feed; its feed is ${new URL(href, base).href}`;
  }
  return "it is a page and no feed; look on it for a link to RSS, or give the site's map (…/sitemap.xml)";
}
