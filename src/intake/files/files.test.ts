import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import * as samples from "../../../torture/doors/samples.ts";
import { toReport } from "../index.ts";
import { type Door, doorOf, type Item, itemsOf } from "./index.ts";
import { openPdf } from "./pdf/open.ts";
import { stored } from "./stored.ts";

const bytesOf = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));

async function opened(door: Door, bytes: Uint8Array, name = "made"): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of itemsOf(door, { name, bytes }, openPdf)) items.push(item);
  return items;
}
const report = async (item: Item | undefined) => {
  if (item?.kind !== "source") throw new Error(`no source: ${JSON.stringify(item)}`);
  return toReport(item.source);
};
const first = async (door: Door, bytes: Uint8Array) => report((await opened(door, bytes))[0]);

/** An archive with one file in it that is packed: what a bomb is made of. */
function packed(path: string, content: Buffer): Uint8Array {
  const small = stored(new Map([[path, new Uint8Array()]]));
  const body = deflateRawSync(content, { level: 9 });
  const head = Buffer.from(small.subarray(0, 30 + path.length));
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(body.length, 18);
  head.writeUInt32LE(content.length, 22);
  const directory = Buffer.from(small.subarray(30 + path.length));
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(body.length, 20);
  directory.writeUInt32LE(content.length, 24);
  directory.writeUInt32LE(head.length + body.length, directory.length - 6);
  return new Uint8Array(Buffer.concat([head, body, directory]));
}

describe("a file is read with what it says of itself", () => {
  it("Word", async () => {
    const { text, title, published, byline, warnings } = await first(
      "docx",
      samples.docx(`Talks over the strait\n${samples.WORDS}`),
    );
    expect([title, published, byline]).toEqual(["Talks over the strait", "2024-11-12", "Ada Quill"]);
    expect(text).toContain(samples.WORDS);
    expect(warnings.map(({ code }) => code)).toContain("file-date");
  });

  it("RTF, with letters of other code pages and without what is no text", async () => {
    const { text, title, byline } = await first("rtf", bytesOf(samples.RTF));
    expect([title, byline]).toEqual(["Talks over the strait", "Ada Quill"]);
    expect(text).toContain("The minister said “no”, and “yes” later; caféé.");
    expect(text).not.toMatch(/gone|0100090000|Helvetica/);
    const russian = String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}}\f0 \'cc\'e8\'ed\'e8\'f1\'f2\'f0 \u1089?\u1082?\u1072?\u1079?\u1072?\u1083? {\v hidden}.\par}`;
    expect((await opened("rtf", bytesOf(russian)))[0]).toMatchObject({ source: { body: "Министр сказал .\n" } });
  });

  it("a book, a report a chapter", async () => {
    const items = await opened("epub", samples.epub(), "lake.epub");
    expect(items.map(({ part }) => part)).toEqual(["OPS/a.xhtml", "OPS/text/b c.xhtml"]);
    const { title, publisher, published } = await report(items[1]);
    expect([title, publisher, published]).toEqual(["Boats at Eastquay", "Lake Daily", "2024-11-12"]);
  });

  it("mail, by the day where it was written, and the page attached to it", async () => {
    const items = await opened("mail", bytesOf(samples.MAIL.replaceAll("\n", "\r\n")), "a.eml");
    expect(items.map(({ part }) => part)).toEqual([null, "attached-1"]);
    const { text, title, publisher, published } = await report(items[0]);
    expect([title, publisher, published]).toEqual(["Talks over the strait", "Lake Daily", "2024-11-12"]);
    expect(text).toContain("“Nobody will close it,” she said");
    expect((await report(items[1])).text).toContain("Another page.");
  });

  it("a mailbox, a report a mail", async () => {
    const items = await opened("mbox", bytesOf(samples.MBOX));
    expect(items.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      "source 1",
      "source 1.attached-1",
      "source 2",
      "source 2.attached-1",
    ]);
  });

  it.each([
    ["Nexis", samples.NEXIS, ["Talks over the strait", "Boats at Eastquay"], ["2024-11-12", "2024-11-14"]],
    ["Factiva", samples.FACTIVA, ["Talks over the strait"], ["2024-11-12"]],
    [
      "Nexis of old",
      `                               1 of 2 DOCUMENTS\n\n                 Lake Daily\n\n            November 12, 2024 Tuesday\n\nTalks over the strait\n\nBYLINE: Ada Quill\n\nSECTION: WORLD; Pg. 4\n\nLENGTH: 44 words\n\nDATELINE: PORTVILLE\n\n${samples.WORDS}\n\nLOAD-DATE: November 13, 2024\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n      Copyright 2024 Lake Daily\n\n    2 of 2 DOCUMENTS\n\n     Lake Daily\n\n     November 14, 2024\n\nBoats at Eastquay\n\nLENGTH: 44 words\n\n${samples.WORDS}\n\nLOAD-DATE: November 14, 2024\n`,
      ["Talks over the strait", "Boats at Eastquay"],
      ["2024-11-12", "2024-11-14"],
    ],
    [
      "ProQuest",
      `____________________________________________________________\n\nDocument 1 of 2\n\nTalks over the strait\n\nAuthor: Quill, Ada\n\nPublication info: Lake Daily ; Portville [Portville]. 12 Nov 2024: A.4.\n\nAbstract: None.\n\nFull text: ${samples.WORDS}\n\nPublication title: Lake Daily\n\nPublication date: Nov 12, 2024\n\n____________________________________________________________\n\nDocument 2 of 2\n\nBoats at Eastquay\n\nPublication info: Lake Daily ; Portville. 14 Nov 2024.\n\nFull text: ${samples.WORDS}\n\nPublication title: Lake Daily\n`,
      ["Talks over the strait", "Boats at Eastquay"],
      ["2024-11-12", "2024-11-14"],
    ],
    [
      "Factiva without codes",
      `Talks over the strait\n\nBy Ada Quill\n44 words\n12 November 2024\n03:04\nLake Daily\nLAKED\n4\nEnglish\nCopyright 2024 Lake Daily\n\n${samples.WORDS}\n\nDocument LAKED00020241112ekbc00001\n\nBoats at Eastquay\n44 words\n14 November 2024\nLake Daily\nLAKED\nEnglish\n(c) 2024 Lake Daily\n\n${samples.WORDS}\n\nDocument LAKED00020241114ekbe00002\n`,
      ["Talks over the strait", "Boats at Eastquay"],
      ["2024-11-12", "2024-11-14"],
    ],
  ])("what a news database wrote (%s), a report a document", async (_, text, titles, days) => {
    expect(doorOf({ bytes: bytesOf(text) }, ".txt")).toBe("database");
    const reports = await Promise.all((await opened("database", bytesOf(text))).map(report));
    expect(reports.map(({ title }) => title)).toEqual(titles);
    expect(reports.map(({ published }) => published)).toEqual(days);
    expect(reports.map(({ publisher }) => publisher)).toEqual(titles.map(() => "Lake Daily"));
    for (const { text: words } of reports) {
      expect(words).toContain(samples.WORDS);
      expect(words).not.toMatch(/load-date|copyright|44 words|PUBLICATION/i);
    }
  });

  it("what a news database wrote as a Word file", async () => {
    expect(await opened("docx", samples.docx(samples.NEXIS))).toHaveLength(2);
  });

  it("lists of addresses: Media Cloud, GDELT, one a line", async () => {
    const table = await opened("table", bytesOf(samples.TABLE));
    expect(table).toMatchObject([
      {
        address: "https://lake.example/news/1",
        known: { own: [{ value: 'Talks "over" the strait, again' }, { value: "Lake Daily" }, { value: "2024-11-12" }] },
      },
      { address: "https://lake.example/news/2", known: { own: [{ value: "Boats at Eastquay" }, {}, {}] } },
    ]);
    expect(
      await opened("table", bytesOf("URL;MobileURL;Date;Title\nhttps://lake.example/3;;2024-11-12 10:15:00;Three\n")),
    ).toMatchObject([{ address: "https://lake.example/3" }]);
    expect(await opened("json", bytesOf(samples.JSON_LIST))).toMatchObject([
      { address: "https://lake.example/1" },
      { address: "https://lake.example/2" },
    ]);
    expect(await opened("addresses", bytesOf(samples.ADDRESSES))).toHaveLength(2);
    expect(await opened("addresses", bytesOf("https://lake.example/1\nsaid the minister."))).toEqual([]);
  });

  it("references with what is attached to them", async () => {
    expect(await opened("ris", bytesOf(samples.RIS))).toMatchObject([
      { kind: "file", path: "files/1/page.html", known: { url: "https://lake.example/news/1" } },
      { kind: "address", address: "https://lake.example/news/2" },
    ]);
  });

  it("a plain text is no such file, though it has words of one", async () => {
    expect(doorOf({ bytes: bytesOf(samples.WORDS) }, ".txt")).toBeNull();
    for (const words of [
      "Document 1 of the treaty says no.",
      "There were 500 words\nin it, he said.",
      "End of Document",
    ])
      expect(await opened("database", bytesOf(words))).toEqual([]);
  });
});

describe("a bad file is one clear error", () => {
  const nested = (depth: number): string => {
    let mail = "Content-Type: text/plain\n\nwords\n";
    for (let at = 0; at < depth; at += 1)
      mail = `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n${mail}\n--b${at}--\n`;
    return `From: a@b.example\nSubject: S\n${mail}`;
  };
  const withEntities = (): Uint8Array =>
    new Uint8Array(
      stored(
        new Map([
          [
            "word/document.xml",
            Buffer.from('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>'),
          ],
        ]),
      ),
    );

  it.each<[string, Door, () => Uint8Array, string, RegExp]>([
    ["a mail with forty nested parts", "mail", () => bytesOf(nested(40)), "nested", /save its text/],
    ["a Word file that asks for another file", "docx", withEntities, "entities", /take the declarations out/],
    [
      "a Word file that is a bomb",
      "docx",
      () => packed("word/document.xml", Buffer.alloc(65_000_000, " ")),
      "too-large",
      /more than 64 MB/,
    ],
    ["half a Word file", "docx", () => samples.docx().slice(0, 900), "broken", /get the file again/],
    ["an archive that is no Word file", "docx", () => samples.epub(), "broken", /without a Word document/],
    [
      "a Word file with a password",
      "docx",
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      "encrypted",
      /without a password/,
    ],
    ["half a book", "epub", () => samples.epub().slice(0, 500), "broken", /get the file again/],
    ["a rich text that breaks off", "rtf", () => bytesOf("{\\rtf1{\\fonttbl{\\f0"), "broken", /get it again/],
    ["a rich text of groups in groups", "rtf", () => bytesOf(`{\\rtf1${"{".repeat(100_000)}`), "broken", /nested/],
    ["a table without addresses", "table", () => bytesOf("a,b\n1,2\n"), "table", /name one of them url/],
    ["a list that is no list", "json", () => bytesOf('{"a":1}'), "json", /no list of articles/],
    ["a mailbox without mails", "mbox", () => bytesOf("nothing"), "broken", /mailbox/],
  ])(
    "%s",
    async (_, door, make, code, cure) => {
      const error = await opened(door, make()).then(
        () => null,
        (thrown: Error & { code: string }) => thrown,
      );
      expect([error?.code, error?.message]).toEqual([code, expect.stringMatching(cure)]);
    },
    120_000,
  );

  it("and one bad report among many is one failure", async () => {
    const box = `From a@b Tue Nov 12 10:00:00 2024\n${nested(40)}\n\nFrom a@b Wed Nov 13 10:00:00 2024\n${samples.MAIL}\n`;
    expect((await opened("mbox", bytesOf(box))).map(({ kind }) => kind)).toEqual(["failure", "source", "source"]);
  });
});
