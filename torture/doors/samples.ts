import { stored } from "../../src/intake/files/stored.ts";

const WORDS =
  "The foreign minister of Northland, Ines Calder, told Governor Hale on Tuesday that the strait would stay open. “Nobody will close it,” she said after a meeting at the harbour, and Hale answered that he had never asked for more than that from anybody.";

/** A whole Word file with these words. */
export const docx = (words = WORDS): Uint8Array =>
  zipped({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${words
      .split("\n")
      .map(
        (line) =>
          `<w:p><w:r><w:t xml:space="preserve">${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t></w:r></w:p>`,
      )
      .join("")}</w:body></w:document>`,
    "docProps/core.xml": `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Talks over the strait</dc:title><dc:creator>Ada Quill</dc:creator><dcterms:created>2024-11-12T10:00:00Z</dcterms:created></cp:coreProperties>`,
  });

/** A whole book of two chapters. */
export const epub = (words = WORDS): Uint8Array =>
  zipped({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    "OPS/book.opf": `<package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Lake Daily</dc:title><dc:date>2024-11-12</dc:date><dc:language>en</dc:language></metadata><manifest><item id="a" href="a.xhtml"/><item id="b" href="text/b%20c.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    "OPS/a.xhtml": `<html><head><title>One</title></head><body><h1>Talks over the strait</h1><p>${words}</p></body></html>`,
    "OPS/text/b c.xhtml": `<html><body><h1>Boats at Eastquay</h1><p>${words}</p></body></html>`,
  });

const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  new Uint8Array(stored(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))));

export const RTF = `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Helvetica;}{\\f1\\fcharset204 Arial;}}{\\info{\\title Talks over the strait}{\\author Ada Quill}{\\creatim\\yr2024\\mo11\\dy12}}
\\pard\\f0 Talks over the strait\\par The minister said \\ldblquote no\\rdblquote , and \\'93yes\\'94 later; caf\\u233 e\\'e9.\\par{\\pict\\wmetafile8 0100090000}{\\*\\unknown gone}${WORDS}\\par}`;

export const MAIL = `From: Lake Daily <news@lake.example>
To: a@b.example
Subject: =?utf-8?Q?Talks_over_the_strait?=
Date: Tue, 12 Nov 2024 23:30:00 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

${WORDS.replaceAll("“", "=E2=80=9C").replaceAll("”", "=E2=80=9D")}

--inner
Content-Type: text/html; charset=utf-8

<p>${WORDS}</p>
--inner--
--outer
Content-Type: text/html; name="page.html"
Content-Disposition: attachment; filename="page.html"

<p>Another page. ${WORDS}</p>
--outer--
`;
export const MBOX = `From news@lake.example Tue Nov 12 10:00:00 2024\n${MAIL}\n\nFrom news@lake.example Wed Nov 13 10:00:00 2024\n${MAIL}\n`;

export const RIS = `TY  - NEWS
TI  - Talks over the strait
T2  - Lake Daily
AU  - Quill, Ada
DA  - 2024/11/12/
UR  - https://lake.example/news/1
L1  - files/1/page.html
ER  -

TY  - NEWS
TI  - Boats at Eastquay
PY  - 2024
UR  - https://lake.example/news/2
ER  -
`;

export const TABLE = `id,publish_date,title,url,language,media_name
1,2024-11-12,"Talks ""over"" the strait, again",https://lake.example/news/1,en,Lake Daily
2,2024-11-13,"Boats
at Eastquay",https://lake.example/news/2,en,Lake Daily
`;

export const JSON_LIST = `{"articles":[{"url":"https://lake.example/1","title":"Talks","seendate":"20241112T101500Z","domain":"lake.example"},{"url":"https://lake.example/2"}]}`;

export const ADDRESSES = "# ours\nhttps://lake.example/1\nhttps://lake.example/2\n";

/** The shapes of news databases, in words of our own. */
export const NEXIS = `Talks over the strait
Lake Daily
November 12, 2024 Tuesday
Copyright 2024 Lake Daily All Rights Reserved
Section: WORLD; Pg. 4
Length: 44 words
Byline: Ada Quill
Body

${WORDS}

Load-Date: November 13, 2024
End of Document
Boats at Eastquay
Lake Daily
November 14, 2024 Thursday
Copyright 2024 Lake Daily All Rights Reserved
Length: 44 words
Body

${WORDS}

Load-Date: November 14, 2024
End of Document
`;
export const FACTIVA = `HD  Talks over the strait
BY  By Ada Quill
WC  44 words
PD  12 November 2024
SN  Lake Daily
LA  English
LP
${WORDS}
TD
${WORDS}
AN  Document LAKED00020241112ekbc00001
`;

export const OPML = `<?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline type="rss" xmlUrl="https://lake.example/rss" text="Lake &amp; Daily"/></outline></body></opml>`;
export const SITE_MAP = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://lake.example/1</loc><news:news><news:publication><news:name>Lake Daily</news:name></news:publication><news:publication_date>2024-11-12</news:publication_date><news:title><![CDATA[Talks & more]]></news:title></news:news></url></urlset>`;
export const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lake Daily</title><item><title>Talks &amp; more</title><link>https://lake.example/1</link><pubDate>Tue, 12 Nov 2024 10:00:00 GMT</pubDate><description><![CDATA[<p>words]]></description></item></channel></rss>`;
export const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Daily</title><entry><title type="html">Talks</title><link rel="alternate" href="/1"/><updated>2024-11-12T10:00:00Z</updated></entry></feed>`;
export const ROBOTS =
  "User-agent: *\nDisallow: /a*b$\nAllow: /a\nCrawl-delay: 5\n\nUser-agent: dragoman\nDisallow: /private/\n";
export { WORDS };
