import type { Span } from "../../../contract/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { cueOf, nounAct } from "../../en/cues.ts";
import { wordClass } from "../../en/lexicon.ts";
import { firstTouching } from "../../order.ts";
import { hasChild } from "../../syntax/subtree.ts";

const no = wordClass("no");

/** "no mention" */
export const hasNo = (noun: Node): boolean => hasChild(noun, ({ deprel, lower }) => deprel === "det" && no.has(lower));

/** Words of a cue at most: of "refused, on the third day of the talks, to condemn" the verb alone is the cue. */
const MOST = 8;

/**
 * The word of a cue on which the others hang: its last verb, else its last adjective or noun; the noun of "made no mention";
 * for "was" of "was unable to say" what it helps.
 */
export function cueHead({ nodes }: TreeSentence, cue: Span): Node | null {
  const inside: Node[] = [];
  for (let node = nodes[firstTouching(nodes, cue)]; node && node.start < cue.end; node = node.next ?? undefined)
    inside.push(node);
  const last = (tag: RegExp): Node | undefined => inside.findLast(({ upos }) => tag.test(upos));
  const verb = last(/^VERB$/);
  const noun = last(/^NOUN$/);
  // "gave no assurance": the noun tells what was not done.
  const reports = noun && verb && noun.parent === verb && (hasNo(noun) || (nounAct(noun.lemma) && !cueOf(verb.lemma)));
  return (reports ? noun : verb) ?? last(/^ADJ$/) ?? noun ?? last(/^AUX$/)?.parent ?? null;
}

/**
 * A denied cue with the words that deny it, where they stand close before it and nobody between: "refused to condemn", "has
 * yet to confirm", "without accusing"; and both of "neither confirm nor deny", "did not criticise or condemn".
 */
export function deniedCue(cue: Span, head: Node, deniers: readonly Node[]): Span {
  const first = deniers.find(({ start }) => start < cue.start);
  return { start: first ? startOf(first, head, cue) : cue.start, end: endOf(cue, head) };
}

function startOf(denier: Node, head: Node, cue: Span): number {
  let start = denier.lower === "nor" ? neitherOf(denier, head) : denier;
  // "was unable", "has yet", "did not manage"
  while (start.previous?.upos === "AUX" || /^(?:not|n['’]t|never|no)$/.test(start.previous?.lower ?? ""))
    start = start.previous as Node;
  const between = head.sentence.nodes.slice(start.at, head.at);
  const apart = between.length > MOST || between.some(isParty);
  return apart ? cue.start : Math.min(start.start, cue.start);
}

/** Whoever speaks is no part of the cue, nor what stands in marks. */
const isParty = ({ rel, form }: Node): boolean => /^(?:nsubj|obj|iobj)$/.test(rel) || /^[;:“”"]$/.test(form);

function endOf(cue: Span, head: Node): number {
  const [or, verb] = [head.next, head.next?.next];
  return cue.end === head.end && /^n?or$/.test(or?.lower ?? "") && verb?.rel === "conj" && verb.parent === head
    ? verb.end
    : cue.end;
}

/** "neither" of "neither confirmed nor denied", whose second verb is the cue. */
const neitherOf = (nor: Node, { rel, parent }: Node): Node =>
  (rel === "conj" && parent?.children.find(({ lower, at }) => lower === "neither" && at < nor.at)) || nor;
