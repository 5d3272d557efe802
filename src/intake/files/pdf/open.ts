import { inflateSync } from "node:zlib";
import { DragomanError } from "../../../contract/index.ts";
import { pdfLibrary } from "./library.ts";
import { turned } from "./turned.ts";
import type { PdfContent, PdfPage, Piece } from "./types.ts";

const MOST_PAGES = 5_000;
const MOST_PIECES = 4_000_000;
const MOST_PIECES_OF_PAGE = 50_000;
const MOST_LETTERS = 30_000_000;
/** What one stream in it may unpack to; a picture of a whole page in fine print is a third of it. */
const LARGEST_STREAM = 256_000_000;
/** Flate packs a thousand to one at most: what is smaller than this cannot unpack to more. */
const HARMLESS = LARGEST_STREAM / 1032;

/** Reads the letters of a PDF in this thread: see `PdfReader`. */
export async function openPdf(bytes: Uint8Array): Promise<PdfContent> {
  refuseBombs(bytes);
  const library = await pdfLibrary();
  const task = library.getDocument({
    // The library takes the bytes for its own.
    data: new Uint8Array(bytes),
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
  });
  // A password is asked for by a callback; nobody is there to give one.
  task.onPassword = (): void => {
    throw new DragomanError("encrypted", LOCKED);
  };
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES)
      throw new DragomanError(
        "too-large",
        `it has ${document.numPages} pages; at most ${MOST_PAGES} are read. Split it`,
      );
    const pages: PdfPage[] = [];
    const left = { pieces: MOST_PIECES, letters: MOST_LETTERS };
    let broken = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      try {
        pages.push(await pageOf(document, number, left));
      } catch (error) {
        if (error instanceof DragomanError) throw error;
        broken += 1;
        if (broken === document.numPages) throw error;
        pages.push({ number, width: 0, height: 0, pieces: [] });
      }
    }
    return { pages, count: document.numPages, fields: await fieldsOf(document) };
  } catch (error) {
    throw told(error);
  } finally {
    task.destroy().catch(() => undefined);
  }
}

type Document = Awaited<ReturnType<Awaited<ReturnType<typeof pdfLibrary>>["getDocument"]>["promise"]>;

async function pageOf(document: Document, number: number, left: { pieces: number; letters: number }): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const placed: (Piece & { readonly angle: number })[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader() as ReadableStreamDefaultReader<{
    readonly items: readonly {
      readonly str: string;
      readonly dir: string;
      readonly transform: readonly number[];
      readonly width: number;
    }[];
  }>;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done || value === undefined) break;
      for (const { str, dir, transform: own, width: long } of value.items) {
        if (str === undefined || str.trim() === "") continue;
        left.pieces -= 1;
        left.letters -= str.length;
        if (placed.length > MOST_PIECES_OF_PAGE || left.pieces < 0 || left.letters < 0)
          throw new DragomanError(
            "too-large",
            `page ${number} of it writes more letters than any page of a report; split it, or save its text and read that`,
          );
        const [a, b, c, d, e, f] = multiplied(transform as number[], own);
        const size = Math.hypot(c, d);
        if (![a, b, e, f, size, long].every(Number.isFinite) || size === 0) continue;
        placed.push({
          text: str,
          x: e,
          y: f,
          width: Math.abs(long),
          size,
          rightToLeft: dir === "rtl",
          angle: Math.atan2(b, a),
        });
      }
    }
  } finally {
    // Whoever waited for it would wait for the library to come to the end of the page.
    reader.cancel().catch(() => undefined);
    page.cleanup();
  }
  return { number, ...turned(placed, width, height) };
}

/** The product of two matrices as PDFs write them. */
function multiplied(m: readonly number[], n: readonly number[]): [number, number, number, number, number, number] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = n as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** What the file says of itself, in its two places for that. */
async function fieldsOf(document: Document): Promise<Readonly<Record<string, string>>> {
  const fields: Record<string, string> = {};
  const put = (key: string, value: unknown): void => {
    if (typeof value === "string" && value.trim() !== "") fields[key] ??= value.trim();
  };
  try {
    const { info, metadata } = await document.getMetadata();
    const said = info as { Title?: unknown; Author?: unknown; CreationDate?: unknown };
    put("title", said.Title);
    put("author", said.Author);
    put("created", said.CreationDate);
    put("publisher", metadata?.get("prism:publicationname"));
    put("publisher", [metadata?.get("dc:publisher")].flat()[0]);
    put("date", metadata?.get("prism:publicationdate"));
    put("url", metadata?.get("prism:url"));
  } catch {
    // Fields that cannot be read are none.
  }
  return fields;
}

const LOCKED = "it is locked with a password; open it with the password, print or save it without one, and read that";

function told(error: unknown): unknown {
  if (error instanceof DragomanError) return error;
  const { name, message } = error as Error;
  if (name === "PasswordException" || /password|onPassword/i.test(message))
    return new DragomanError("encrypted", LOCKED);
  return new DragomanError(
    "broken",
    `it is no whole PDF (${message.slice(0, 200)}); get it again, or open it in a viewer, print it to a new PDF and read that`,
    { cause: error },
  );
}

/**
 * @throws DragomanError `too-large` where a stream in it unpacks to more than any page needs
 */
function refuseBombs(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf("stream"); at >= 0; at = buffer.indexOf("stream", at + 6)) {
    if (buffer.subarray(at - 3, at).toString("latin1") === "end") continue;
    let from = at + 6;
    if (buffer[from] === 0x0d) from += 1;
    if (buffer[from] === 0x0a) from += 1;
    const end = buffer.indexOf("endstream", from);
    let packed = buffer.subarray(from, end < 0 ? buffer.length : end);
    at = end < 0 ? buffer.length : end;
    // Packed twice, a bomb is small at first.
    for (let layers = 0; layers < 3 && packed.length > 200; layers += 1) {
      if (((packed[0] as number) & 0x0f) !== 8 || (((packed[0] as number) << 8) | (packed[1] as number)) % 31 !== 0)
        break;
      if (layers === 0 && packed.length < HARMLESS && packed.length < 10_000) break;
      try {
        packed = inflateSync(packed, { maxOutputLength: LARGEST_STREAM, finishFlush: 2 });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
          throw new DragomanError(
            "too-large",
            `a part of it unpacks to more than ${LARGEST_STREAM / 1e6} MB, which no page needs; print it to a new PDF and read that`,
          );
        break;
      }
    }
  }
}
