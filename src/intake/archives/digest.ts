import { createHash } from "node:crypto";

const BYTES: Readonly<Record<string, number>> = { md5: 16, sha1: 20, sha256: 32, sha512: 64 };
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * Whether a digest ("sha1:" and base 32, or hexadecimal) is that of one of these bytes; null where it is of a kind that is
 * not known, or no digest.
 */
export function digestHolds(digest: string, bytes: readonly Uint8Array[]): boolean | null {
  const [, name, value] = /^([a-z0-9-]+):([a-z0-9+/=_-]+)$/i.exec(digest.trim()) ?? [];
  const algorithm = name?.toLowerCase().replace("-", "");
  const length = BYTES[algorithm ?? ""];
  if (algorithm === undefined || value === undefined || length === undefined) return null;
  const given = value.toLowerCase().replace(/=+$/, "");
  const written = given.length === 2 * length ? hex : given.length === Math.ceil((length * 8) / 5) ? base32 : null;
  if (written === null) return null;
  return bytes.some((one) => written(createHash(algorithm).update(one).digest()) === given);
}

const hex = (bytes: Buffer): string => bytes.toString("hex");

function base32(bytes: Buffer): string {
  let [out, held, bits] = ["", 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) out += LETTERS[(held >>> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? out + LETTERS[(held << (5 - bits)) & 31] : out;
}
