import type { Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childBy, childrenBy, rel, type Tree } from "../../tree.ts";
import { partiesOf } from "../speakers/parties.ts";

/** What two do with each other. */
const MEETS = /^(?:meet|talk|speak|confer|negotiate|sit|dine|gather|convene)$/;
/** What one has the other for. */
const RECEIVES = /^(?:host|receive|welcome|visit|greet|meet|phone|telephone|call)$/;
const HOLDS = /^(?:hold|have|sign|begin|open|start|conclude|end)$/;
const TALKS =
  /^(?:talk|meeting|summit|conference|negotiation|discussion|consultation|conversation|call|agreement|treaty|accord|deal|pact|memorandum|document|dinner|lunch)$/;

/** The two who are told to have met: "Calder met (with) Hale", "Calder and Hale held talks"; empty for all other sentences. */
export function metIn(tree: Tree): readonly Span[] {
  for (const [at, { upos, lemma }] of tree.tokens.entries()) {
    if (upos !== "VERB") continue;
    const subject = childBy(tree, at, "nsubj");
    if (subject === undefined || isToCome(tree, at)) continue;
    const object = childBy(tree, at, "obj");
    const held = object !== undefined && HOLDS.test(lemma) && TALKS.test((tree.tokens[object] as Token).lemma);
    if (!MEETS.test(lemma) && !RECEIVES.test(lemma) && !held) continue;
    const first = partiesOf(tree, subject);
    if (first.length === 2) return first;
    const partner =
      (held ? withOf(tree, object) : null) ??
      withOf(tree, at) ??
      (RECEIVES.test(lemma) && object !== undefined ? object : null);
    const second = partner === null ? [] : partiesOf(tree, partner);
    if (first.length === 1 && second.length === 1) return [...first, ...second];
  }
  return [];
}

const withOf = (tree: Tree, at: number): number | null =>
  childrenBy(
    tree,
    at,
    (token, index) =>
      /^(?:obl|nmod)$/.test(rel(token)) &&
      childrenBy(tree, index, (mark) => rel(mark) === "case" && /^(?:with|to)$/.test(mark.lemma)).length > 0,
  )[0] ?? null;

/** "will meet", "did not meet": nobody has. */
const isToCome = (tree: Tree, at: number): boolean =>
  childrenBy(
    tree,
    at,
    (token) =>
      (token.deprel === "aux" && !/^(?:be|have|do)$/.test(token.lemma)) || /^(?:not|n['’]t|never)$/i.test(token.form),
  ).length > 0;
