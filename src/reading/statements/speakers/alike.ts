import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { type Tree, within } from "../../tree.ts";
import { partiesOf } from "./parties.ts";

/**
 * "Calder warned against a raid, as did the interior ministry": those who said the same, told behind the words. None for
 * "as did happen" and where the clause hangs on another verb.
 */
export function alikeWith(tree: Tree, cue: number, content: readonly Span[]): readonly Span[] {
  const at = tree.tokens.findIndex(({ form }, index) => index > cue && isDid(form) && isAs(tree, index));
  if (at < 0 || content.some((span) => within(tree.tokens[at] as Token, span) && span.end > endOf(tree, at))) return [];
  const { head } = tree.tokens[at] as Token;
  const end = phraseEnd(tree, at);
  const first = tree.tokens.findIndex(
    (token, index) =>
      index > at &&
      index < end &&
      /^(?:NOUN|PROPN|PRON)$/.test(token.upos) &&
      (token.head === null || token.head <= at || token.head >= end),
  );
  if (first < 0 || (head !== cue && (tree.tokens[first] as Token).head !== cue)) return [];
  return partiesOf(tree, first);
}

const isDid = (form: string): boolean => /^(?:did|do|does|has|have|had)$/i.test(form);

/** ", as did": the comma tells that the clause is about the whole, and no "he" stands between. */
const isAs = (tree: Tree, at: number): boolean =>
  /^as$/i.test(tree.tokens[at - 1]?.form ?? "") &&
  tree.tokens[at - 2]?.form === "," &&
  /^(?:DET|PROPN|NOUN|ADJ|PRON|NUM)$/.test(tree.tokens[at + 1]?.upos ?? "");

/** The first word behind the names that no longer belongs to them. */
function phraseEnd(tree: Tree, at: number): number {
  const end = tree.tokens.findIndex(
    ({ upos, form }, index) => index > at && (/^(?:VERB|AUX|SCONJ)$/.test(upos) || /^[.;:“”"]$/.test(form)),
  );
  return end < 0 ? tree.tokens.length : end;
}

const endOf = (tree: Tree, at: number): number => (tree.tokens[phraseEnd(tree, at) - 1] as Token).end;
