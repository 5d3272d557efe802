import type { BlockKind, Found } from "../contract/index.ts";

/** One line of the text with what its form says of it: what the labelling of pages and of plain texts works on. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The element that holds the line ("p", "h1", "li" …); "p" in plain text. */
  readonly tag: string;
  /** Share of the line's characters that stand in links, 0 to 1. */
  readonly linked: number;
  /** What the page's markup already says the line is, with the reason. */
  readonly said: { readonly kind: BlockKind; readonly reason: string } | null;
  /** Whether the line stands in the part of the page that holds the article. */
  readonly inside: boolean;
  /** Whether the page sets the line off as somebody else's words. */
  readonly setOff?: "quotation" | "post";
  /** Article on the page, counted from 1. */
  readonly part: number;
}

/** A text with its lines, before they are labelled. */
export interface Lined {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly found: readonly Found[];
}
