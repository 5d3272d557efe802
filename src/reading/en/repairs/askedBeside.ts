import type { Repair } from "../../document/repair.ts";
import type { Node } from "../../document/tree.ts";
import { hasTo } from "../../syntax/subtree.ts";
import { reportsSpeech } from "../cues.ts";

/** The parser may join what is asked next to what was asked first. */
export const askedBeside: Repair = {
  name: "asked-beside",
  example: "She wrote to them, urging Hale to leave and asking Marsh to stay.",
  find: ({ nodes }) =>
    nodes.flatMap((node) => {
      const verb = askingOver(node);
      return verb === null ? [] : [{ at: node.at, change: { head: verb.at } }];
    }),
};

const isAsking = (node: Node): boolean => node.lower.endsWith("ing") && reportsSpeech(node);

function askingOver(node: Node): Node | null {
  const first = node.parent;
  const verb = first?.parent;
  if (node.deprel !== "conj" || !first || !verb || !isAsking(node)) return null;
  return first.rel === "xcomp" && verb.at < first.at && hasTo(first) && isAsking(verb) ? verb : null;
}
