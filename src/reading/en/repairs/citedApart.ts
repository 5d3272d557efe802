import type { Repair } from "../../document/repair.ts";
import type { Node } from "../../document/tree.ts";

const CITING = /^(?:citing|quoting)$/;

/** The parser hangs the clause on the nearest verb; it is what was reported, as nobody cites somebody that something is so. */
export const citedApart: Repair = {
  name: "cited-apart",
  example: "The paper reported, citing officials, that the border was closed.",
  find: ({ nodes }) =>
    nodes.flatMap((node) => {
      if (!/^(?:ccomp|acl|advcl)$/.test(node.rel) || !node.parent) return [];
      const citing = citingOver(node.parent);
      const verb = citing?.parent;
      if (!verb || verb.upos !== "VERB" || verb.at >= node.at) return [];
      const marked = node.children.some(({ deprel, form }) => deprel === "mark" && form === "that");
      return marked ? [{ at: node.at, change: { head: verb.at, deprel: "ccomp" } }] : [];
    }),
};

/** The verb of citing that a clause hangs on, by itself or through whom it cites; null for none. */
function citingOver(over: Node): Node | null {
  const verb = over.deprel === "obj" ? over.parent : over;
  return verb !== null && CITING.test(verb.form) ? verb : null;
}
