/** Some letters of a page that stand together, upright: x to the right, y down from the page's top, in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** The line on which the letters stand. */
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  readonly rightToLeft: boolean;
}

export interface PdfPage {
  /** From 1, as a program that shows it counts. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** A PDF as its library gives it: letters with their places, before anybody has said what a line is. */
export interface PdfContent {
  readonly pages: readonly PdfPage[];
  /** How many pages it has in all. */
  readonly count: number;
  /** The file's own fields: title, author, created, publisher, date. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads the letters of a PDF.
 *
 * @throws DragomanError `encrypted`, `broken`, `too-large`
 */
export type PdfReader = (bytes: Uint8Array) => Promise<PdfContent>;

/** Whether bytes are a PDF; up to a kilobyte of something else may stand before it. */
export function isPdf(bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes.subarray(0, 1024)).indexOf("%PDF-");
  return (
    at === 0 ||
    (at > 0 &&
      !/<(?:html|body|p)\b/i.test(Buffer.from(bytes.subarray(0, at)).toString("latin1")) &&
      /^[\s\S]{0,1019}%PDF-\d\.\d/.test(Buffer.from(bytes.subarray(0, 1024)).toString("latin1")))
  );
}
