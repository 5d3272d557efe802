import { deflateSync } from "node:zlib";
import { type Part, picturePdf, type Setting, setPdf } from "./pages.testing.ts";
import { coded, mappedFont, onePage, rawPdf } from "./raw.testing.ts";

/** One of our PDFs: how it is made, and the paragraphs that a reader would copy, or the error that it has to give. */
export interface Made {
  readonly name: string;
  readonly pdf: () => Promise<Uint8Array>;
  readonly wanted: readonly string[] | { readonly error: string };
}

/** Paragraphs of our own; U+00AD where a line's end may part a word. */
const A =
  "PORTVILLE, 12 November 2024 - The for\u00adeign min\u00adis\u00adter of North\u00adland, Ines Calder, told Gov\u00ader\u00adnor Hale on Tues\u00adday that the strait would stay open for com\u00admer\u00adcial ship\u00adping, what\u00adever hap\u00adpened in the nego\u00adti\u00ada\u00adtions be\u00adtween the two ad\u00admin\u00adis\u00adtra\u00adtions.";
const B =
  "“No\u00adbody will close it,” she said after an ex\u00adtra\u00ador\u00addi\u00adnary con\u00adsul\u00adta\u00adtion at the head\u00adquar\u00adters of the har\u00adbour au\u00adthor\u00adity. Rep\u00adre\u00adsen\u00adta\u00adtives of in\u00adter\u00adna\u00adtional or\u00adgan\u00adi\u00adsa\u00adtions were dis\u00adap\u00adpointed by the com\u00admu\u00adni\u00adqué.";
const C =
  "Hale an\u00adswered that re\u00adspon\u00adsi\u00adbil\u00adity for the mis\u00adun\u00adder\u00adstand\u00ading rested with the neigh\u00adbour\u00ading ter\u00adri\u00adtory, which had mis\u00adin\u00adter\u00adpreted sev\u00aderal an\u00adnounce\u00adments. The con\u00adver\u00adsa\u00adtion lasted for ap\u00adprox\u00adi\u00admately three hours and was de\u00adscribed by par\u00adtic\u00adi\u00adpants as con\u00adstruc\u00adtive.";
const D =
  "Cor\u00adre\u00adspon\u00addents who ac\u00adcom\u00adpa\u00adnied the del\u00ade\u00adga\u00adtion re\u00adported that the at\u00admo\u00adsphere was un\u00adex\u00adpect\u00adedly friendly, not\u00adwith\u00adstand\u00ading dis\u00adagree\u00adments over fish\u00ader\u00adies and in\u00adfra\u00adstruc\u00adture. A well-known ob\u00adserver spoke of a long-term un\u00adder\u00adtak\u00ading.";
const E =
  "The spokes\u00adwoman of the min\u00adistry de\u00adnied that the ves\u00adsels had been in\u00adspected. She warned that any in\u00adter\u00adfer\u00adence with nav\u00adi\u00adga\u00adtion would have con\u00adse\u00adquences, and asked the com\u00admis\u00adsion to ex\u00adam\u00adine the doc\u00adu\u00adments be\u00adfore the end of the month.";
const F =
  "Fish\u00ader\u00admen on both shores wel\u00adcomed the an\u00adnounce\u00adment. “We have waited for this since the spring,” said Ben Marsh, who keeps two boats at East\u00adquay, “and we shall be\u00adlieve it when the first ship has passed.”";
const ALL = [A, B, C, D, E, F];
const LONG = [...ALL, ...ALL.map((words) => words.replace("PORTVILLE, 12 November 2024 - ", "")), A, C, E];
const plain = (words: string): string => words.replaceAll("\u00ad", "");

const set = (name: string, parts: readonly Part[], setting: Setting, wanted: readonly string[]): Made => ({
  name,
  pdf: () => setPdf(parts, setting),
  wanted: wanted.map(plain),
});
const prose = (name: string, setting: Setting, words: readonly string[] = ALL): Made =>
  set(name, words, setting, [...(setting.title ? [setting.title] : []), ...words]);

const TABLE = [
  ["Harbour", "Ships", "Tonnes"],
  ["Portville", "120", "4,500"],
  ["Eastquay", "80", "2,100"],
  ["North Haven", "7", "90"],
];
const TITLE = "Ministers of both shores meet over the strait";
const HEADS = ["Lake Daily  |  12 November 2024  |  Page #"];

const LATIN =
  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/fi/fl/ff]>>>>";
const HEBREW = [..."השר אמר כי הגבול פתוח"];
const ARABIC = [..."قال الوزير إن الحدود مفتوحة"];
const unique = (letters: readonly string[]): readonly string[] => [...new Set(letters)];
/** Right-to-left words as programs draw them: the last letter first, from the left. */
function rightToLeft(letters: readonly string[], before = ""): Uint8Array {
  const set = unique([...letters, ...before]);
  const drawn = before === "" ? "" : `BT /F1 12 Tf 60 700 Td ${coded([...before], set)} Tj ET `;
  return onePage(
    mappedFont(set, 500),
    `${drawn}BT /F1 12 Tf ${before === "" ? 60 : 80 + before.length * 6} 700 Td ${coded([...letters].reverse(), set)} Tj ET`,
  );
}

export const DOCUMENTS: readonly Made[] = [
  prose("one column, space between paragraphs", {}),
  prose("one column, first lines set in", { apart: "indent" }),
  prose("one column, spread to the full width", { justified: true }),
  prose("one column, spread and set in, in another face", {
    justified: true,
    apart: "indent",
    font: "Times-Roman",
    size: 11,
  }),
  prose("two columns", { columns: 2 }),
  prose("two columns below a title", { columns: 2, title: TITLE }),
  prose("two columns, spread and set in", { columns: 2, justified: true, apart: "indent", title: TITLE }),
  prose("two columns with a narrow gutter", { columns: 2, gutter: 10, size: 9 }),
  prose("two columns, letters of a typewriter", { columns: 2, font: "Courier", size: 8 }),
  prose("three columns", { columns: 3, size: 9, title: TITLE }, LONG),
  prose("three columns, spread", { columns: 3, size: 8, justified: true, apart: "indent", page: [595, 500] }, LONG),
  prose("running heads with a page number", { heads: HEADS, page: [420, 595] }, LONG),
  prose("page numbers at the foot", { feet: ["#"], page: [420, 595] }, LONG),
  prose(
    "heads that differ on odd and even pages",
    { heads: ["Lake Daily  #", "#  The strait"], feet: ["Printed for the archive"], page: [420, 400] },
    LONG,
  ),
  prose(
    "heads above two columns over pages",
    { columns: 2, heads: HEADS, feet: ["- # -"], page: [480, 400], apart: "indent" },
    LONG,
  ),
  prose("a page shown turned by a quarter", { rotate: 90 }),
  prose("a page shown upside down", { rotate: 180 }),
  prose("a wide page", { page: [842, 595], columns: 2 }),
  prose("a small page with large letters", { page: [420, 595], size: 14 }),
  prose("letter by letter", { drawn: "letters" }),
  prose("word by word, spread", { drawn: "words", justified: true }),
  prose("drawn from the last line to the first", { drawn: "backwards", columns: 2 }),
  prose("bold by drawing twice", { drawn: "twice" }),
  prose("a stamp across the page", { watermark: "DRAFT" }),
  prose("lines far apart", { lineGap: 6 }),
  prose("locked against changes, open to be read", { owner: "only the owner" }),
  set("a table between paragraphs", [A, B, { table: TABLE }, C], {}, [
    A,
    B,
    TABLE.map((row) => row.join(" ")).join(" "),
    C,
  ]),
  set(
    "a list",
    [
      A,
      {
        bullets: [
          "The strait stays open to ships of all flags.",
          "Fishing begins anew in the spring, when the commission has met and both sides have agreed on what may be caught.",
        ],
      },
      C,
    ],
    {},
    [
      A,
      "• The strait stays open to ships of all flags.",
      "• Fishing begins anew in the spring, when the commission has met and both sides have agreed on what may be caught.",
      C,
    ],
  ),
  set("subheadings", [A, { heading: "What was agreed" }, B, { heading: "What was not" }, C], {}, [
    A,
    "What was agreed",
    B,
    "What was not",
    C,
  ]),
  set(
    "notes at the foot of the page",
    [A, { note: "1 Interview with the Lake Daily, 11 November 2024." }, B, { note: "2 Statement of the ministry." }, C],
    {},
    [A, B, C, "1 Interview with the Lake Daily, 11 November 2024.", "2 Statement of the ministry."],
  ),
  set("a raised mark of a note", [{ raised: ["The strait stays open,", "3", " said the minister."] }, A], {}, [
    "The strait stays open,3 said the minister.",
    A,
  ]),
  set("an empty page between", [A, "NEXT PAGE", "NEXT PAGE", B], {}, [A, B]),
  {
    name: "ligatures with names of their own",
    pdf: async () =>
      onePage(
        [{ dictionary: LATIN }],
        "BT /F1 12 Tf 60 700 Td (The \\001rst o\\003er: the \\002eet \\001nds of\\001cers.) Tj ET",
        false,
      ),
    wanted: ["The first offer: the fleet finds officers."],
  },
  {
    name: "ligatures in a table of letters",
    pdf: async () => {
      const letters = [..."The rstopnclay.", "ﬁ", "ﬄ", " "];
      const text = ["T", "h", "e", " ", "ﬁ", "r", "s", "t", " ", "o", "ﬄ", "o", "a", "n", "."];
      return onePage(mappedFont(unique(letters), 500), `BT /F1 12 Tf 60 700 Td ${coded(text, unique(letters))} Tj ET`);
    },
    wanted: ["The first offloan."],
  },
  { name: "a line from right to left (Hebrew)", pdf: async () => rightToLeft(HEBREW), wanted: [HEBREW.join("")] },
  { name: "a line from right to left (Arabic)", pdf: async () => rightToLeft(ARABIC), wanted: [ARABIC.join("")] },
  {
    name: "words from right to left behind others",
    pdf: async () => rightToLeft(HEBREW, "He said: "),
    wanted: [`He said: ${HEBREW.join("")}`],
  },
  { name: "locked with a password", pdf: () => setPdf(ALL, { password: "secret" }), wanted: { error: "encrypted" } },
  { name: "a scan", pdf: () => picturePdf(3), wanted: { error: "no-text" } },
  {
    name: "a table of contents that points elsewhere",
    pdf: async () => {
      const pdf = Buffer.from(await setPdf([A, B], {})).toString("latin1");
      return new Uint8Array(Buffer.from(pdf.replace(/startxref\s+\d+/, "startxref\n7"), "latin1"));
    },
    wanted: [A, B].map(plain),
  },
];

/** PDFs that are made to do harm. */
export const HOSTILE: readonly Made[] = [
  {
    name: "a stream that unpacks to 400 MB",
    pdf: async () =>
      rawPdf([
        { dictionary: "<</Type/Catalog/Pages 2 0 R>>" },
        { dictionary: "<</Type/Pages/Kids[3 0 R]/Count 1>>" },
        { dictionary: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>" },
        { dictionary: "<</Filter/FlateDecode>>", stream: deflateSync(Buffer.alloc(400_000_000, " "), { level: 9 }) },
      ]),
    wanted: { error: "too-large" },
  },
  {
    name: "a bomb in a bomb",
    pdf: async () =>
      rawPdf([
        { dictionary: "<</Type/Catalog/Pages 2 0 R>>" },
        { dictionary: "<</Type/Pages/Kids[3 0 R]/Count 1>>" },
        { dictionary: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>" },
        {
          dictionary: "<</Filter[/FlateDecode/FlateDecode]>>",
          stream: deflateSync(deflateSync(Buffer.alloc(300_000_000, " "), { level: 9 }), { level: 0 }),
        },
      ]),
    wanted: { error: "too-large" },
  },
  {
    name: "a tree of pages that is its own branch",
    pdf: async () =>
      rawPdf([
        { dictionary: "<</Type/Catalog/Pages 2 0 R>>" },
        { dictionary: "<</Type/Pages/Kids[2 0 R]/Count 4000000000>>" },
      ]),
    wanted: { error: "broken" },
  },
  {
    name: "half a file",
    pdf: async () => {
      const whole = await setPdf(ALL, {});
      return whole.slice(0, 300);
    },
    wanted: { error: "broken" },
  },
];
