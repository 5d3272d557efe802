import { deflateSync } from "node:zlib";

/** One object of a PDF: a dictionary, and a stream behind it where it has one. */
export interface RawObject {
  readonly dictionary: string;
  readonly stream?: Buffer;
}

/** A PDF of objects as they are given, numbered from 1; the first is the catalogue. */
export function rawPdf(objects: readonly RawObject[], trailer = ""): Uint8Array {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  const offsets: number[] = [];
  let at = (pieces[0] as Buffer).length;
  const put = (piece: Buffer): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const [index, { dictionary, stream }] of objects.entries()) {
    offsets.push(at);
    const length = stream === undefined ? "" : `/Length ${stream.length}`;
    put(Buffer.from(`${index + 1} 0 obj\n${dictionary.replace(/>>$/, `${length}>>`)}\n`, "latin1"));
    if (stream !== undefined) {
      put(Buffer.from("stream\n"));
      put(stream);
      put(Buffer.from("\nendstream\n"));
    }
    put(Buffer.from("endobj\n"));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  put(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(pieces));
}

/** A PDF of one page with a font and what is drawn with it. */
export const onePage = (font: readonly RawObject[], drawn: string, packed = true): Uint8Array =>
  rawPdf([
    { dictionary: "<</Type/Catalog/Pages 2 0 R>>" },
    { dictionary: "<</Type/Pages/Kids[3 0 R]/Count 1>>" },
    { dictionary: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>" },
    packed
      ? { dictionary: "<</Filter/FlateDecode>>", stream: deflateSync(Buffer.from(drawn, "latin1")) }
      : { dictionary: "<<>>", stream: Buffer.from(drawn, "latin1") },
    ...font,
  ]);

/** A font whose letters are numbers that a table turns into words: any script, and ligatures. */
export function mappedFont(letters: readonly string[], width: number): readonly RawObject[] {
  const hex = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");
  const rows = letters.map((letter, at) => `<${(at + 1).toString(16).padStart(4, "0")}> <${hex(letter)}>`);
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${rows.length} beginbfchar
${rows.join("\n")}
endbfchar endcmap end end`;
  return [
    {
      dictionary:
        "<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Made/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
    },
    {
      dictionary: `<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ${width}/FontDescriptor 8 0 R>>`,
    },
    { dictionary: "<<>>", stream: Buffer.from(map) },
    {
      dictionary:
        "<</Type/FontDescriptor/FontName/AAAAAA+Made/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>",
    },
  ];
}

/** The codes of letters in such a font. */
export const coded = (text: readonly string[], letters: readonly string[]): string =>
  `<${text.map((letter) => (letters.indexOf(letter) + 1).toString(16).padStart(4, "0")).join("")}>`;
