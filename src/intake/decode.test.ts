import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

describe("bytes become text", () => {
  it("reads UTF-8 and drops its mark", () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x41, 0xc3, 0xa9)).text).toBe("Aé");
  });

  it("reads UTF-16 in both orders by its mark", () => {
    expect(decode(Buffer.concat([bytes(0xff, 0xfe), Buffer.from("Kyiv", "utf16le")])).text).toBe("Kyiv");
    expect(decode(Buffer.concat([bytes(0xfe, 0xff), Buffer.from("Kyiv", "utf16le").swap16()])).text).toBe("Kyiv");
  });

  it("keeps the dashes and curly marks of a page that declares windows-1252", () => {
    const page = Buffer.concat([
      latin('<meta charset="windows-1252"><p>'),
      bytes(0x93, 0x59, 0x65, 0x73, 0x94, 0x20, 0x96, 0x20, 0xe9),
    ]);
    expect(decode(page).text).toContain("“Yes” – é");
  });

  it("believes valid UTF-8 over a page that declares something else, and says so", () => {
    const read = decode(Buffer.from('<meta charset="iso-8859-1"><p>São Tomé – “Príncipe”', "utf8"));
    expect(read.text).toContain("São Tomé – “Príncipe”");
    expect(read.warnings.map((warning) => warning.code)).toEqual(["charset"]);
  });

  it("finds out a charset that nobody declares", () => {
    const words = "Заявление министра иностранных дел было опубликовано во вторник вечером. ".repeat(6);
    const cyrillic = Buffer.from(
      [...words].map((letter) => {
        const code = letter.charCodeAt(0);
        return code < 128 ? code : code - 0x410 + 0xc0;
      }),
    );
    const read = decode(cyrillic);
    expect(read.charset).toBe("windows-1251");
    expect(read.text).toContain("министра иностранных дел");
  });

  it.each([
    ["a PDF", "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj and letters, nothing but letters"],
    ["an RTF file", "{\\rtf1\\ansi Words of a report}"],
    ["a ZIP", "PK\u0003\u0004 letters letters letters letters letters letters"],
  ])("refuses %s though its head is all letters", (_name, head) => {
    expect(() => decode(latin(head))).toThrow(/no text/);
  });

  it("reads a text that speaks of PDF files, or sets words in braces", () => {
    expect(decode(latin("The %PDF- mark opens a file.")).text).toContain("%PDF-");
    expect(decode(latin("{Words in braces}")).text).toBe("{Words in braces}");
  });

  it("refuses what is no text, and says what to give", () => {
    expect(() => decode(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3))).toThrow(/no text .* HTML or text/);
  });
});
