import type { Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { partiesOf } from "../syntax/coordination.ts";
import { within } from "../syntax/spans.ts";

const DID = /^(?:did|do|does|has|have|had)$/;

/**
 * "Calder warned against a raid, as did the interior ministry (and so did Hale)": those who said the same, told behind the
 * words. None for "as did happen" and where the clause hangs on another verb.
 */
export function alikeWith(cue: Node, content: readonly Span[]): readonly Span[] {
  const { nodes } = cue.sentence;
  for (let did = cue.next; did !== null; did = did.next) {
    if (!DID.test(did.lower) || !opensLikeness(did)) continue;
    const end = phraseEnd(did);
    const last = (end?.previous ?? nodes.at(-1)) as Node;
    const said = did;
    if (content.some((span) => within(said, span) && span.end > last.end)) return [];
    const until = end?.at ?? nodes.length;
    const first = nodes
      .slice(did.at + 1, until)
      .find(
        ({ upos, parent }) =>
          /^(?:NOUN|PROPN|PRON)$/.test(upos) && (parent === null || parent.at <= said.at || parent.at >= until),
      );
    return first && (did.parent === cue || first.parent === cue) ? partiesOf(first) : [];
  }
  return [];
}

/** ", as did": the comma tells that the clause is about the whole, and no "he" stands between. */
const opensLikeness = ({ previous, next }: Node): boolean =>
  previous?.lower === "as" &&
  previous.previous?.form === "," &&
  /^(?:DET|PROPN|NOUN|ADJ|PRON|NUM)$/.test(next?.upos ?? "");

/** The first word behind the names that no longer belongs to them. */
function phraseEnd(did: Node): Node | null {
  let node = did.next;
  while (node !== null && !/^(?:VERB|AUX|SCONJ)$/.test(node.upos) && !/^[.;:“”"]$/.test(node.form)) node = node.next;
  return node;
}
