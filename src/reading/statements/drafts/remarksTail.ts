import type { Route, Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, subtree, type Tree } from "../../tree.ts";
import { CITES, citedBy } from "../routes/cited.ts";
import { heldIn } from "../routes/held.ts";
import type { Joined } from "./speech.ts";

/** Words that are made rather than carry: who carries them is told behind. */
const REMARKS = /^(?:comment|remark|word)$/;

/**
 * "Calder said the border was open, in comments carried by the agency", "…, in an interview aired on Monday": where or
 * through whom it was said, told at the end behind a comma. The tree hangs it into the clause, but it is the reporter's. Only
 * where it ends the content outside of marks, and somebody or something is the route.
 */
export function remarksTail(
  text: string,
  { frame: { tree, cue }, content, quotes }: Joined,
): { readonly content: readonly Span[]; readonly route: Route } | null {
  const last = content.at(-1) as Span;
  if (cue.end > last.start) return null;
  const mark = tree.tokens.findLastIndex(
    (token, at) =>
      /^in$/i.test(token.form) &&
      rel(token) === "case" &&
      tree.tokens[at - 1]?.form === "," &&
      token.start > last.start + 3 &&
      token.end < last.end,
  );
  const noun = tree.tokens[mark]?.head ?? -1;
  const comma = tree.tokens[mark - 1];
  if (mark < 0 || noun < 0 || !comma || quotes.some((quote) => quote.end > comma.start)) return null;
  const words = subtree(tree, noun);
  const end = tree.tokens[words.at(-1) as number] as Token;
  if (end.end < last.end - 1 || /[“”"]/.test(text.slice(comma.start, last.end))) return null;
  const route = routeOf(tree, noun);
  return route && { content: [...content.slice(0, -1), { start: last.start, end: comma.start }], route };
}

function routeOf(tree: Tree, noun: number): Route | null {
  const held = heldIn(tree, noun);
  if (held !== null || !REMARKS.test((tree.tokens[noun] as Token).lemma)) return held;
  const carried = childrenBy(tree, noun, (token) => rel(token) === "acl" && CITES.test(token.lemma))[0];
  return carried === undefined ? null : (citedBy(tree, carried)[0] ?? null);
}
