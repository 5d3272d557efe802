import PDFDocument from "pdfkit";

/** How a document of ours is set; what is not given is a plain page of one column. */
export interface Setting {
  readonly columns?: number;
  readonly size?: number;
  readonly font?: "Helvetica" | "Times-Roman" | "Courier";
  /** How paragraphs are told apart. */
  readonly apart?: "space" | "indent";
  readonly justified?: boolean;
  readonly gutter?: number;
  readonly page?: readonly [width: number, height: number];
  /** Letters of a page's head and foot; "#" is the number of the page, odd and even pages in turn where there are two. */
  readonly heads?: readonly string[];
  readonly feet?: readonly string[];
  /** Degrees by which the page is shown turned. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Lines are drawn letter by letter, or with the last first. */
  readonly drawn?: "letters" | "backwards" | "twice" | "words";
  readonly title?: string;
  readonly watermark?: string;
  readonly password?: string;
  readonly owner?: string;
  readonly info?: Readonly<Record<string, string | Date>>;
  readonly hidden?: boolean;
  readonly lineGap?: number;
}

/** A part of a document: a paragraph (U+00AD where a word may be parted), a table, a list, a note, the end of a page. */
export type Part =
  | string
  | { readonly table: readonly (readonly string[])[] }
  | { readonly heading: string }
  | { readonly bullets: readonly string[] }
  | { readonly note: string }
  | { readonly raised: readonly [before: string, mark: string, after: string] }
  | "NEXT PAGE";

type Doc = InstanceType<typeof PDFDocument>;
interface Line {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly spread: boolean;
}

const MARGIN = 56;

/** Sets parts as a PDF. Lines are broken, parted and spread here, so that the text that went in is known to the letter. */
export async function setPdf(parts: readonly Part[], setting: Setting = {}): Promise<Uint8Array> {
  const [width, height] = setting.page ?? [595, 842];
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    compress: true,
    ...(setting.password ? { userPassword: setting.password } : {}),
    ...(setting.owner ? { ownerPassword: setting.owner, permissions: { copying: true } } : {}),
    info: { CreationDate: new Date("2024-11-12T10:00:00Z"), ...setting.info },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done) => doc.on("end", done));
  setParts(doc, parts, setting, width, height);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function setParts(doc: Doc, parts: readonly Part[], setting: Setting, width: number, height: number): void {
  const { columns = 1, size = 10, gutter = 18, apart = "space", justified = false } = setting;
  const font = setting.font ?? "Helvetica";
  const leading = size * 1.25 + (setting.lineGap ?? 0);
  const across = (width - 2 * MARGIN - (columns - 1) * gutter) / columns;
  const bottom = height - MARGIN - 20;
  let page = 0;
  let column = 0;
  let y = 0;
  let top = MARGIN + 24;
  let notes: string[] = [];
  const draw: (() => void)[] = [];

  const endPage = (): void => {
    if (setting.drawn === "backwards") draw.reverse();
    for (const one of draw.splice(0)) one();
    let at = height - MARGIN - 8 - notes.length * 10;
    for (const note of notes) {
      doc
        .font(font)
        .fontSize(size * 0.75)
        .text(note, MARGIN, at, { lineBreak: false });
      at += 10;
    }
    notes = [];
  };
  const nextPage = (): void => {
    if (page > 0) endPage();
    doc.addPage({ size: [width, height], margin: 0 });
    page += 1;
    column = 0;
    top = MARGIN + 24;
    if (setting.rotate) (doc.page.dictionary.data as Record<string, unknown>).Rotate = setting.rotate;
    const put = (words: readonly string[] | undefined, at: number): void => {
      const one = words?.[(page - 1) % words.length];
      if (one)
        doc
          .font(font)
          .fontSize(8)
          .text(one.replace("#", String(page)), MARGIN, at, { lineBreak: false });
    };
    put(setting.heads, 30);
    put(setting.feet, height - 30);
    if (setting.watermark) {
      doc
        .save()
        .rotate(45, { origin: [width / 2, height / 2] })
        .fillColor("#dddddd")
        .fontSize(60);
      doc
        .text(setting.watermark, 100, height / 2, { lineBreak: false })
        .restore()
        .fillColor("black");
    }
    if (page === 1 && setting.title) {
      doc
        .font("Helvetica-Bold")
        .fontSize(20)
        .text(setting.title, MARGIN, MARGIN + 8, { lineBreak: false });
      top = MARGIN + 50;
    }
    y = top;
  };
  const nextColumn = (): void => {
    column += 1;
    if (column >= columns) nextPage();
    else y = top;
  };
  const left = (): number => MARGIN + column * (across + gutter);
  const room = (): number => bottom - notes.length * 12;
  const put = ({ text, x, width: wide, spread }: Line): void => {
    if (y + leading > room()) nextColumn();
    const [at, down] = [left() + x, y];
    draw.push(() => drawLine(doc, { text, x: at, width: wide, spread }, down, setting));
    y += leading;
  };
  const paragraph = (words: string, indent: number): void => {
    doc.font(font).fontSize(size);
    for (const line of [...broken(doc, words, across, indent)]) put({ ...line, spread: justified && line.spread });
    if (apart === "space") y += leading * 0.7;
  };

  nextPage();
  for (const part of parts) {
    if (part === "NEXT PAGE") nextPage();
    else if (typeof part === "string") paragraph(part, apart === "indent" ? size * 1.5 : 0);
    else if ("heading" in part) {
      const words = part.heading;
      y += leading * 0.5;
      if (y + 3 * leading > room()) nextColumn();
      const [x, down] = [left(), y];
      draw.push(
        () =>
          void doc
            .font("Helvetica-Bold")
            .fontSize(size * 1.4)
            .text(words, x, down, { lineBreak: false }),
      );
      y += leading * 1.8;
    } else if ("table" in part) {
      for (const row of part.table) {
        if (y + leading > room()) nextColumn();
        for (const [at, cell] of row.entries()) {
          const [x, down] = [left() + at * (across / row.length), y];
          draw.push(() => void doc.font(font).fontSize(size).text(cell, x, down, { lineBreak: false }));
        }
        y += leading * 1.2;
      }
      y += leading;
    } else if ("bullets" in part) {
      for (const words of part.bullets) {
        doc.font(font).fontSize(size);
        for (const line of [...broken(doc, `• ${words}`, across - 14, 0)])
          put({ ...line, x: line.text.startsWith("•") ? 0 : 10, spread: false });
      }
      y += leading * 0.7;
    } else if ("note" in part) notes.push(part.note);
    else {
      const [before, mark, after] = part.raised;
      const [x, down] = [left(), y];
      draw.push(() => {
        doc.font(font).fontSize(size).text(before, x, down, { lineBreak: false });
        const wide = doc.widthOfString(before);
        doc.fontSize(size * 0.6).text(mark, x + wide, down - size * 0.1, { lineBreak: false });
        const more = doc.widthOfString(mark);
        doc.fontSize(size).text(after, x + wide + more, down, { lineBreak: false });
      });
      y += leading * 1.7;
    }
  }
  endPage();
}

/** One line, drawn as the setting says. */
function drawLine(doc: Doc, { text, x, width, spread }: Line, y: number, setting: Setting): void {
  const { size = 10, font = "Helvetica", drawn } = setting;
  doc.font(font).fontSize(size);
  const gaps = text.split(" ").length - 1;
  const spare = spread && gaps > 0 ? (width - doc.widthOfString(text)) / gaps : 0;
  if (drawn === "letters" || drawn === "words") {
    let at = x;
    for (const piece of drawn === "letters" ? [...text] : text.split(/(?<= )/)) {
      if (piece !== " ") doc.text(piece.trimEnd(), at, y, { lineBreak: false });
      at += doc.widthOfString(piece) + (piece.endsWith(" ") ? spare : 0);
    }
    return;
  }
  const options = { lineBreak: false, ...(spare > 0 ? { wordSpacing: spare } : {}) };
  doc.text(text, x, y, options);
  if (drawn === "twice") doc.text(text, x + 0.3, y, options);
}

/** Words as lines of a width; a word is parted at U+00AD where the line has room for its head. */
function* broken(doc: Doc, words: string, width: number, indent: number): Generator<Line> {
  const left = words.split(" ");
  let line = "";
  let x = indent;
  const fits = (text: string): boolean => doc.widthOfString(text.replaceAll("\u00ad", "")) <= width - x;
  while (left.length > 0) {
    const word = left.shift() as string;
    const next = line === "" ? word : `${line} ${word}`;
    if (fits(next)) {
      line = next;
      continue;
    }
    const pieces = word.split("\u00ad");
    let head = "";
    for (let at = pieces.length - 1; at > 0; at -= 1) {
      const begun = `${pieces.slice(0, at).join("")}-`;
      if (fits(line === "" ? begun : `${line} ${begun}`)) {
        head = begun;
        left.unshift(pieces.slice(at).join("\u00ad"));
        break;
      }
    }
    if (head === "") {
      // "well-known" may be parted behind its own hyphen.
      const hyphen = word.indexOf("-") + 1;
      if (hyphen > 0 && hyphen < word.length && fits(`${line} ${word.slice(0, hyphen)}`)) {
        line = `${line} ${word.slice(0, hyphen)}`;
        left.unshift(word.slice(hyphen));
      } else left.unshift(word);
    } else line = line === "" ? head : `${line} ${head}`;
    yield { text: line.replaceAll("\u00ad", ""), x, width: width - x, spread: true };
    line = "";
    x = 0;
  }
  if (line !== "") yield { text: line.replaceAll("\u00ad", ""), x, width: width - x, spread: false };
}

/** A page that is a picture: what a scanner makes. */
export async function picturePdf(count = 1): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done) => doc.on("end", done));
  for (let page = 0; page < count; page += 1) {
    doc.addPage();
    for (let row = 0; row < 40; row += 1) doc.rect(60, 60 + row * 16, 400 - (row % 5) * 30, 8).fill("#333333");
  }
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
