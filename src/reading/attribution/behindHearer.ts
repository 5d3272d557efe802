import type { Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { partiesOf } from "../syntax/coordination.ts";

const opensContent = wordClass("opens-content");

/** "urged the governor to open …": what was said begins behind the one it was said to. */
export function behindHearer(hearer: Node, content: readonly Span[]): readonly Span[] {
  const party = partiesOf(hearer).at(-1);
  const [first, ...rest] = content;
  if (!party || !first || first.start >= party.end || party.start - first.start > 2) return content;
  const next = hearer.sentence.nodes.find(({ start }) => start >= party.end);
  return next && opensContent.has(next.lower) && next.start < first.end
    ? [{ start: next.start, end: first.end }, ...rest]
    : content;
}
