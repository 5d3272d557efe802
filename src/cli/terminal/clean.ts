/**
 * Words of a page as they may be printed on a terminal: no control characters (which move the cursor and set titles)
 * and no bidirectional marks (which make words stand in another order than they are).
 */
export const clean = (words: string): string =>
  words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
