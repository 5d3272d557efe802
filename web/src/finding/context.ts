import type { Reading, Span } from "../../../src/contract/types.ts";
import { linesOf } from "../report/paragraphs.ts";

export interface Line {
  readonly span: Span;
  /** It has words of the finding. */
  readonly here: boolean;
}

/** The paragraphs with a finding's words, and one before and behind them; `from` and `until` are those of the former. */
export function contextOf(
  { text, blocks }: Pick<Reading, "text" | "blocks">,
  marks: readonly Span[],
): { readonly lines: readonly Line[]; readonly from: number; readonly until: number } {
  const all = blocks.flatMap((block) => linesOf(text, block));
  const has = (span: Span): boolean => marks.some((mark) => mark.start < span.end && mark.end > span.start);
  const lines = all.flatMap((span, at): readonly Line[] => {
    const here = has(span);
    const near = [all[at - 1], all[at + 1]].some((other) => other !== undefined && has(other));
    return here || near ? [{ span, here }] : [];
  });
  const own = lines.filter(({ here }) => here);
  return { lines, from: own[0]?.span.start ?? 0, until: own.at(-1)?.span.end ?? 0 };
}
