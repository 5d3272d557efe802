import { DragomanError } from "../../contract/index.ts";

/** How much of an archive is unpacked. */
const MOST_ENTRIES = 20_000;
const LARGEST_ENTRY = 64_000_000;
const MOST_BYTES = 200_000_000;

/** The unpacked files of an archive by their path in it, "/" between folders. */
export type Entries = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks those files of a ZIP archive that are wanted, all in memory: nothing is written, so that no path in it leads
 * anywhere. What is packed beyond reason is refused by what comes out of it and not by what it says of itself.
 *
 * @throws DragomanError `broken`, `encrypted`, `too-large`
 */
export async function unzipped(bytes: Uint8Array, wanted: (path: string) => boolean): Promise<Entries> {
  const { fromBufferPromise } = await import("yauzl");
  const entries = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MOST_ENTRIES)
      throw new DragomanError(
        "too-large",
        `it is an archive of ${zip.entryCount} files; at most ${MOST_ENTRIES} are opened`,
      );
    let left = MOST_BYTES;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/") || !wanted(entry.fileName) || entries.has(entry.fileName)) continue;
      if (entry.isEncrypted())
        throw new DragomanError(
          "encrypted",
          "it is locked with a password; open it, save it without one and read that",
        );
      const most = Math.min(left, LARGEST_ENTRY);
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        size += (chunk as Buffer).length;
        if (size > most)
          throw new DragomanError(
            "too-large",
            `${entry.fileName} in it unpacks to more than ${Math.round(most / 1e6)} MB, which no report does; save its text and read that`,
          );
        chunks.push(chunk as Buffer);
      }
      left -= size;
      entries.set(entry.fileName, Buffer.concat(chunks, size));
    }
  } catch (error) {
    if (error instanceof DragomanError) throw error;
    throw new DragomanError(
      "broken",
      `it is no whole archive (${(error as Error).message}); get the file again, or save its text and read that`,
      { cause: error },
    );
  }
  return entries;
}
