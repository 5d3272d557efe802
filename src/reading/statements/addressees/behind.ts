import type { Span } from "../../../contract/index.ts";
import type { Tree } from "../../tree.ts";
import { partiesOf } from "../speakers/parties.ts";

/** "urged the governor to open …": what was said begins behind the one it was said to. */
export function behind(tree: Tree, addressee: number, content: readonly Span[]): readonly Span[] {
  const party = partiesOf(tree, addressee).at(-1);
  const [first, ...rest] = content;
  if (!party || !first || first.start >= party.end || party.start - first.start > 2) return content;
  const next = tree.tokens.find((token) => token.start >= party.end);
  return next &&
    /^(?:to|that|not|never|for|about|of|on|whether|if|what|how|why)$/i.test(next.form) &&
    next.start < first.end
    ? [{ start: next.start, end: first.end }, ...rest]
    : content;
}
