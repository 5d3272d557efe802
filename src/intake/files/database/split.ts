/** One report of a news database's file: its lines, and which it is, from 1. */
export interface Piece {
  readonly number: number;
  readonly lines: readonly string[];
}

const START = /^\s*(?:\d{1,5} of \d{1,5} documents?|document \d{1,5} of \d{1,5})\s*$/i;
const END = /^\s*(?:end of document|(?:AN\s+)?Document [A-Z][A-Za-z]{1,11}\d{10,}[a-z0-9]{3,})\s*$/;
const END_WORDS = /^\s*end of document\s*$/i;
const FIELD =
  /^\s*(?:(?:load-date|length|publication (?:date|title|info)|publication-type|full text|byline|section)\s*:|(?:HD|SN|PD|WC|LP|TD)\s{1,3}\S|\d{1,3}(?:,\d{3})* words\s*$)/i;

const isEnd = (line: string): boolean => END.test(line) || END_WORDS.test(line);

/** What tells such a file before anything is read of it; the bytes of any other file lack all of them. */
const SIGNS = [
  "nd of Document",
  "ND OF DOCUMENT",
  " DOCUMENTS",
  "ocument 1 of ",
  "\nAN  Document",
  "LOAD-DATE",
  "Load-Date",
  "words\n",
  "words\r",
];

/** Whether a file may hold what a news database wrote; cheap, and right only where it says no. */
export function mayBeDatabase(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return SIGNS.some((sign) => buffer.includes(sign));
}

/** The reports of a file that a news database wrote; none where it is no such file. */
export function piecesOf(text: string): readonly Piece[] {
  const lines = text.split(/\r\n|\n|\r|\f/);
  const marks = lines.filter((line) => START.test(line) || isEnd(line)).length;
  if (marks === 0 || !lines.some((line) => FIELD.test(line))) return [];
  const pieces: Piece[] = [];
  let held: string[] = [];
  const close = (): void => {
    // Cover sheets and lists of contents have no fields.
    if (held.some((line) => FIELD.test(line))) pieces.push({ number: pieces.length + 1, lines: held });
    held = [];
  };
  for (const line of lines) {
    if (START.test(line)) close();
    else if (isEnd(line)) close();
    else if (!/^\s*[_=*-]{10,}\s*$/.test(line)) held.push(line);
  }
  close();
  return pieces;
}
