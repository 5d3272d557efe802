import { createHash } from "node:crypto";
import { type Block, DragomanError, type Found, type Report, type Warning } from "../contract/index.ts";
import { wholeCharacters, withWholeCharacters } from "./characters.ts";
import { decode } from "./decode.ts";
import { flowOf } from "./html/flow.ts";
import { linesOf } from "./html/lines.ts";
import { findMain } from "./html/main.ts";
import { parsePage } from "./html/parse.ts";
import { placeStreamed } from "./html/streamed.ts";
import { labelLines } from "./label.ts";
import { languageOf } from "./language.ts";
import { LARGEST } from "./limits.ts";
import type { Lined } from "./line.ts";
import { datelinesOf } from "./metadata/dateline/index.ts";
import { dayIn } from "./metadata/day.ts";
import { givenDay } from "./metadata/givenDay.ts";
import { readLinkedData } from "./metadata/linked.ts";
import { metadataOf } from "./metadata/page.ts";
import { linesOfText } from "./plain/lines.ts";
import type { Source } from "./types.ts";

export { failureOf, inputLine, type LineResult } from "./jsonl.ts";
export { dated } from "./metadata/dateline/index.ts";
export type { Source } from "./types.ts";

/**
 * One source to one report: text, labelled blocks, metadata with where each was found. Pure: the same bytes give the
 * same report; nothing is fetched and no clock is read.
 *
 * Offsets are UTF-16 code units into `text`. For text input `text` is the decoded string unchanged (BOM dropped,
 * halves of surrogate pairs read as U+FFFD); for HTML it is what the page shows.
 *
 * @throws DragomanError `empty`, `binary`, `feed`, `too-large`: what it is, and what to give instead
 */
export async function toReport(given: Source): Promise<Report> {
  const { source, warnings } = withWholeCharacters(given);
  const decoded =
    typeof source.body === "string"
      ? { text: source.body.replace(/^\ufeff/, ""), warnings }
      : decode(source.body, source.charset);
  if (decoded.text.length > LARGEST)
    throw new DragomanError(
      "too-large",
      `${decoded.text.length} characters; the largest read is ${LARGEST}. Split it into reports`,
    );
  // U+0085 is white space as well, and no line has words of it.
  if (!/[^\s\u0085]/.test(decoded.text))
    throw new DragomanError("empty", "there is nothing in it; give a page or a text with words");
  const html = source.kind === "html" || (source.kind === "auto" && looksLikeHtml(decoded.text));
  if (html) refuseFeed(decoded.text);
  const lined = html
    ? linedPage(decoded.text, source)
    : { text: decoded.text, lines: linesOfText(decoded.text), found: [], warnings: [] };
  const blocks = labelLines(lined.lines, { plain: !html });
  return finish(source, lined, blocks, [...decoded.warnings, ...lined.warnings]);
}

type LinedWithWarnings = Lined & { readonly warnings: readonly Warning[] };

function linedPage(html: string, source: Source): LinedWithWarnings {
  const { document, warnings } = parsePage(html);
  placeStreamed(document);
  const flow = flowOf(document);
  const linked = readLinkedData(flow.scripts);
  const found = metadataOf({ ...flow, linked }, source.url ?? null);
  const title = source.title ?? found.find((item) => item.field === "title")?.value ?? null;
  const main = findMain(flow, title, linked.body);
  const lines = linesOf(flow, main);
  const hidden: readonly Warning[] =
    flow.hidden > 0
      ? [{ code: "left-out", message: `${flow.hidden} hidden, embedded or template elements are not in the text` }]
      : [];
  return { text: flow.text, lines, found, warnings: [...warnings, ...hidden] };
}

async function finish(
  source: Source,
  lined: LinedWithWarnings,
  blocks: readonly Block[],
  warnings: readonly Warning[],
): Promise<Report> {
  const { text } = lined;
  const more: Warning[] = [...warnings];
  const title = source.title ?? lined.found.find((item) => item.field === "title")?.value;
  // A site's name that is the page's title was filled in by mistake.
  const found: Found[] = [...callers(source), ...(source.own ?? []), ...lined.found, ...inText(text, blocks)]
    .filter((item) => item.field !== "publisher" || item.where === "caller" || item.value !== title)
    .map((item) => ({ ...item, value: wholeCharacters(item.value) }));
  const first = (field: Found["field"]): string | null => found.find((item) => item.field === field)?.value ?? null;
  const reporting = blocks
    .filter((block) => block.kind === "report")
    .map((block) => text.slice(block.start, block.end))
    .join("\n");
  if (reporting === "")
    more.push({ code: "no-report", message: "no reporting was found; every block is kept and labelled" });
  const language = await languageOf(reporting || text, first("language"));
  if (source.made !== undefined && first("published") === null) {
    found.push({ field: "published", value: source.made, where: "file" });
    more.push({
      code: "file-date",
      message: `no publication date was given or found; ${source.made}, the day on which the file was made, stands for it`,
    });
  }
  const published = first("published");
  if (published === null)
    more.push({ code: "no-date", message: "no publication date was given or found; relative times stay unresolved" });
  const hash = createHash("sha256").update(text).digest("hex");
  const headline = blocks.find((block) => block.kind === "headline");
  return {
    id: source.id ?? hash,
    hash,
    source: source.source ?? null,
    url: link(source.url) ?? link(first("url")),
    title: source.title ?? (headline ? text.slice(headline.start, headline.end) : first("title")),
    publisher: first("publisher"),
    byline: first("byline"),
    published,
    language,
    text,
    warnings: more,
    found,
    blocks,
  };
}

/** What the caller knows comes first. */
function callers(source: Source): Found[] {
  const found: Found[] = [];
  const add = (field: Found["field"], value: string | undefined): void => {
    if (value) found.push({ field, value, where: "caller" });
  };
  add("url", source.url);
  add("title", source.title);
  add("publisher", source.publisher);
  if (source.published !== undefined) add("published", givenDay(source.published));
  return found;
}

/** The first dateline, and a date that stands in the byline. */
function inText(text: string, blocks: readonly Block[]): Found[] {
  const found: Found[] = [];
  const opening = blocks.find((block) => block.kind === "report");
  const dateline = datelinesOf({ text, blocks })[0];
  if (dateline) {
    const { start, end, agency, day } = dateline;
    if (agency !== null) found.push({ field: "publisher", value: agency.name, where: "dateline" });
    if (day !== null && !day.value.startsWith("X"))
      found.push({ field: "published", value: day.value, where: "dateline" });
    found.push({ field: "dateline", value: text.slice(start, end), where: "dateline" });
  }
  for (const block of blocks) {
    if (block.kind !== "byline" || (opening && block.start > opening.end)) continue;
    const words = text.slice(block.start, block.end);
    const day = dayIn(words);
    if (day !== null) found.push({ field: "published", value: day, where: "byline" });
    const by = /^by\s+([^\n|•·]{3,120})/i.exec(words);
    if (by) found.push({ field: "byline", value: (by[1] as string).trim(), where: "byline" });
  }
  return found;
}

/** Only web addresses are kept as links. */
function link(url: string | null | undefined): string | null {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? href : null;
  } catch {
    return null;
  }
}

function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 3000);
  if (/^\s*(?:<!doctype html|<html|<\?xml[^>]*\?>\s*<(?:!doctype html|html|rss|feed))|<rss[\s>]|<feed[\s>]/i.test(head))
    return true;
  return (
    (head.match(/<\/?(?:p|div|a|span|head|body|meta|h[1-6]|ul|li|table|script|article|br)\b[^<>]{0,300}>/gi) ?? [])
      .length >= 3
  );
}

function refuseFeed(text: string): void {
  if (/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(text.slice(0, 2000)))
    throw new DragomanError("feed", "this is a feed, not a page; give the page of one of its entries");
}
