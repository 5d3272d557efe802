import { gunzipSync } from "node:zlib";
import { DragomanError } from "../../contract/index.ts";

/**
 * The archives that a list names (`warc.paths.gz` of Common Crawl), one a line, in order.
 *
 * @throws DragomanError `broken`, `too-large`
 */
export function pathsIn(bytes: Buffer): readonly string[] {
  let text: Buffer = bytes;
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) text = gunzipSync(bytes, { maxOutputLength: 64_000_000 });
  } catch (error) {
    const large = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    throw new DragomanError(
      large ? "too-large" : "broken",
      large ? "the list unpacks to more than 64 MB" : "the list cannot be unpacked; get it again",
      { cause: error },
    );
  }
  return text
    .toString("utf8")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
