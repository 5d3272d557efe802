import type { Found } from "../../contract/index.ts";
import { dayIn, dayInUrl } from "./day.ts";
import type { LinkedData } from "./linked.ts";

/** What a page's head says, before the caller's own words are put on top. */
export interface PageHead {
  /** Meta tags by lower-case name, property or itemprop; the first of a name counts. */
  readonly metas: ReadonlyMap<string, string>;
  /** The `<time>` elements in order. */
  readonly times: readonly { readonly datetime: string; readonly text: string; readonly hint: string }[];
  readonly canonical: string | null;
  readonly lang: string | null;
  readonly titleTag: string | null;
  readonly linked: LinkedData;
}

type Field = Found["field"];

const METAS: readonly (readonly [Field, readonly string[]])[] = [
  ["title", ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title"]],
  [
    "publisher",
    ["og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher", "al:android:app_name"],
  ],
  ["byline", ["author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"]],
  [
    "published",
    [
      "article:published_time",
      "article:published",
      "datepublished",
      "og:published_time",
      "dc.date.issued",
      "dcterms.issued",
      "dcterms.created",
      "dc.date",
      "dcterms.date",
      "dc.date.created",
      "parsely-pub-date",
      "sailthru.date",
      "pubdate",
      "publishdate",
      "publish-date",
      "publish_date",
      "publication_date",
      "publication-date",
      "date",
      "ptime",
      "article.published",
      "article_date_original",
      "cxenseparse:recs:publishtime",
      "last-modified-date-published",
      "date_published",
      "displaydate",
    ],
  ],
  ["language", ["og:locale", "content-language", "dc.language", "language"]],
  ["url", ["og:url", "twitter:url"]],
];

/**
 * All that a page says of itself, each piece with where it was found, best first within a field: the page's linked
 * data, then its meta tags, then `<time>` and `<title>`, then the address.
 */
export function metadataOf(head: PageHead, url: string | null): readonly Found[] {
  const found: Found[] = [];
  const add = (field: Field, value: string | null | undefined, where: string): void => {
    const clean = value?.replace(/\s+/g, " ").trim();
    if (clean) found.push({ field, value: field === "published" ? (dayIn(clean) ?? "") : clean.slice(0, 500), where });
  };
  const { linked } = head;
  add("title", linked.title, "json-ld");
  add("publisher", linked.publisher, "json-ld");
  add("byline", linked.byline, "json-ld");
  add("published", linked.published, "json-ld");
  add("language", linked.language, "json-ld");
  add("url", head.canonical, "link:canonical");
  add("language", head.lang, "html:lang");
  for (const [field, names] of METAS) for (const name of names) add(field, head.metas.get(name), `meta:${name}`);
  add("url", linked.url, "json-ld");
  const marked = head.times.find(
    (time) => /publish|created|posted|date|entry/.test(time.hint) && !/modif|updat/.test(time.hint),
  );
  for (const time of marked ? [marked, ...head.times] : head.times.slice(0, 3))
    add("published", time.datetime || time.text, "time");
  add("title", head.titleTag, "title");
  const address = url ?? head.canonical ?? head.metas.get("og:url") ?? linked.url;
  if (address) add("published", dayInUrl(address), "url");
  return found.filter((item) => item.value !== "");
}
