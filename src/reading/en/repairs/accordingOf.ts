import type { Repair } from "../../document/repair.ts";
import type { Node } from "../../document/tree.ts";

/** The parser may hang "according" on the verb beside the phrase that it opens. */
export const accordingOf: Repair = {
  name: "according-of",
  example: "The tunnel would stay shut, Hale warned, according to her ministry.",
  find: ({ nodes }) =>
    nodes.flatMap((node) => {
      const phrase = phraseBehind(node);
      return phrase === null ? [] : [{ at: node.at, change: { head: phrase.at, deprel: "case" } }];
    }),
};

/** The noun of "according to his office" where both hang on one word; null elsewhere. */
function phraseBehind(node: Node): Node | null {
  if (node.lower !== "according" || !/^(?:mark|case|cop)$/.test(node.deprel)) return null;
  if (node.next?.lower !== "to" || node.parent === null || node.parent.at > node.at) return null;
  return node.parent.children.find(({ at, deprel }) => at > node.at && deprel === "obl") ?? null;
}
