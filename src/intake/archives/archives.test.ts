import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { answer, info, packed, page, pageWords, record, streamed } from "./archives.testing.ts";
import { archiveItems, archiveRecords } from "./index.ts";

/** DRAGOMAN_CUTS=1000 tries as many places as the claim in docs/scale.md names. */
const CUTS = Number(process.env.DRAGOMAN_CUTS ?? 60);

/** What an archive gives, in short: the pages' addresses, "wrong CODE", "passed WHAT". */
async function read(bytes: Buffer, size?: number): Promise<readonly string[]> {
  const out: string[] = [];
  for await (const item of archiveItems(streamed(bytes, size)))
    out.push(
      item.kind === "source"
        ? (item.source.url ?? "")
        : item.kind === "wrong"
          ? `wrong ${item.code}`
          : `passed ${item.what}`,
    );
  return out;
}
const news = (number: number): string => `https://lake.example/news/${number}`;

it("reads the pages of an archive, packed or not, and says what the other records are", async () => {
  const records = [info(), page(1), page(2)];
  for (const bytes of [Buffer.concat(records), packed(records), gzipSync(Buffer.concat(records))])
    for (const size of [7, 65_536]) expect(await read(bytes, size)).toEqual(["passed no page", news(1), news(2)]);
});

it("says of an archive cut anywhere that it is cut, and keeps every record that was whole", async () => {
  const records = [info(), ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => page(number))];
  for (const pieces of [records, records.map((one) => gzipSync(one))]) {
    const ends = pieces.map((_, at) => pieces.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0));
    const bytes = Buffer.concat(pieces);
    for (let turn = 0; turn < CUTS; turn += 1) {
      const cut = 1 + Math.floor((turn * (bytes.length - 1)) / CUTS);
      const told: string[] = [];
      let whole = 0;
      for await (const one of archiveRecords(streamed(bytes.subarray(0, cut)))) {
        if (one.kind === "record") whole += 1;
        else told.push(one.code);
      }
      const before = ends.filter((end) => end <= cut).length;
      // A record is whole before the marks and the check sum behind it.
      expect(whole, `cut at ${cut}`).toBeGreaterThanOrEqual(before);
      expect(whole).toBeLessThanOrEqual(before + 1);
      expect(told, `cut at ${cut}`).toEqual(ends.includes(cut) ? [] : ["cut"]);
    }
  }
}, 600_000);

it("passes over a damaged record of a packed archive and reads the others", async () => {
  const pieces = [page(1), page(2), page(3)].map((one) => gzipSync(one));
  for (const at of [5, 12, 60, 200, -6, -2]) {
    const second = Buffer.from(pieces[1] as Buffer);
    const where = at < 0 ? second.length + at : at;
    second[where] = (second[where] as number) ^ 0x55;
    const out = await read(Buffer.concat([pieces[0] as Buffer, second, pieces[2] as Buffer]));
    expect(
      out.filter((one) => one.startsWith("https")),
      `byte ${at}`,
    ).toEqual(expect.arrayContaining([news(1), news(3)]));
    if (at !== 5)
      expect(
        out.some((one) => one.startsWith("wrong")),
        `byte ${at}`,
      ).toBe(true);
  }
});

it("tells wrong lengths and reads what stands behind them", async () => {
  const body = answer(pageWords("A page"));
  for (const length of ["999999", "50", "0", "-1", "x", "99999999999999"]) {
    const bad = record(body, { "Content-Length": length });
    for (const bytes of [Buffer.concat([page(1), bad, page(2), page(3)]), packed([page(1), bad, page(2), page(3)])]) {
      const out = await read(bytes);
      expect(
        out.filter((one) => one.startsWith("https")),
        length,
      ).toEqual([news(1), news(2), news(3)]);
      expect(
        out.some((one) => one.startsWith("wrong")),
        length,
      ).toBe(true);
    }
  }
});

it("reads on behind many wrong lengths that each reach far, in one go", async () => {
  const bad = record(answer("x"), { "Content-Length": "900000" });
  const begun = performance.now();
  const out = await read(Buffer.concat([...Array.from({ length: 2000 }, () => bad), page(1)]));
  expect(out.at(-1)).toBe(news(1));
  expect(performance.now() - begun).toBeLessThan(20_000);
});

it("tells a record whose digest does not hold, by block or by page", async () => {
  const body = answer(pageWords("A page"));
  const wrong = { "WARC-Block-Digest": `sha1:${"A".repeat(32)}` };
  expect(await read(Buffer.concat([record(body, wrong), page(2)]))).toEqual(["wrong digest", news(2)]);
  const unknown = { "WARC-Block-Digest": "crc9:abc", "WARC-Payload-Digest": `sha1:${"A".repeat(32)}` };
  expect(await read(record(body, unknown))).toEqual([news(1)]);
});

it("puts chunks together and unpacks, and takes what is neither for what it is", async () => {
  const html = pageWords("A page");
  const chunked = (words: string): string =>
    `5\r\n${words.slice(0, 5)}\r\n${(words.length - 5).toString(16)};x=1\r\n${words.slice(5)}\r\n0\r\n\r\n`;
  const fields = "Content-Type: text/html\r\nTransfer-Encoding: chunked";
  const plain = pageWords("Page", "Words.");
  const of = async (body: Buffer): Promise<string> => {
    for await (const item of archiveItems(streamed(record(body))))
      if (item.kind === "source") return Buffer.from(item.source.body as Uint8Array).toString();
    return "";
  };
  expect(await of(answer(chunked(plain), fields))).toBe(plain);
  expect(await of(answer(plain, fields))).toBe(plain);
  expect(await of(answer(gzipSync(html), "Content-Type: text/html\r\nContent-Encoding: gzip"))).toBe(html);
  expect(await of(answer(brotliCompressSync(html), "Content-Type: text/html\r\nContent-Encoding: br"))).toBe(html);
  expect(await of(answer(html, "Content-Type: text/html\r\nContent-Encoding: gzip"))).toBe(html);
  expect(await read(record(answer("5\r\nabcde\r\nffff\r\nshort", fields)))).toEqual(["wrong http"]);
});

it("passes over what is no page, and counts it", async () => {
  const body = answer(pageWords("A page"));
  const kinds: readonly (readonly [Buffer, string])[] = [
    [record(body, { "WARC-Type": "revisit" }), "passed kept elsewhere (revisit)"],
    [record(body, { "WARC-Type": "request" }), "passed no page"],
    [record(answer("gone", "Content-Type: text/html", "404 Not Found")), "passed not found, moved or refused"],
    [record(answer("{}", "Content-Type: application/json")), "passed no page"],
    [record(body, { "WARC-Target-URI": "https://lake.example/" }), "passed front pages"],
    [record(body, { "WARC-Truncated": "length" }), "passed cut by the crawler"],
  ];
  for (const [bytes, what] of kinds) expect(await read(bytes)).toEqual([what]);
});

it("takes no record into memory that is larger than any page, and stops at bombs", async () => {
  const before = process.memoryUsage().rss;
  async function* huge(): AsyncGenerator<Buffer> {
    yield Buffer.from(
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lake.example/x\r\nContent-Length: 400000000\r\n\r\n",
    );
    const piece = Buffer.alloc(1_000_000, 97);
    for (let at = 0; at < 400; at += 1) yield piece;
    yield Buffer.from("\r\n\r\n");
    yield page(2);
  }
  const out: string[] = [];
  for await (const item of archiveItems(huge())) out.push(item.kind === "wrong" ? item.code : item.kind);
  expect(out).toEqual(["too-large", "source"]);
  const bomb = record(Buffer.alloc(300_000_000, 97), { "WARC-Block-Digest": "none" });
  expect(await read(packed([bomb, page(3)]))).toEqual(["wrong too-large", news(3)]);
  const inside = record(
    answer(gzipSync(Buffer.alloc(90_000_000)), "Content-Type: text/html\r\nContent-Encoding: gzip"),
  );
  expect(await read(Buffer.concat([inside, page(4)]))).toEqual(["wrong too-large", news(4)]);
  expect(process.memoryUsage().rss - before).toBeLessThan(900_000_000);
}, 60_000);
