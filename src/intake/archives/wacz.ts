import { DragomanError } from "../../contract/index.ts";
import { archiveItems } from "./index.ts";
import type { ArchiveItem } from "./types.ts";

/** Bytes that come out of one file of the package before its ratio is looked at, and the ratio no archive has. */
const BOMB = { bytes: 100_000_000, ratio: 200 };
const MOST_FILES = 20_000;

/** A thing of an archive inside of a package, and the archive's name in it. */
export type WaczItem = { readonly inside: string } & (
  | ArchiveItem
  | { readonly kind: "failure"; readonly code: string; readonly message: string }
);

/**
 * What the archives in a WACZ package hold. Nothing is unpacked to disk; a file whose path leads out of the package is told
 * and passed over, and so is one that cannot be unpacked.
 *
 * @throws DragomanError `broken` where it is no whole package, `no-archive` where there is no archive in it
 */
export async function* waczItems(path: string): AsyncGenerator<WaczItem> {
  const { openPromise } = await import("yauzl");
  let any = false;
  // Paths are ours to check: the library would end with the first that leads out.
  const zip = await openPromise(path, { decodeStrings: false, autoClose: false }).catch((error: Error) => {
    throw new DragomanError("broken", `it is no whole package (${error.message}); get the file again`, {
      cause: error,
    });
  });
  try {
    if (zip.entryCount > MOST_FILES)
      throw new DragomanError(
        "too-large",
        `it is a package of ${zip.entryCount} files; at most ${MOST_FILES} are opened`,
      );
    for await (const entry of zip.eachEntry()) {
      const inside = Buffer.from(entry.fileName as unknown as Uint8Array).toString("utf8");
      if (!/\.warc(?:\.gz)?$/i.test(inside)) continue;
      any = true;
      const failure = (code: string, message: string): WaczItem => ({ inside, kind: "failure", code, message });
      if (/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(inside)) {
        yield failure("outside", "its path leads out of the package; it is passed over");
        continue;
      }
      if (entry.isEncrypted()) {
        yield failure("encrypted", "it is locked with a password; it is passed over");
        continue;
      }
      try {
        const stream = await zip.openReadStreamPromise(entry);
        for await (const item of archiveItems(bounded(stream as AsyncIterable<Buffer>, entry.compressedSize)))
          yield { inside, ...item };
      } catch (error) {
        yield failure(
          error instanceof DragomanError ? error.code : "broken",
          `it cannot be unpacked (${(error as Error).message}); what stands before is read`,
        );
      }
    }
  } catch (error) {
    if (error instanceof DragomanError) throw error;
    throw new DragomanError(
      "broken",
      `the package breaks off (${(error as Error).message}); what stands before is read. Get the file again`,
      { cause: error },
    );
  } finally {
    zip.close();
  }
  if (!any) throw new DragomanError("no-archive", "there is no .warc or .warc.gz file in it");
}

async function* bounded(stream: AsyncIterable<Buffer>, packed: number): AsyncGenerator<Buffer> {
  let out = 0;
  for await (const chunk of stream) {
    out += chunk.length;
    if (out > BOMB.bytes && out > BOMB.ratio * packed)
      throw new DragomanError("too-large", "it unpacks to far more than archives do");
    yield chunk;
  }
}
