import type { Span } from "../../contract/index.ts";
import type { Node, TreeSentence } from "../document/tree.ts";
import { partiesOf } from "../syntax/coordination.ts";
import { overlaps, within } from "../syntax/spans.ts";

/** The word of a span on which its others hang; null where the tree has none in it. */
export const headOf = ({ nodes }: TreeSentence, span: Span): Node | null =>
  nodes.find((node) => within(node, span) && (node.parent === null || !within(node.parent, span))) ?? null;

/**
 * A source that the network sees as parties: "Shoigu and Wang" are two, by the tree. The tree may cut one party's name from
 * its title; then the source counts, up to a relative clause.
 */
export function partiesIn(sentence: TreeSentence, source: Span): readonly Span[] {
  const head = headOf(sentence, source);
  const whole = withoutRelative(sentence, source);
  if (head === null) return [whole];
  const parties = partiesOf(head);
  if (parties.length === 0 || !parties.every((span) => overlaps(span, source))) return [whole];
  const [only] = parties;
  return parties.length === 1 && only && within(only, whole) ? [whole] : parties;
}

/** Up to "who", "which" or a comma at the end: what follows tells something else of the one meant. */
export function withoutRelative({ nodes }: TreeSentence, span: Span): Span {
  const words = nodes.filter((node) => within(node, span));
  // "by the minister": the preposition is not part of the party.
  const inside = words.slice(words.length > 1 && words[0]?.lower === "by" ? 1 : 0);
  const at = inside.findIndex((node, index) => index > 0 && (RELATIVE.test(node.form) || opensRemark(inside, index)));
  const kept = at < 0 ? inside : inside.slice(0, at);
  while (kept.length > 1 && /^(?:[,;:—–-]+|of|in|with|and)$/.test((kept.at(-1) as Node).form)) kept.pop();
  const last = kept.at(-1);
  return last && inside[0] ? { start: inside[0].start, end: last.end } : span;
}

const RELATIVE = /^(?:who|whom|whose|which|that)$/;

/**
 * "Calder, visiting the port", "the health office, many of them women": a remark behind a comma; "the retired judge" is none.
 */
function opensRemark(words: readonly Node[], at: number): boolean {
  const [comma, first, next, third] = words.slice(at, at + 4);
  if (comma?.form !== ",") return false;
  if (next?.form === "of" && /^(?:them|whom|which)$/.test(third?.form ?? "")) return true;
  return (
    first?.upos === "VERB" &&
    next !== undefined &&
    /(?:ing|ed)$/.test(first.form) &&
    /^(?:acl|advcl)/.test(first.deprel)
  );
}
