import { constants, crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { type Pull, skipTo } from "./pull.ts";
import { type Ending, LARGEST_RECORD } from "./types.ts";

/** Bytes that come out of one member before its ratio is looked at, and the ratio that no page has. */
const BOMB = { bytes: 100_000_000, ratio: 200 };
const [NAME, COMMENT, EXTRA, CHECK] = [8, 16, 4, 2];

/** A gzip member being unpacked: its bytes, and once they ended, how. */
export interface Member {
  readonly bytes: AsyncGenerator<Buffer>;
  readonly ending: () => Ending;
  /** Puts the packed bytes back from the second on, to look for members in what a damaged one ran into. */
  again(): void;
}

/** Whether a gzip member begins here that a record may stand in. */
export const isMember = (bytes: Buffer): boolean =>
  bytes[0] === 0x1f && bytes[1] === 0x8b && (bytes[2] ?? 8) === 8 && ((bytes[3] ?? 0) & 0xe0) === 0;

/** Goes on to the next gzip member that unpacks to the head of a record; false where there is none. */
export function nextMember(pull: Pull): Promise<boolean> {
  const find = (held: Buffer): number => {
    for (let at = held.indexOf(MAGIC); at >= 0; at = held.indexOf(MAGIC, at + 1))
      if (isMember(held.subarray(at)) && beginsRecord(held.subarray(at, at + 4096))) return at;
    return -1;
  };
  return skipTo(pull, find, 4096);
}
const MAGIC = Buffer.from([0x1f, 0x8b, 8]);

function beginsRecord(bytes: Buffer): boolean {
  const head = headOf(bytes);
  if (head === null) return false;
  try {
    const words = inflateRawSync(bytes.subarray(head), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4e6 });
    return words.subarray(0, 5).equals(WARC);
  } catch {
    return false;
  }
}
const WARC = Buffer.from("WARC/");

/** How long the head of a gzip member is; null where it is not all there. */
function headOf(bytes: Buffer): number | null {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & EXTRA) {
    if (bytes.length < at + 2) return null;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const field of [NAME, COMMENT]) {
    if (!(flags & field)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & CHECK) at += 2;
  return at <= bytes.length ? at : null;
}

/** Begins to unpack the gzip member that stands next. Nothing behind its end is taken. */
export function openMember(pull: Pull): Member {
  let ending: Ending = "open";
  /** What was taken since the member began, to be put back; only its end where it is long. */
  let kept: Buffer[] = [];
  let size = 0;
  let dropped = 0;
  const keep = (chunk: Buffer): void => {
    kept.push(chunk);
    size += chunk.length;
    while (size > LARGEST_RECORD && kept.length > 4) {
      const first = kept.shift() as Buffer;
      size -= first.length;
      dropped += first.length;
    }
  };
  const putBackFrom = (from: number): void => {
    const all = kept.length === 1 ? (kept[0] as Buffer) : Buffer.concat(kept);
    const back = Math.max(0, from - dropped);
    pull.putBack(all.subarray(back));
    kept = [all.subarray(0, back)];
    size = back;
  };

  async function* bytes(): AsyncGenerator<Buffer> {
    const head = headOf((await pull.peek(10)).length < 10 ? Buffer.alloc(0) : await pull.peek(70_000));
    if (head === null) {
      ending = "cut";
      return;
    }
    const begin = await pull.take(head);
    keep(begin as Buffer);
    const unpack = createInflateRaw({ chunkSize: 65_536 });
    let out = 0;
    let sum = 0;
    let ended = false;
    const feeding = feed(unpack, pull, keep, () => ended);
    try {
      for await (const chunk of unpack) {
        const piece = chunk as Buffer;
        out += piece.length;
        sum = crc32(piece, sum);
        if (out > BOMB.bytes && out > BOMB.ratio * unpack.bytesWritten) {
          ending = "bomb";
          break;
        }
        yield piece;
      }
      if (ending === "open") ending = "whole";
    } catch (error) {
      ending = (error as { code?: string }).code === "Z_BUF_ERROR" ? "cut" : "damaged";
    } finally {
      ended = true;
      unpack.destroy();
      await feeding;
      putBackFrom(head + unpack.bytesWritten);
    }
    if (ending !== "whole") return;
    const tail = (await pull.peek(8)).subarray(0, 8);
    // What was said is all there where only its check sum is missing.
    if (tail.length < 8) {
      ending = "cut";
      keep((await pull.take(8)) ?? Buffer.alloc(0));
      return;
    }
    if (tail.readUInt32LE(0) !== sum || tail.readUInt32LE(4) !== out % 2 ** 32) ending = "damaged";
    keep((await pull.take(8)) as Buffer);
  }
  return { bytes: bytes(), ending: () => ending, again: () => putBackFrom(1) };
}

/** Hands packed bytes over until the member ends; what was handed over too many is put back by the caller. */
async function feed(
  unpack: ReturnType<typeof createInflateRaw>,
  pull: Pull,
  keep: (chunk: Buffer) => void,
  isEnded: () => boolean,
): Promise<void> {
  const over = new Promise<void>((resolve) => {
    for (const event of ["end", "close", "error"]) unpack.once(event, () => resolve());
  });
  while (!isEnded() && !unpack.readableEnded && !unpack.destroyed) {
    const chunk = await pull.take(65_536);
    if (chunk === null) {
      unpack.end();
      return;
    }
    keep(chunk);
    const taken = new Promise<void>((resolve) => unpack.write(chunk, () => resolve()));
    await Promise.race([taken, over]);
  }
}
