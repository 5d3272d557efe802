import type { Route, Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { rel, subtree, type Tree, within } from "../../tree.ts";
import { isDone } from "../carriers.ts";
import { heldIn } from "../routes/held.ts";

/**
 * "thanked the governor on Telegram for her help", "cited the figure at last week's forum": where something was said,
 * taken for a part of what was said. Only behind a noun or a pronoun by itself: a clause may tell of things that
 * happened there.
 *
 * @param cue the word that the content hangs on
 * @returns the content without the phrase, and the route; null where there is none
 */
export function withoutTail(
  tree: Tree,
  cue: number,
  span: Span,
): { readonly content: readonly Span[]; readonly route: Route } | null {
  const head = tree.tokens.findIndex(
    (token) =>
      within(token, span) && (token.head === null || token.head < 0 || !within(tree.tokens[token.head] as Token, span)),
  );
  if (head < 0) return null;
  for (const [at, token] of tree.tokens.entries()) {
    if (!within(token, span) || token.upos !== "ADP" || rel(token) !== "case" || token.head === null) continue;
    const held = heldIn(tree, token.head);
    if (held === null) continue;
    const noun = tree.tokens[token.head] as Token;
    const leads = at === tree.tokens.findIndex((word) => within(word, span));
    const governor = noun.head ?? -1;
    // "better than in other polls"
    if (/^(?:ADP|SCONJ)$/.test(tree.tokens[at - 1]?.upos ?? "")) continue;
    const direct = governor === cue && rel(noun) === "obl";
    const beside = governor === head && isBare(tree, head) && (held.kind === "post" || token.lemma === "at");
    if (!leads && !direct && !beside) continue;
    if (!leads && !/^(?:NOUN|PROPN|PRON|NUM)$/.test((tree.tokens[head] as Token).upos)) continue;
    const words = subtree(tree, token.head);
    const last = tree.tokens[words[words.length - 1] as number] as Token;
    const end = Math.min(span.end, last.end);
    const pieces = [
      { start: span.start, end: leads ? span.start : before(tree, at) },
      { start: after(tree, end), end: span.end },
    ].filter((piece) => piece.end - piece.start > 2);
    // Behind a noun that the phrase hangs on, only the end of it all is sure not to be said.
    if (pieces.length === 0 || (pieces.length > 1 && !direct && !leads)) continue;
    return { content: pieces, route: { ...held, end: Math.min(held.end, end) } };
  }
  return null;
}

const isBare = (tree: Tree, head: number): boolean => !isDone((tree.tokens[head] as Token).lemma);

const after = (tree: Tree, end: number): number => tree.tokens.find((token) => token.start >= end)?.start ?? end;

const before = (tree: Tree, at: number): number => (tree.tokens[at - 1] as Token | undefined)?.end ?? 0;
