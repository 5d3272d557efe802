import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

const WORDS =
  "The foreign minister of Northland, Ines Calder, told Governor Hale on Tuesday that the strait would stay open. “Nobody will close it,” she said after a meeting at the harbour, and Hale answered that he had never asked for more than that from anybody. The two will meet again next week at Eastquay, her office said.";

export const pageWords = (title: string, words = WORDS): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words}</p></article></body></html>`;

/** An HTTP answer of a server. */
export const answer = (
  body: Buffer | string,
  fields = "Content-Type: text/html; charset=utf-8",
  status = "200 OK",
): Buffer => Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${fields}\r\n\r\n`), Buffer.from(body)]);

/** One record of an archive. */
export function record(body: Buffer, fields: Readonly<Record<string, string>> = {}): Buffer {
  const all = {
    "WARC-Type": "response",
    "WARC-Target-URI": "https://lake.example/news/1",
    "WARC-Date": "2024-11-12T10:00:00Z",
    "WARC-Block-Digest": `sha256:${createHash("sha256").update(body).digest("hex")}`,
    "Content-Type": "application/http; msgtype=response",
    "Content-Length": String(body.length),
    ...fields,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join("")}\r\n`), body, Buffer.from("\r\n\r\n")]);
}

export const page = (number: number, words?: string): Buffer =>
  record(answer(pageWords(`Talks ${number} over the strait`, words)), {
    "WARC-Target-URI": `https://lake.example/news/${number}`,
  });

export const info = (): Buffer =>
  record(Buffer.from("software: made by hand\r\n"), {
    "WARC-Type": "warcinfo",
    "Content-Type": "application/warc-fields",
  });

/** An archive packed as crawlers do: a gzip member a record. */
export const packed = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((one) => gzipSync(one)));

export async function* streamed(bytes: Buffer, size = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
