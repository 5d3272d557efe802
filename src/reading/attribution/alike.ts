import type { Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { partiesOf } from "../syntax/coordination.ts";
import { within } from "../syntax/spans.ts";

const DID = /^(?:did|do|does|has|have|had)$/;
/** Words between "and so" and its verb: "and so, hours later, did the council". */
const SO_FAR = 6;
/** Arcs from what is told behind the words up to their cue. */
const HIGHEST = 3;

/**
 * "Calder warned against a raid, as did the interior ministry, and so did Hale": those who said the same, told behind the
 * words. None for "as did happen" and where the clause hangs on another verb.
 */
export function alikeWith(cue: Node, content: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (let did = cue.next; did !== null; did = did.next)
    if (DID.test(did.lower) && opensLikeness(did)) found.push(...partiesBehind(did, cue, content));
  return found;
}

function partiesBehind(did: Node, cue: Node, content: readonly Span[]): readonly Span[] {
  const { nodes } = cue.sentence;
  const end = phraseEnd(did);
  const last = (end?.previous ?? nodes.at(-1)) as Node;
  if (content.some((span) => within(did, span) && span.end > last.end)) return [];
  const until = end?.at ?? nodes.length;
  const first = nodes
    .slice(did.at + 1, until)
    .find(
      ({ upos, parent }) =>
        /^(?:NOUN|PROPN|PRON)$/.test(upos) && (parent === null || parent.at <= did.at || parent.at >= until),
    );
  return first && (isUnder(did, cue) || isUnder(first, cue)) ? partiesOf(first) : [];
}

/** Whether a word hangs on another over a few arcs that join clauses. */
function isUnder(node: Node, over: Node): boolean {
  let one: Node | null = node;
  for (let arcs = 0; arcs < HIGHEST && one !== null; arcs += 1) {
    if (one.parent === over) return true;
    if (!/^(?:nsubj|obj|cop|aux|conj|advcl|parataxis)$/.test(one.rel)) return false;
    one = one.parent;
  }
  return false;
}

/** ", as did": the comma tells that the clause is about the whole, and no "he" stands between; "and so did". */
function opensLikeness(did: Node): boolean {
  if (!/^(?:DET|PROPN|NOUN|ADJ|PRON|NUM)$/.test(did.next?.upos ?? "")) return false;
  if (did.previous?.lower === "as") return did.previous.previous?.form === ",";
  let word = did.previous;
  for (let far = 0; far < SO_FAR && word !== null && word.upos !== "VERB"; far += 1, word = word.previous)
    if (word.lower === "so") return word.previous?.lower === "and";
  return false;
}

/** The first word behind the names that no longer belongs to them. */
function phraseEnd(did: Node): Node | null {
  let node = did.next;
  while (node !== null && !/^(?:VERB|AUX|SCONJ)$/.test(node.upos) && !/^[.;:“”"]$/.test(node.form)) node = node.next;
  return node;
}
