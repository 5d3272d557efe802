import type { Node, TreeSentence } from "../../document/tree.ts";
import { isCapital, isPlural } from "../../syntax/forms.ts";
import type { Spotted } from "./spotted.ts";

/**
 * The noun right in front of a person's name that tells the calling of whoever bears it, "naturalist Joseph Bankes", whatever
 * the noun is; null where none stands there, or where it is somebody or something else.
 */
export function callingBefore(spot: Spotted, { sentence }: { readonly sentence: TreeSentence }): Node | null {
  const name = sentence.nodes[spot.head] as Node;
  const noun = sentence.nodes[spot.first - 1];
  if (spot.kind !== "person" || spot.state || noun?.upos !== "NOUN" || isPlural(noun)) return null;
  if (isCapital(noun) && noun.at > 0) return null;
  if (noun.children.some(({ deprel }) => /^(?:det|nmod:poss|nummod|acl|appos)/.test(deprel))) return null;
  const together =
    noun === name.parent || name === noun.parent || noun.children.some((child) => child.at === spot.first);
  // "Ada Hale and naturalist Tom Brown met": the noun is joined, and the name is left a subject of its own, or joined as well.
  const joined =
    noun.deprel === "conj" &&
    (name.deprel === noun.parent?.deprel || (name.deprel === "conj" && name.parent === noun.parent));
  return together || joined ? noun : null;
}
