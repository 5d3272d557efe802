import type { Span } from "../../../contract/index.ts";
import { lengthOf } from "../../syntax/spans.ts";

/** The share of the larger of two contents that both have. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let both = 0;
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return Math.min(both / Math.max(1, lengthOf(a)), both / Math.max(1, lengthOf(b)));
}
