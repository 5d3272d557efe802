import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { overlaps, type Tree, within } from "../../tree.ts";
import { partiesOf } from "../speakers/parties.ts";

/** The word of a span on which its others hang; null where the tree has none in it. */
export function headOf(tree: Tree, span: Span): number | null {
  const head = tree.tokens.findIndex(
    (token) =>
      token.start >= span.start &&
      token.end <= span.end &&
      (token.head === null || token.head < 0 || !within(tree.tokens[token.head] as Token, span)),
  );
  return head < 0 ? null : head;
}

/**
 * A source span as parties: "Shoigu and Wang" are two, by the tree. The tree may cut one party's name from its title;
 * then the source counts, up to a relative clause.
 */
export function speakersOf(tree: Tree, source: Span): readonly Span[] {
  const head = headOf(tree, source);
  const whole = withoutRelative(tree, source);
  if (head === null) return [whole];
  const parties = partiesOf(tree, head);
  if (parties.length === 0 || !parties.every((span) => overlaps(span, source))) return [whole];
  const [only] = parties;
  return parties.length === 1 && only && within(only, whole) ? [whole] : parties;
}

/** Up to "who", "which" or a comma at the end: what follows tells something else of the one meant. */
export function withoutRelative(tree: Tree, span: Span): Span {
  const inside = tree.tokens.filter((token) => within(token, span));
  const at = inside.findIndex(
    (token, index) =>
      index > 0 &&
      (/^(?:who|whom|whose|which|that)$/.test(token.form) ||
        // "Calder, visiting the port", "Hale, flanked by farmers"
        (token.form === "," && isRemark(inside[index + 1], inside[index + 2])) ||
        // "the health office, many of them women"
        (token.form === "," &&
          inside[index + 2]?.form === "of" &&
          /^(?:them|whom|which)$/.test(inside[index + 3]?.form ?? ""))),
  );
  const kept = at < 0 ? inside : inside.slice(0, at);
  while (kept.length > 1 && /^(?:[,;:—–-]+|of|in|with|and)$/.test((kept.at(-1) as Token).form)) kept.pop();
  const last = kept.at(-1);
  return last ? { start: span.start, end: last.end } : span;
}

/** A participle behind the comma that tells what somebody did meanwhile; "the retired judge" is none. */
const isRemark = (first: Token | undefined, next: Token | undefined): boolean =>
  first?.upos === "VERB" && /(?:ing|ed)$/.test(first.form) && /^(?:acl|advcl)/.test(first.deprel) && next !== undefined;
