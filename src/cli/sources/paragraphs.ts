import { linesOf } from "./lines.ts";

/** One paragraph of a text and the line on which it begins; `words` is null where it is longer than is kept. */
export interface StreamParagraph {
  readonly line: number;
  readonly words: string | null;
}

/**
 * The paragraphs of a stream, which blank lines part, one after the other: however long the text, one of them is in
 * memory.
 *
 * @param most bytes that a paragraph may have
 */
export async function* paragraphsOf(stream: NodeJS.ReadableStream, most: number): AsyncGenerator<StreamParagraph> {
  let kept: string[] = [];
  let bytes = 0;
  let first = 0;
  const end = (): StreamParagraph => {
    const paragraph = { line: first, words: bytes > most ? null : kept.join("\n") };
    kept = [];
    bytes = 0;
    first = 0;
    return paragraph;
  };
  for await (const line of linesOf(stream, most)) {
    const words = "bytes" in line ? null : line.number === 1 ? line.words.replace(/^\ufeff/, "") : line.words;
    if (words?.trim() === "") {
      if (first > 0) yield end();
      continue;
    }
    if (first === 0) first = line.number;
    bytes += "bytes" in line ? line.bytes : Buffer.byteLength(line.words) + 1;
    if (words === null || bytes > most) kept = [];
    else kept.push(words);
  }
  if (first > 0) yield end();
}
