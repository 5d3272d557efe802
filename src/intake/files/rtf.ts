import iconv from "iconv-lite";
import { DragomanError } from "../../contract/index.ts";
import { isoDay } from "../metadata/day.ts";
import type { Source } from "../types.ts";
import { type OpenFile, own } from "./types.ts";

/** Groups nested deeper are no document that a program wrote. */
const DEEPEST = 1_000;
/** Letters of text at most; larger ones are data. */
const MOST_LETTERS = 64_000_000;

/** Groups whose words are no text: tables of fonts and colours, pictures, fields' commands, notes on format. */
const NOT_TEXT = new Set(
  (
    "fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata themedata " +
    "colorschememapping latentstyles datastore xmlnstbl fldinst header headerl headerr headerf footer footerl footerr " +
    "footerf bkmkstart bkmkend filetbl revtbl mmathPr wgrffmtfilter pgdsctbl shpinst nonshppict sp sn sv panose " +
    "falt fontemb fontfile private1 xe tc txe rxe template"
  ).split(" "),
);

/** What control words write. */
const WRITES: Readonly<Record<string, string>> = {
  par: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  line: "\n",
  cell: "\t",
  nestcell: "\t",
  tab: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
};

/** Windows' numbers of character sets in font tables to code pages. */
const FONT_PAGES: Readonly<Record<number, number>> = {
  0: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

interface Group {
  /** Where its words go: into the text, a field of the file's own, or nowhere. */
  readonly into: "text" | "nowhere" | "fonts" | "title" | "author" | "info" | "made";
  /** How many characters stand behind \u for programs that know no Unicode. */
  readonly skip: number;
  readonly page: number;
  readonly hidden: boolean;
}

interface Read {
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly made: string | null;
}

/**
 * A rich text file (.rtf) as plain text, with title and author as the file has them.
 *
 * @throws DragomanError `broken`, `too-large`, `empty`
 */
export function rtfSource({ name, bytes }: OpenFile): Source {
  const { text, title, author, made } = readRtf(Buffer.from(bytes).toString("latin1"));
  if (text.trim() === "")
    throw new DragomanError(
      "empty",
      "it holds pictures and no text; read them with a program that recognises letters (OCR) first",
    );
  return {
    kind: "text",
    body: text,
    source: name,
    own: [...own("title", title, "rtf:title"), ...own("byline", author, "rtf:author")],
    ...(made === null ? {} : { made }),
  };
}

const CONTROL = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([\s\S]))/iy;
const PLAIN = /[^\\{}\r\n]+/y;

/** One pass over the file; every letter is looked at once. */
export function readRtf(rtf: string): Read {
  const out = { text: [] as string[], title: [] as string[], author: [] as string[] };
  const days = { yr: 0, mo: 0, dy: 0 };
  const fonts = new Map<number, number>();
  let fontInTable = -1;
  let bytes: number[] = [];
  let letters = 0;
  let group: Group = { into: "text", skip: 1, page: 1252, hidden: false };
  let documentPage = 1252;
  let left = 0;
  const stack: Group[] = [];

  const put = (words: string): void => {
    if (group.hidden || words === "") return;
    if (group.into !== "text" && group.into !== "title" && group.into !== "author") return;
    letters += words.length;
    if (letters > MOST_LETTERS)
      throw new DragomanError("too-large", `it has more than ${MOST_LETTERS / 1e6} million letters; split it`);
    out[group.into].push(words);
  };
  const flush = (): void => {
    if (bytes.length === 0) return;
    const page = `cp${group.page}`;
    const words = iconv.decode(Buffer.from(bytes), iconv.encodingExists(page) ? page : "windows-1252");
    bytes = [];
    put(words);
  };
  const control = (word: string, number: number | null): void => {
    if (Object.hasOwn(WRITES, word)) put(WRITES[word] as string);
    else if (NOT_TEXT.has(word)) group = { ...group, into: word === "fonttbl" ? "fonts" : "nowhere" };
    else if (word === "info") group = { ...group, into: "info" };
    else if ((word === "title" || word === "author") && group.into === "info") group = { ...group, into: word };
    else if (word === "creatim" && group.into === "info") group = { ...group, into: "made" };
    else if (group.into === "made" && number !== null && (word === "yr" || word === "mo" || word === "dy"))
      days[word] = number;
    else if (word === "footnote" || word === "pntext" || word === "fldrslt") put("");
    else if (word === "v") group = { ...group, hidden: number !== 0 };
    else if (word === "plain") group = { ...group, hidden: false };
    else if (word === "uc") group = { ...group, skip: Math.max(0, Math.min(10, number ?? 1)) };
    else if (word === "ansicpg" && number !== null) {
      documentPage = number;
      group = { ...group, page: number };
    } else if (word === "f" && number !== null) {
      if (group.into === "fonts") fontInTable = number;
      else group = { ...group, page: fonts.get(number) ?? documentPage };
    } else if (
      word === "fcharset" &&
      number !== null &&
      group.into === "fonts" &&
      number !== 0 &&
      FONT_PAGES[number] !== undefined
    )
      fonts.set(fontInTable, FONT_PAGES[number] as number);
    else if (word === "u" && number !== null) {
      put(String.fromCharCode(number & 0xffff));
      left = group.skip;
    }
  };

  let at = 0;
  let closed = false;
  while (at < rtf.length) {
    const char = rtf[at] as string;
    if (char === "{") {
      flush();
      if (stack.length >= DEEPEST)
        throw new DragomanError("broken", `its groups are nested ${DEEPEST} deep; open it, save it anew and read that`);
      stack.push(group);
      at += 1;
    } else if (char === "}") {
      flush();
      const outer = stack.pop();
      left = 0;
      at += 1;
      if (outer === undefined || stack.length === 0) {
        closed = outer !== undefined;
        break;
      }
      group = outer;
    } else if (char === "\\") {
      CONTROL.lastIndex = at;
      const match = CONTROL.exec(rtf);
      if (match === null) break;
      at = CONTROL.lastIndex;
      const [, word, digits, hex, sign] = match;
      if (hex !== undefined) {
        if (left > 0) left -= 1;
        else bytes.push(Number.parseInt(hex, 16));
        continue;
      }
      flush();
      if (sign === "*")
        group = isTextAfterStar(rtf, at) ? group : { ...group, into: group.into === "info" ? "info" : "nowhere" };
      else if (word === "bin") at += Math.max(0, Number(digits ?? 0));
      else if (word !== undefined) control(word, digits === undefined ? null : Number(digits));
      else if (sign === "~") put("\u00a0");
      else if (sign === "_") put("\u2011");
      else if (sign === "\n" || sign === "\r") put("\n");
      else if (sign === "{" || sign === "}" || sign === "\\") {
        if (left > 0) left -= 1;
        else put(sign);
      }
    } else if (char === "\n" || char === "\r") at += 1;
    else {
      flush();
      PLAIN.lastIndex = at;
      let words = PLAIN.exec(rtf)?.[0] ?? char;
      at += words.length;
      if (left > 0) {
        const gone = Math.min(left, words.length);
        left -= gone;
        words = words.slice(gone);
      }
      put(
        /[^\x00-\x7f]/.test(words)
          ? iconv.decode(
              Buffer.from(words, "latin1"),
              iconv.encodingExists(`cp${group.page}`) ? `cp${group.page}` : "windows-1252",
            )
          : words,
      );
    }
  }
  flush();
  if (!closed && stack.length > 0 && out.text.join("").trim() === "")
    throw new DragomanError("broken", "it breaks off before its text begins; get it again");
  return {
    text: out.text
      .join("")
      .replace(/[ \t]*\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n"),
    title: out.title.join(""),
    author: out.author.join(""),
    made: isoDay(days.yr, days.mo, days.dy),
  };
}

/** Of groups that programs may pass over ("\*"), those whose words are text all the same. */
const isTextAfterStar = (rtf: string, at: number): boolean =>
  /^\s*\\(?:shptxt|hyperlink)\b/.test(rtf.slice(at, at + 20));
