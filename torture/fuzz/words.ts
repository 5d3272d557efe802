import fc from "fast-check";

/** Pieces of reports that the reader takes seriously. */
const PROSE = [
  "Ines Calder told Governor Hale that the border would stay open. ",
  "“Nobody [in the port] will close it,” she said on Tuesday. ",
  "according to the ministry, ",
  "The foreign minister warned Wang Yi ",
  '"It is so," he said. ',
  "LONDON, March 15 (Lake Wire) - ",
  "last month ",
  "Q: Will you go?\nA: No.\n",
  "said that Hale said that Brîn said ",
  "\n\n",
  "\r\n",
  "- item\n",
  "By Ada Quill\n",
  "Please support us from just $2 a month. ",
  "Le ministre a dit que la frontière resterait ouverte. ",
  "Министр сказал, что граница открыта. ",
];

/** What goes wrong in readers: code points that are no letters, halves of them, and directions. */
const ODD = [
  "\ud83d",
  "\udc4d",
  "\udc4d\ud83d",
  "\u0000",
  "\u0001\u001b[2J",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\ufffe",
  "\uffff",
  "\u{10ffff}",
  "e\u0301\u0301\u0301",
  "Z\u0351\u0352\u0357a\u0315\u0300l\u0489g\u0358o\u0361",
  "שלום עולם",
  "مرحبا",
  "👩‍👩‍👧‍👦",
  "🇳🇴🇳",
  "👍🏽",
  "ﷺ",
  "İıŞß",
  "ﬀﬁ",
  "１２３",
  "二〇二四年",
];

/** Quotation marks and brackets that begin and never end, or end and never began. */
const UNBALANCED = [
  '"',
  "“",
  "”",
  "„",
  "«",
  "»",
  "'",
  "’",
  "‘",
  "[",
  "]",
  "(",
  ")",
  "''",
  "``",
  "—",
  "…",
  "...",
  ":",
  ";",
  ",",
];

const MARKUP = [
  "<p>",
  "</p>",
  "<h1>Border</h1>",
  "<script>window.hacked=1</script>",
  "<script>",
  "<style>*{}",
  "<img src=x onerror=alert(1)>",
  "<a href='javascript:alert(1)'>link</a>",
  "<svg><desc><p>in",
  "<math><mi>",
  "<table><tr><td>cell",
  "<ul><li>one<li>two",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<template><p>",
  "<textarea>",
  "<title>T</title>",
  "<plaintext>",
  "<noscript>",
  "<iframe srcdoc='<p>x'>",
  "<meta property=og:title content='&quot;&lt;b&gt;'>",
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-13-45","headline":',
  "<time datetime=2024-11-12>",
  "<div hidden>",
  "&amp;&#0;&#55357;&#x110000;&nbsp;&rdquo;&unknown;",
  "<rss>",
  "<",
  "</",
  "<p onclick=\"x('",
];

const numbers = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String),
  fc.constantFrom("1e999", "٣", "½", "$2m", "-0", "9007199254740993", "1,000,000,000,000", "12.11.2024", "2024-02-30"),
);

const drawnOf = (...sets: readonly (readonly string[])[]): fc.Arbitrary<string> => fc.constantFrom(...sets.flat());

const piece = fc.oneof(
  { weight: 4, arbitrary: drawnOf(PROSE) },
  { weight: 3, arbitrary: drawnOf(ODD) },
  { weight: 3, arbitrary: drawnOf(UNBALANCED) },
  { weight: 1, arbitrary: numbers },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: drawnOf(MARKUP) },
);

/** A short text, most of it wrong in some way. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.array(piece, { maxLength: 4 }).map((all) => all.join("")) },
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 12 }).map((all) => all.join(" ")) },
);

/** A short page, most of its markup broken. */
export const oddPage: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 2, arbitrary: drawnOf(MARKUP) }, { weight: 1, arbitrary: piece }), { maxLength: 5 })
  .map((all) => all.join(""));

/** A name, title or address: short, and as odd. */
export const oddWord: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "Lake Daily",
    "javascript:alert(1)",
    "https://lake.example/\u202e",
    "//",
    "__proto__",
    "null",
  ),
  piece,
);

export const oddDay: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("2024-11-12", "2023-03-15", "1999-12-31"),
  fc.constantFrom(
    "",
    "2024-02-30",
    "0000-01-01",
    "9999-12-31",
    "12/11/2024",
    "tomorrow",
    "2024",
    "-1",
    "2024-11-12T25:00",
  ),
  fc.string({ maxLength: 6 }),
);
