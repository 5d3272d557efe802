import type { Reading, Span } from "../../src/contract/index.ts";
import { claimOf, ofKind } from "../../src/record/corrections/anchor.ts";
import type { Finding, Findings } from "../../src/record/corrections/types.ts";
import type { Made } from "./decide.ts";

/** What became of one decision. `there` says whether its finding still is, judged without the anchors' own code. */
export interface Fate {
  readonly there: boolean;
  readonly held: boolean;
  /** Why it is held by another finding than its own; null where it is not. */
  readonly moved: string | null;
}

const markOf = (one: Finding): Span | null => ("content" in one ? one.cue : "trigger" in one ? one.trigger : null);
const bodyOf = (one: Finding): readonly Span[] => ("content" in one ? one.content : [one.evidence]);
const same = (one: Span | null, other: Span | null): boolean => one?.start === other?.start && one?.end === other?.end;

/** Characters of a finding's words that another has too, as a share of all of both. */
function share(one: Finding, other: Finding): number {
  const units = (finding: Finding): Set<number> =>
    new Set(bodyOf(finding).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  const [a, b] = [units(one), units(other)];
  const both = [...a].filter((unit) => b.has(unit)).length;
  return both / Math.max(1, a.size + b.size - both);
}

/**
 * @param before what the reader had found when it was decided
 * @param now what it finds
 * @param heldBy the id of the finding that the decision holds for; null where it is an orphan
 */
export function fateOf(
  { kind, finding }: Made,
  { before, now, heldBy }: { readonly before: Reading; readonly now: Findings; readonly heldBy: string | null },
): Fate {
  const all = ofKind(now, kind);
  const { text } = before;
  const claim = (one: Finding): string => claimOf(one, text);
  const there = all.some(
    (one) => same(markOf(one), markOf(finding)) && share(one, finding) >= (markOf(finding) ? 0.5 : 0.8),
  );
  const holder = all.find(({ id }) => id === heldBy);
  if (holder === undefined) return { there, held: false, moved: null };
  const [mark, was] = [markOf(holder), markOf(finding)];
  const is = (one: Finding, other: Finding): boolean =>
    same(markOf(one), markOf(other)) && share(one, other) > 0.99 && claim(one) === claim(other);
  const moved =
    mark && was && (mark.end <= was.start || was.end <= mark.start)
      ? "another mark"
      : share(holder, finding) < 0.5
        ? "other words"
        : !is(holder, finding) && all.some((one) => is(one, finding))
          ? "its own finding is there"
          : !is(holder, finding) && ofKind(before, kind).some((one) => one.id !== finding.id && is(one, holder))
            ? "another finding of before"
            : null;
  return { there, held: true, moved };
}
