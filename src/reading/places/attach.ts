import type { Span, Where } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { standingIn } from "../order.ts";
import { overlaps } from "../syntax/spans.ts";
import { headIn, upward, wordAt } from "../syntax/standing.ts";
import { hasChild } from "../syntax/subtree.ts";
import type { Surroundings } from "../types.ts";

/**
 * Where something was said: a place in the cue's own clause and outside what was said ("Speaking in Geneva, she said
 * …"); null where there is none.
 *
 * @param outside spans whose places are not the cue's: the words said
 */
export function placeOf(
  { document: { sentences }, places }: Pick<Surroundings, "document" | "places">,
  cue: Span | null,
  outside: readonly Span[],
): Where | null {
  const verb = wordAt(sentences, cue);
  if (verb === null) return null;
  const told = standingIn(places, verb.sentence).filter((place) => !outside.some((span) => overlaps(span, place)));
  return told.find((place) => isSetting(headIn(verb.sentence, place), verb)) ?? null;
}

const isSpokenAt = wordClass("spoken-at");

/** "in Geneva" on the cue's verb or on a verb of speaking that is joined to it; not the place of a name's description. */
function isSetting(place: Node | null, cue: Node): boolean {
  const marked =
    place && hasChild(place, ({ deprel, lower }) => deprel === "case" && /^(?:in|at|near|from)$/.test(lower));
  if (!marked) return false;
  for (const node of upward(place, 5)) {
    if (node === cue) return true;
    // What somebody says of a place was not said there.
    if (node.parent === null || node.deprel === "ccomp") return false;
    if (/^(?:nmod|acl|appos)/.test(node.deprel) && !isSpokenAt(node.parent) && !isBesideHearer(node)) return false;
  }
  return false;
}

/** "She told Governor Hale in Geneva": a place behind the name of whom somebody meets or tells hangs on the verb, whatever the tree makes of it. */
const isBesideHearer = ({ deprel, parent }: Node): boolean =>
  deprel === "nmod" && parent?.upos === "PROPN" && /^i?obj$/.test(parent.deprel);
