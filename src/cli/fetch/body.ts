import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { DragomanError } from "../../contract/index.ts";

/** Bytes that a page may have, packed and unpacked. */
const LARGEST = 20_000_000;
/** How often a page may be packed, one packing in another. */
const PACKINGS = 3;

/** What a server is told that it may pack a page with. */
export const PACKED_AS = "gzip, deflate, br";

const UNPACK: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  gzip: unpacker(gunzip),
  "x-gzip": unpacker(gunzip),
  br: unpacker(brotliDecompress),
  // Some servers leave out the two bytes in front, the first of which always ends in 8.
  deflate: (bytes) => unpacker((bytes[0] as number) % 16 === 8 ? inflate : inflateRaw)(bytes),
};

/**
 * Takes in a page and unpacks it. Unlike a browser it shows nothing of a page that broke off: half a report read as a
 * whole one would be a false record.
 *
 * @param packing the header content-encoding, or null
 * @throws DragomanError `too-large`, `fetch` where it broke off or is packed in a way that is not known
 */
export async function bodyOf(
  chunks: AsyncIterable<Uint8Array>,
  packing: string | null,
  url: string,
): Promise<Uint8Array> {
  const packings = (packing ?? "")
    .toLowerCase()
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && one !== "identity");
  const unknown = packings.find((one) => !(one in UNPACK));
  if (unknown !== undefined)
    throw new DragomanError(
      "fetch",
      `${url} came packed as "${unknown}", which is not read; save the page and read that`,
    );
  if (packings.length > PACKINGS)
    throw new DragomanError("fetch", `${url} came packed ${packings.length} times; at most ${PACKINGS} are read`);
  let bytes = await bounded(chunks, url);
  for (const one of packings.reverse()) if (bytes.length > 0) bytes = await unpacked(bytes, one, url);
  return bytes;
}

async function bounded(chunks: AsyncIterable<Uint8Array>, url: string): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST) throw tooLarge(url);
    taken.push(chunk);
  }
  return Buffer.concat(taken);
}

async function unpacked(bytes: Uint8Array, packing: string, url: string): Promise<Uint8Array> {
  try {
    return await (UNPACK[packing] as (typeof UNPACK)[string])(bytes);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(url);
    throw new DragomanError(
      "fetch",
      code === "Z_BUF_ERROR"
        ? `${url} broke off: what came of it, packed as ${packing}, is incomplete; try again`
        : `${url} is no ${packing}, though its server says so (${message}); save the page and read that`,
      { cause },
    );
  }
}

function unpacker(
  unpack: (
    bytes: Uint8Array,
    options: { maxOutputLength: number },
    done: (error: Error | null, result: Buffer) => void,
  ) => void,
): (bytes: Uint8Array) => Promise<Uint8Array> {
  return (bytes) => promisify(unpack)(bytes, { maxOutputLength: LARGEST });
}

const tooLarge = (url: string): DragomanError =>
  new DragomanError("too-large", `${url} is larger than ${LARGEST / 1e6} MB`);
