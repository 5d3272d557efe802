import type { Span } from "../../contract/index.ts";

/** Whether a sentence has its full stop; a heading has none. */
export const isEnded = (text: string, { start, end }: Span): boolean =>
  /[.!?:][”"’')\]]*\s*$/.test(text.slice(Math.max(start, end - 8), end));
