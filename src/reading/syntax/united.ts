import type { Span } from "../../contract/index.ts";

/** Two lists of spans as one, in the order of the text; those that overlap or touch become one. */
export function united(a: readonly Span[], b: readonly Span[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const span of [...a, ...b].sort((x, y) => x.start - y.start)) {
    const last = spans.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else spans.push({ ...span });
  }
  return spans;
}
