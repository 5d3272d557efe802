import { DragomanError } from "../../contract/index.ts";
import { decode } from "../decode.ts";
import { databaseItems, mayBeDatabase } from "./database/index.ts";
import type { Opens } from "./letters.ts";
import { isPdf, type PdfReader } from "./pdf/types.ts";
import type { Item, OpenFile } from "./types.ts";

export { mayBeDatabase } from "./database/index.ts";
export type { PdfReader } from "./pdf/types.ts";
export type { Item, Known, OpenFile } from "./types.ts";

/** The kinds of files that are neither a page nor a plain text. */
export type Door =
  | "pdf"
  | "docx"
  | "epub"
  | "rtf"
  | "mail"
  | "mbox"
  | "ris"
  | "table"
  | "json"
  | "addresses"
  | "database";

const BY_EXTENSION: Readonly<Record<string, Door>> = {
  ".eml": "mail",
  ".mbox": "mbox",
  ".mbx": "mbox",
  ".ris": "ris",
  ".csv": "table",
  ".tsv": "table",
  ".json": "json",
};

/**
 * Which door a file goes through; null for pages and plain texts, which go through none. Its first bytes say, then its
 * name; only the search for a news database looks at all of it.
 *
 * @param extension lower case with its dot, empty where the name has none
 */
export function doorOf({ bytes }: Pick<OpenFile, "bytes">, extension: string): Door | null {
  if (isPdf(bytes)) return "pdf";
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  if (head.startsWith("{\\rtf")) return "rtf";
  if (head.startsWith("PK\u0003\u0004"))
    return extension === ".epub" || head.includes("application/epub+zip") ? "epub" : "docx";
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return "docx";
  if (extension === ".docx" || extension === ".epub" || extension === ".pdf" || extension === ".rtf")
    throw new DragomanError(
      "broken",
      `it is called ${extension} but does not begin as such files do; get it again, or call it what it is`,
    );
  const named = BY_EXTENSION[extension];
  if (named !== undefined) return named;
  if (/^From \S+.*\d{4}\s*\r?\n[A-Za-z-]+:/.test(head)) return "mbox";
  if (/^\s*https?:\/\/\S+\s*\r?\n?/i.test(head) && !/<\w/.test(head)) return "addresses";
  return mayBeDatabase(bytes) ? "database" : null;
}

/**
 * Everything that a file holds, one after the other. Each kind's library is loaded here and not before. What is wrong with
 * one of many reports is an item of its own; what is wrong with the file is thrown.
 *
 * @param pdf reads PDFs; they are read apart from everything else, since only there a hostile file can be stopped
 * @returns null where the file turns out to be a page or a text like any other
 * @throws DragomanError `broken`, `encrypted`, `too-large`, `entities`, `empty`, `nested`, `table`, `json`: what it is, and
 * what to do
 */
export async function* itemsOf(door: Door, file: OpenFile, pdf: PdfReader): AsyncGenerator<Item> {
  const { name, bytes } = file;
  switch (door) {
    case "pdf":
      return yield { kind: "source", part: null, source: await (await import("./pdf/source.ts")).pdfSource(file, pdf) };
    case "docx": {
      const source = await (await import("./docx.ts")).docxSource(file);
      const many = mayBeDatabase(Buffer.from(source.body as string))
        ? databaseItems(await linesOf(source.body as string), name)
        : [];
      return many.length > 0 ? yield* many : yield { kind: "source", part: null, source };
    }
    case "rtf": {
      const source = (await import("./rtf.ts")).rtfSource(file);
      const many = databaseItems(source.body as string, name);
      return many.length > 0 ? yield* many : yield { kind: "source", part: null, source };
    }
    case "epub":
      return yield* (await import("./epub.ts")).epubItems(file);
    case "mail":
      return yield* (await import("./letters.ts")).letterItems(file, attached(pdf));
    case "mbox":
      return yield* (await import("./letters.ts")).mailboxItems(file, attached(pdf));
    case "ris":
      return yield* (await import("./ris.ts")).risItems(decode(bytes).text);
    case "table":
      return yield* (await import("./addresses.ts")).addressTable(decode(bytes).text);
    case "json":
      return yield* (await import("./addresses.ts")).addressJson(decode(bytes).text);
    case "addresses": {
      const { addressLines, isAddressList } = await import("./addresses.ts");
      const { text } = decode(bytes);
      if (isAddressList(text)) return yield* addressLines(text);
      return;
    }
    case "database": {
      const { text } = decode(bytes);
      return yield* databaseItems(/<(?:p|div|br|html)\b/i.test(text.slice(0, 5000)) ? await linesOf(text) : text, name);
    }
  }
}

/** What is attached to a letter is opened if it holds one report: a letter in a letter is part of its words already. */
const attached = (pdf: PdfReader): Opens =>
  async function* (file, extension) {
    const door = doorOf(file, extension);
    if (door === "pdf" || door === "docx" || door === "rtf") yield* itemsOf(door, file, pdf);
    else if (door === null)
      yield { kind: "source", part: null, source: { kind: "html", body: file.bytes, source: file.name } };
  };

/** A page's words, a line for each of its blocks. */
async function linesOf(html: string): Promise<string> {
  const [{ flowOf }, { parsePage }] = await Promise.all([import("../html/flow.ts"), import("../html/parse.ts")]);
  return flowOf(parsePage(html).document).text;
}
