/**
 * The bytes of a stream; null where there are more than are taken: the rest is left unread and the stream closed.
 *
 * @param most bytes that are taken
 */
export async function bytesOf(stream: NodeJS.ReadableStream, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const given of stream) {
    const chunk = Buffer.from(given as Buffer | string);
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
