import { printable } from "../../contract/printable.ts";

/** Words as they may be printed on a terminal; they may have several lines. */
export const clean = printable;

/** The same in one line: a message about a file whose name has a line break is no second message. */
export const inLine = (words: string): string =>
  printable(
    words
      .replace(/\r/g, "\\r")
      .replace(/[\n\u0085\u2028\u2029]/g, "\\n")
      .replace(/\t/g, "\\t"),
  );
