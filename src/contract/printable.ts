/** Line ends of other kinds than "\n": words on either side stay apart. */
const ENDS = /\r\n?|\u0085/g;
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Words of a page as they may be shown: no control characters (which move the cursor and set titles) and no
 * bidirectional marks (which make words stand in another order than they are). Tabs stay, and line ends as "\n".
 */
export const printable = (words: string): string => words.replace(ENDS, "\n").replace(UNSEEN, "");

/**
 * Words as a cell of a table: printable, and with a leading apostrophe where a spreadsheet would take them for a formula.
 *
 * @param raw leaves them as they are, for machines
 */
export function cellOf(words: string, raw: boolean): string {
  if (raw) return words;
  // Marks go first: one in front of a "=" would hide it.
  const shown = printable(words);
  return /^[=+\-@\t\r]/.test(words) || /^[=+\-@\t]/.test(shown) ? `'${shown}` : shown;
}
