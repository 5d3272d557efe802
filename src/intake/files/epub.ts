import { posix } from "node:path";
import { DragomanError } from "../../contract/index.ts";
import { dayIn } from "../metadata/day.ts";
import { type Item, type OpenFile, own } from "./types.ts";
import { tagsOf } from "./xml.ts";
import { decodedXml } from "./xmlText.ts";
import { type Entries, unzipped } from "./zip.ts";

/** Chapters with fewer letters than this are covers, title pages and lists of contents. */
const FEWEST_LETTERS = 200;
const MOST_CHAPTERS = 5_000;

/**
 * An electronic book (.epub): one report a chapter, in the book's order, with the book's title as publisher where it names
 * none, since a newspaper delivered as a book is one chapter an article.
 *
 * @throws DragomanError `broken`, `encrypted`, `too-large`, `entities`
 */
export async function* epubItems({ name, bytes }: OpenFile): AsyncGenerator<Item> {
  const entries = await unzipped(bytes, (path) => /\.(?:xml|opf|x?html?)$/i.test(path));
  if (
    entries.has("META-INF/encryption.xml") &&
    /EncryptedKey|adept|sinf/i.test(text(entries, "META-INF/encryption.xml"))
  )
    throw new DragomanError("encrypted", "its publisher has locked it; it can be read only in the publisher's program");
  const { chapters, book } = contentsOf(entries);
  if (chapters.length === 0)
    throw new DragomanError("broken", "the list of its chapters is empty or missing; get it again");
  let read = 0;
  for (const path of chapters.slice(0, MOST_CHAPTERS)) {
    const page = entries.get(path);
    if (page === undefined) {
      yield {
        kind: "failure",
        part: path,
        code: "broken",
        message: `the chapter ${path} is missing in it; get it again`,
      };
      continue;
    }
    const body = decodedXml(page);
    if (body.replace(/<head[\s\S]*?<\/head>|<[^>]*>/gi, "").replace(/[^\p{L}]/gu, "").length < FEWEST_LETTERS) continue;
    read += 1;
    yield {
      kind: "source",
      part: path,
      source: {
        kind: "html",
        body,
        source: `${name}#${path}`,
        own: [
          ...own("publisher", book.get("publisher") ?? book.get("title"), "epub"),
          ...own("byline", book.get("creator"), "epub:creator"),
          ...own("language", book.get("language"), "epub:language"),
          ...own("published", dayIn(book.get("date") ?? ""), "epub:date"),
        ],
      },
    };
  }
  if (read === 0)
    throw new DragomanError(
      "empty",
      "no chapter of it has text: its pages are pictures; read them with a program that recognises letters (OCR) first",
    );
}

const text = (entries: Entries, path: string): string => decodedXml(entries.get(path) ?? new Uint8Array());

/** The chapters' paths in reading order, and what the book says of itself. */
function contentsOf(entries: Entries): { chapters: readonly string[]; book: ReadonlyMap<string, string> } {
  const container = [...tagsOf(text(entries, "META-INF/container.xml"))];
  const root = container.find((tag) => tag.name === "rootfile")?.attributes.get("full-path");
  const book = new Map<string, string>();
  const files = new Map<string, string>();
  const order: string[] = [];
  if (root === undefined || !entries.has(root))
    throw new DragomanError("broken", "it is an archive, but no whole book; get it again");
  for (const tag of tagsOf(text(entries, root))) {
    const id = tag.attributes.get("id");
    const href = tag.attributes.get("href");
    if (
      tag.name === "item" &&
      id !== undefined &&
      href !== undefined &&
      !/\bnav\b/.test(tag.attributes.get("properties") ?? "")
    )
      files.set(id, posix.join(posix.dirname(root), decoded(href)));
    else if (tag.name === "itemref" && !tag.closes) order.push(tag.attributes.get("idref") ?? "");
    else if (!tag.closes && tag.text.trim() !== "" && !book.has(tag.name)) book.set(tag.name, tag.text);
  }
  return { book, chapters: [...new Set(order.flatMap((id) => files.get(id) ?? []))] };
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
