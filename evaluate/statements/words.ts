import type { Span } from "../../src/contract/index.ts";

/** The words of spans, on one line. */
export const wordsOf = (text: string, spans: readonly Span[], between = " … "): string =>
  spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")).join(between);
