import type { Span } from "../../../contract/index.ts";

/** The share of the larger of two contents that both have. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let both = 0;
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return Math.min(both / Math.max(1, size(a)), both / Math.max(1, size(b)));
}
