import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { cueOf } from "../../speech/lexicon.ts";
import { childrenBy, rel, spanOf, subtree, type Tree } from "../../tree.ts";
import { reattached } from "../speakers/reattached.ts";

/** The words under a content's head, without the cue's own branch: one span, or two where the cue cuts it. */
export function pieces(tree: Tree, head: number, cue: number): readonly Span[] {
  const words = subtree(
    tree,
    head,
    (token, index) =>
      index === cue || (index > head && (isAside(tree, token, index) || reattached(tree, index) === cue)),
  );
  const runs: number[][] = [];
  for (const word of words) {
    const run = runs[runs.length - 1];
    if (run && word === (run[run.length - 1] as number) + 1) run.push(word);
    else runs.push([word]);
  }
  const spans = runs.map((run) => spanOf(tree, run)).filter((span) => span !== null);
  const real = spans.filter((span) => span.end - span.start > 2);
  if (real.length <= 2) return real;
  // More holes than a cue can make: parentheses and marks. From the first word to the last on each side of the cue.
  const cueToken = tree.tokens[cue] as Token;
  const sides = [real.filter((span) => span.end <= cueToken.start), real.filter((span) => span.start >= cueToken.end)];
  return sides
    .filter((side) => side.length > 0)
    .map((side) => ({ start: (side[0] as Span).start, end: (side[side.length - 1] as Span).end }));
}

/**
 * A clause behind a comma that the reporter adds to what was said: "…, while the police denied it", "…, adding that …".
 * Inside a quotation it stays; the quotation is joined whole later.
 */
function isAside(tree: Tree, token: Token, at: number): boolean {
  if (rel(token) !== "advcl") return false;
  const first = Math.min(...subtree(tree, at));
  const comma = tree.tokens[first]?.form === "," || tree.tokens[first - 1]?.form === ",";
  if (!comma) return false;
  const marks = childrenBy(tree, at, (mark) => rel(mark) === "mark").map((mark) =>
    (tree.tokens[mark] as Token).lemma.toLowerCase(),
  );
  if (marks.some((mark) => /^(?:while|as|after|before|amid)$/.test(mark))) return true;
  return (
    /VerbForm=(?:Ger|Part)/.test(token.feats) && /Ing|Pres|Ger/.test(token.feats) && cueOf(token.lemma)?.speaks === true
  );
}
