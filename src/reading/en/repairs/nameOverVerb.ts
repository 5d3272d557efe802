import type { Mend, Repair } from "../../document/repair.ts";
import type { Node } from "../../document/tree.ts";

/** The parser may hang a part of one name on the name behind the verb; the parts of a name stand side by side. */
export const nameOverVerb: Repair = {
  name: "name-over-verb",
  example: "Finance Minister Ines Calder told Prime Minister Ann Hale that she would go.",
  find: ({ nodes }) => nodes.flatMap((node) => mendOf(node) ?? []),
};

function mendOf(node: Node): Mend | null {
  const { at, upos, deprel, parent, previous, next } = node;
  if (parent === null || !isVerbBetween(node, parent)) return null;
  if (deprel === "flat" && upos === "PROPN" && previous?.upos === "PROPN")
    return { at, change: { head: startOfName(previous).at } };
  const titles = deprel === "nmod:desc" && next?.upos === "PROPN" && next !== parent && next.deprel !== "flat";
  return titles ? { at, change: { head: next.at } } : null;
}

/** The word that the parts of a name hang on. */
const startOfName = (node: Node): Node =>
  node.deprel === "flat" && node.parent && node.parent === node.previous ? node.parent : node;

function isVerbBetween(one: Node, other: Node): boolean {
  const [first, last] = one.at < other.at ? [one, other] : [other, one];
  return one.sentence.nodes.slice(first.at + 1, last.at).some(({ upos }) => upos === "VERB");
}
