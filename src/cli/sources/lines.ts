/** One line of a stream, counted from 1: its words, or how many bytes it has where they are more than are kept. */
export type StreamLine =
  | { readonly number: number; readonly words: string }
  | { readonly number: number; readonly bytes: number };

const [LF, CR] = [0x0a, 0x0d];

/**
 * The lines of a stream of UTF-8 bytes, one after the other; "\n", "\r\n" and "\r" end one. A line that is too long is
 * counted and not kept, so that no more than one line of the allowed length is ever in memory.
 *
 * @param most bytes that a line may have
 */
export async function* linesOf(stream: NodeJS.ReadableStream, most: number): AsyncGenerator<StreamLine> {
  let number = 1;
  let kept: Buffer[] = [];
  let bytes = 0;
  let afterCr = false;
  const take = (piece: Buffer): void => {
    bytes += piece.length;
    if (bytes > most) kept = [];
    // A chunk is copied out of the stream's own memory, which a short line would hold whole.
    else if (piece.length > 0) kept.push(Buffer.from(piece));
  };
  const end = (): StreamLine => {
    const line =
      bytes > most
        ? { number, bytes }
        : { number, words: (kept.length === 1 ? (kept[0] as Buffer) : Buffer.concat(kept)).toString("utf8") };
    number += 1;
    kept = [];
    bytes = 0;
    return line;
  };
  for await (const given of stream) {
    const chunk = typeof given === "string" ? Buffer.from(given) : (given as Buffer);
    let from = afterCr && chunk[0] === LF ? 1 : 0;
    for (;;) {
      const at = endIn(chunk, from);
      if (at < 0) break;
      take(chunk.subarray(from, at));
      yield end();
      from = chunk[at] === CR && chunk[at + 1] === LF ? at + 2 : at + 1;
    }
    take(chunk.subarray(from));
    if (chunk.length > 0) afterCr = chunk[chunk.length - 1] === CR;
  }
  if (bytes > 0) yield end();
}

function endIn(chunk: Buffer, from: number): number {
  for (let at = from; at < chunk.length; at += 1) if (chunk[at] === LF || chunk[at] === CR) return at;
  return -1;
}
