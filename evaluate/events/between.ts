import { codeOf, typeWithStatus } from "../../src/codes/index.ts";
import type { Event, Span } from "../../src/contract/index.ts";
import type { Document } from "../../src/reading/document/index.ts";
import type { Node } from "../../src/reading/document/tree.ts";
import type { Frames } from "../../src/reading/en/frames.ts";
import { type Matched, matchedAt, type Role } from "../../src/reading/events/match.ts";
import { statusOf } from "../../src/reading/events/status.ts";
import { within } from "../../src/reading/syntax/spans.ts";
import { headIn, upward } from "../../src/reading/syntax/standing.ts";
import { under } from "../../src/reading/syntax/subtree.ts";

/** The type by the frame that fits best between two who are given; null where none stands between them. */
export function frameBetween(
  { sentences }: Document,
  { source, target }: { readonly source: Span; readonly target: Span },
  frames: Frames,
): { readonly plover: Event["plover"]; readonly frame: string } | null {
  let best: { plover: Event["plover"]; frame: string; score: number } | null = null;
  for (const sentence of sentences) {
    if (sentence.end <= source.start || sentence.start >= source.end) continue;
    const [first, second] = [headIn(sentence, source), headIn(sentence, target)];
    const path = pathBetween(first, second);
    for (const node of sentence.nodes)
      for (const matched of matchedAt(frames, node)) {
        const published = codeOf(matched.frame.code)?.published;
        if (!published) continue;
        const plover = typeWithStatus(published, statusOf(matched));
        const score = scoreOf(matched, { source, target }, path);
        if (score > 0 && (best === null || score > best.score)) best = { plover, frame: matched.frame.name, score };
      }
  }
  return best;
}

function pathBetween(a: Node | null, b: Node | null): ReadonlySet<Node> {
  if (a === null || b === null) return new Set();
  const [up, other] = [upward(a, 20), upward(b, 20)];
  const common = up.find((node) => other.includes(node));
  const until = (path: readonly Node[]): readonly Node[] =>
    path.slice(0, common ? path.indexOf(common) + 1 : path.length);
  return new Set([...until(up), ...until(other)]);
}

function scoreOf(
  matched: Matched,
  { source, target }: { readonly source: Span; readonly target: Span },
  path: ReadonlySet<Node>,
): number {
  const hits = (roles: readonly Role[], span: Span, deep: boolean): number => {
    if (roles.some(({ head }) => within(head, span))) return 3;
    return deep && roles.some(({ head }) => under(head).some((word) => within(word, span))) ? 2 : 0;
  };
  const by = Math.max(
    hits(matched.actors, source, true),
    matched.frame.mutual ? hits(matched.recipients, source, true) : 0,
  );
  const to = Math.max(
    hits(matched.recipients, target, true),
    matched.frame.mutual ? hits(matched.actors, target, true) : 0,
  );
  const on = path.has(matched.head) ? 1 : 0;
  const score = by + to + on;
  return score === 0 ? 0 : score + matched.frame.weight / 10;
}
