import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { DragomanError } from "../../contract/index.ts";
import { LARGEST_RECORD } from "./types.ts";

/** An answer as a server gave it. */
export interface HttpAnswer {
  readonly status: number;
  /** Names in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  /** As it was sent: in chunks, packed. */
  readonly sent: Buffer;
}

/** Takes an HTTP answer apart; null where it is none. */
export function httpAnswer(bytes: Buffer): HttpAnswer | null {
  const head = bytes.subarray(0, 131_072);
  let end = head.indexOf("\r\n\r\n");
  let gap = 4;
  if (end < 0) {
    end = head.indexOf("\n\n");
    gap = 2;
  }
  const lines = head
    .subarray(0, end < 0 ? head.length : end)
    .toString("latin1")
    .split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(lines[0] ?? "")?.[1];
  if (status === undefined) return null;
  const fields = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { status: Number(status), fields, sent: end < 0 ? Buffer.alloc(0) : bytes.subarray(end + gap) };
}

/**
 * What was sent, put together from its chunks. Many archives keep the whole and still say that it came in chunks: then it
 * is taken as it is.
 *
 * @throws DragomanError `http` where chunks break off
 */
export function joined({ fields, sent }: HttpAnswer): Buffer {
  if (!/\bchunked\b/i.test(fields.get("transfer-encoding") ?? "")) return sent;
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = sent.indexOf("\r\n", at);
    const size =
      line < 0
        ? undefined
        : /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(sent.toString("latin1", at, Math.min(line, at + 200)))?.[1];
    if (size === undefined) {
      if (at === 0) return sent;
      throw new DragomanError("http", "the page came in chunks that break off; it is not read in part");
    }
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(pieces);
    at = line + 2 + length;
    if (at > sent.length)
      throw new DragomanError("http", "the page came in chunks that break off; it is not read in part");
    pieces.push(sent.subarray(line + 2, at));
    if (sent.toString("latin1", at, at + 2) === "\r\n") at += 2;
  }
}

/**
 * The page, unpacked. Many archives keep it unpacked and still say that it is packed: then it is taken as it is.
 *
 * @throws DragomanError `http` where it cannot be unpacked, `too-large`
 */
export function unpacked(bytes: Buffer, encoding: string): Buffer {
  let now = bytes;
  for (const one of encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .reverse()
    .slice(0, 3)) {
    if (one === "" || one === "identity" || one === "utf-8") continue;
    if (/^\s*</.test(now.toString("latin1", 0, 64))) return now;
    now = once(now, one);
  }
  return now;
}

function once(bytes: Buffer, encoding: string): Buffer {
  const options = { maxOutputLength: LARGEST_RECORD };
  try {
    if (encoding === "gzip" || encoding === "x-gzip") return gunzipSync(bytes, options);
    if (encoding === "br") return brotliDecompressSync(bytes, options);
    if (encoding === "deflate")
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE")
      throw new DragomanError("too-large", `the page unpacks to more than ${LARGEST_RECORD} bytes; it is passed over`);
    throw new DragomanError("http", `the page says that it is packed (${encoding}) and cannot be unpacked`, {
      cause: error,
    });
  }
  throw new DragomanError("http", `the page is packed in a way that is not read (${encoding.slice(0, 40)})`);
}
