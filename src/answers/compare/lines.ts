import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { DragomanError } from "../../contract/index.ts";

/** Characters of one line at most: no row of event data comes near it, and a file without line ends must not fill the memory. */
const LONGEST = 1_000_000;
const TABLE = /\.(?:csv|tsv|tab|txt)$/i;

/**
 * The lines of a file, one by one; the first table in it where it is a ZIP archive, unpacked where it is gzip. However large the
 * file is, a few hundred kilobytes of it are in memory.
 *
 * @throws DragomanError `table` where there is no such file, it is no whole archive, or has a line of over a million characters
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  let line = 1;
  const decoder = new TextDecoder("utf-8");
  const tooLong = (): DragomanError =>
    new DragomanError("table", `${path}:${line}: a line of over a million characters; this is no table of events`);
  let stream: Readable | undefined;
  try {
    stream = await bytesOf(path);
    for await (const chunk of stream) {
      const parts = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split("\n");
      rest = parts.pop() as string;
      for (const part of parts) {
        yield part.endsWith("\r") ? part.slice(0, -1) : part;
        line += 1;
      }
      if (rest.length > LONGEST) throw tooLong();
    }
    rest += decoder.decode();
    if (rest !== "") yield rest;
  } catch (error) {
    if (error instanceof DragomanError) throw error;
    throw new DragomanError("table", `${path}:${line}: ${said(error)}`, { cause: error });
  } finally {
    stream?.destroy();
  }
}

function said(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "this is a folder; name a file of events";
  if (code?.startsWith("Z_")) return `the archive is damaged (${message}); get the file again`;
  return message;
}

/** Told by its first bytes, not by its name. */
async function bytesOf(path: string): Promise<Readable> {
  const file = await open(path, "r");
  const head = Buffer.alloc(4);
  try {
    await file.read(head, 0, 4, 0);
  } finally {
    await file.close();
  }
  if (head.readUInt32BE() === 0x504b0304) return zipped(path);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return createReadStream(path, { highWaterMark: 1 << 18 });
  const unpacked = createGunzip();
  createReadStream(path)
    .on("error", (error) => unpacked.destroy(error))
    .pipe(unpacked);
  return unpacked;
}

async function zipped(path: string): Promise<Readable> {
  const { openPromise } = await import("yauzl");
  const zip = await openPromise(path, { autoClose: false });
  for await (const entry of zip.eachEntry()) {
    if (!TABLE.test(entry.fileName)) continue;
    const stream = await zip.openReadStreamPromise(entry);
    stream.once("close", () => zip.close());
    return stream;
  }
  zip.close();
  throw new DragomanError("table", `${path}: there is no .csv, .tsv, .tab or .txt in this archive`);
}
