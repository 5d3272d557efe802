import { DragomanError } from "../../contract/index.ts";
import { dayIn } from "../metadata/day.ts";
import type { Source } from "../types.ts";
import { type OpenFile, own } from "./types.ts";
import { refuseEntities, tagsOf } from "./xml.ts";
import { decodedXml } from "./xmlText.ts";
import { type Entries, unzipped } from "./zip.ts";

/**
 * A Word file (.docx) as a page: headings, paragraphs, lists, tables, notes. Pictures, and whatever the file says lies
 * elsewhere, are never asked for.
 *
 * @throws DragomanError `broken`, `encrypted`, `too-large`, `entities`
 */
export async function docxSource({ name, bytes }: OpenFile): Promise<Source> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new DragomanError(
      "encrypted",
      "it is locked with a password, or a Word file of before 2007; open it, save it as .docx without a password and read that",
    );
  const entries = await unzipped(bytes, (path) => /\.(?:xml|rels)$/i.test(path));
  for (const xml of entries.values()) refuseEntities(Buffer.from(xml).toString("latin1"));
  if (![...entries.keys()].some((path) => /^word\/document\d*\.xml$/i.test(path)))
    throw new DragomanError("broken", "it is an archive without a Word document in it; save its text and read that");
  const html = await asPage(entries);
  const { title, author, made } = propertiesOf(entries);
  return {
    kind: "html",
    body: `<html><body><article>${html}</article></body></html>`,
    source: name,
    own: [...own("title", title, "docx:title"), ...own("byline", author, "docx:creator")],
    ...(made === null ? {} : { made }),
  };
}

/** Mammoth is handed an archive of our own making, unpacked and bounded: what it opens cannot be larger than it says. */
async function asPage(entries: Entries): Promise<string> {
  const [{ default: mammoth }, { stored }] = await Promise.all([import("mammoth"), import("./stored.ts")]);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: stored(entries) },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    return value;
  } catch (error) {
    throw new DragomanError(
      "broken",
      `it is no whole Word file (${(error as Error).message}); open it, save it anew and read that`,
      { cause: error },
    );
  }
}

/** Title, author and the day on which it was made, as the file's properties say. */
function propertiesOf(entries: Entries): { title: string | null; author: string | null; made: string | null } {
  const properties = new Map<string, string>();
  const core = entries.get("docProps/core.xml");
  if (core !== undefined)
    for (const tag of tagsOf(decodedXml(core)))
      if (!tag.closes && tag.text.trim() !== "") properties.set(tag.name, tag.text);
  const title = properties.get("title") ?? null;
  return {
    title: title !== null && /^(?:microsoft word|document\s*\d*$|untitled)/i.test(title.trim()) ? null : title,
    author: properties.get("creator") ?? null,
    made: dayIn(properties.get("created") ?? ""),
  };
}
