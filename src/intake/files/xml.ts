import { DragomanError } from "../../contract/index.ts";

/** One tag of an XML file. */
export interface Tag {
  /** The name without its prefix, lower case. */
  readonly name: string;
  readonly closes: boolean;
  /** Attributes by lower-case name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The words between this tag and the next one, without CDATA marks. */
  readonly text: string;
}

const LONGEST_TAG = 20_000;

/**
 * The tags of an XML file in order, one at a time: small lists (an EPUB's contents, OPML, site maps) are read so. Nothing
 * is kept, nothing nests, and no entity but XML's own five and numbers means anything, so that no file grows by being
 * read.
 *
 * @throws DragomanError `entities` where the file declares entities of its own
 */
export function* tagsOf(xml: string): Generator<Tag> {
  refuseEntities(xml);
  let at = xml.indexOf("<");
  while (at >= 0) {
    if (xml.startsWith("<!--", at)) {
      const end = xml.indexOf("-->", at + 4);
      if (end < 0) return;
      at = xml.indexOf("<", end + 3);
      continue;
    }
    if (xml.startsWith("<!", at) || xml.startsWith("<?", at)) {
      at = xml.indexOf("<", at + 2);
      continue;
    }
    const end = endOfTag(xml, at);
    if (end < 0) return;
    const inside = xml.slice(at + 1, Math.min(end, at + LONGEST_TAG));
    const { text, next } = textFrom(xml, end + 1);
    const name = /^\/?\s*([^\s/>]+)/.exec(inside)?.[1] ?? "";
    yield { name: local(name), closes: inside.startsWith("/"), attributes: attributesIn(inside), text };
    at = next;
  }
}

/** Where a tag ends: the first ">" outside quotation marks. */
function endOfTag(xml: string, from: number): number {
  let quote = "";
  const last = Math.min(xml.length, from + LONGEST_TAG);
  for (let at = from + 1; at < last; at += 1) {
    const char = xml[at] as string;
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return at;
  }
  return xml.indexOf(">", from);
}

/** The words up to the next tag; CDATA is words. */
function textFrom(xml: string, from: number): { readonly text: string; readonly next: number } {
  const pieces: string[] = [];
  let at = from;
  for (;;) {
    const next = xml.indexOf("<", at);
    pieces.push(unescaped(xml.slice(at, next < 0 ? xml.length : next)));
    if (next < 0 || !xml.startsWith("<![CDATA[", next)) return { text: pieces.join(""), next };
    const end = xml.indexOf("]]>", next);
    pieces.push(xml.slice(next + 9, end < 0 ? xml.length : end));
    if (end < 0) return { text: pieces.join(""), next: -1 };
    at = end + 3;
  }
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1).toLowerCase();

function attributesIn(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(/([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const key = local(name as string);
    if (!found.has(key)) found.set(key, unescaped(double ?? single ?? ""));
  }
  return found;
}

const FIVE: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Words with XML's five entities and numbers resolved; others stay as they are. */
export const unescaped = (words: string): string =>
  words.includes("&")
    ? words.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return FIVE[String(name).toLowerCase()] as string;
        const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : words;

/**
 * @throws DragomanError `entities`: files that declare entities can be made to grow without end, or to ask for others
 */
export function refuseEntities(xml: string): void {
  if (/<!ENTITY/i.test(xml))
    throw new DragomanError(
      "entities",
      "it declares entities of its own (<!ENTITY …>), which is how such files are made to grow or to name others; take the declarations out and give it again",
    );
}
