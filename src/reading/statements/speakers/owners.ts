import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import type { Tree } from "../../tree.ts";
import { wholePhrase } from "./party.ts";

/**
 * "the ministers of Russia, China and Iran": as many as the names that stand in a row behind "of", whatever the tree hangs
 * them on; each is meant by the whole. Null where there are not two.
 */
export function ownersAfter(tree: Tree, head: number): readonly Span[] | null {
  const token = tree.tokens[head] as Token;
  if (token.upos !== "NOUN" || !/Number=Plur/.test(token.feats)) return null;
  if (tree.tokens[head + 1]?.form !== "of") return null;
  const names = tree.sentence.names.filter(({ kind }) => /^(?:state|place)$/.test(kind));
  const seen = new Set<number>();
  let [at, joined] = [head + 2, false];
  let last: Token | undefined;
  for (; at < tree.tokens.length; at += 1) {
    const word = tree.tokens[at] as Token;
    const name = names.find(({ start, end }) => start <= word.start && end >= word.end);
    if (name) {
      seen.add(name.start);
      last = word;
      if (joined && !names.some(({ start, end }) => start === name.start && end > word.end)) break;
    } else if (/^and$/i.test(word.form)) joined = true;
    else if (!/^(?:,|the)$/i.test(word.form)) break;
  }
  if (!joined || !last || seen.size < 2 || seen.size > 5) return null;
  // "of Guyana and Hale": what is joined is no state.
  if (tree.tokens.some(({ start, form }, index) => index < at && start > (last as Token).end && /^and$/i.test(form)))
    return null;
  const first = wholePhrase(tree, head)?.start ?? token.start;
  const span = { start: Math.min(first, token.start), end: last.end };
  return Array.from({ length: seen.size }, () => span);
}
