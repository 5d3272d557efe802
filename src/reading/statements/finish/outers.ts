import type { Span } from "../../../contract/index.ts";
import type { Draft } from "../../attribution/draft.ts";
import { within } from "../../syntax/spans.ts";

/** The first words of a statement. */
export const first = (draft: Draft): Span => draft.content[0] as Span;

/** For each statement, in the order of the text, the first that holds it; -1 for none. Those that have ended are let go. */
export function outersOf(ordered: readonly Draft[]): readonly number[] {
  let open: number[] = [];
  return ordered.map((draft, at) => {
    const { start } = first(draft);
    open = open.filter((index) => (ordered[index] as Draft).content.some((span) => span.end > start));
    let same = at + 1;
    while (same < ordered.length && first(ordered[same] as Draft).start === start) same += 1;
    const later = Array.from({ length: same - at - 1 }, (_, index) => at + 1 + index);
    const outer = [...open, ...later].find((index) => holds(ordered[index] as Draft, draft)) ?? -1;
    open.push(at);
    return outer;
  });
}

/** The statement in whose content another's cue stands. */
const holds = (outer: Draft, inner: Draft): boolean =>
  inner.cue !== null &&
  outer.content.some((span) => within(inner.cue as Span, span)) &&
  inner.content.every((span) => outer.content.some((other) => within(span, other)));
