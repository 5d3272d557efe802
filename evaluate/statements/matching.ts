import type { Span, Statement } from "../../src/contract/index.ts";
import type { GoldStatement } from "./gold.ts";

/** How many characters spans have. */
export const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);

/** How many characters of some spans are in others. */
export const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, x) =>
      sum + b.reduce((inner, y) => inner + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );

const half = (a: readonly Span[], b: readonly Span[]): boolean => 2 * shared(a, b) >= Math.max(size(a), size(b));

export const same = (a: Span | null | undefined, b: Span | null | undefined): boolean =>
  !!a && !!b && a.start === b.start && a.end === b.end;

/** The words of those who speak or are spoken to, as far as they have any. */
export const refs = (list: Statement["speakers"]): readonly Span[] =>
  list.flatMap((ref) => (ref.start === null || ref.end === null ? [] : [{ start: ref.start, end: ref.end }]));

/** Pairs of found and labelled statements whose contents share half of both, best overlap first, each used once. */
export function pairs(
  found: readonly Statement[],
  labelled: readonly GoldStatement[],
): readonly (readonly [Statement, GoldStatement])[] {
  const all = found.flatMap((one) =>
    labelled.flatMap((row) =>
      half(one.content, row.content)
        ? [
            {
              one,
              row,
              weight:
                shared(one.content, row.content) / Math.max(size(one.content), size(row.content)) +
                (same(one.cue, row.cue) ? 1 : 0),
            },
          ]
        : [],
    ),
  );
  const out: (readonly [Statement, GoldStatement])[] = [];
  const used = new Set<unknown>();
  for (const { one, row } of all.sort((a, b) => b.weight - a.weight)) {
    if (used.has(one) || used.has(row)) continue;
    used.add(one).add(row);
    out.push([one, row]);
  }
  return out;
}
