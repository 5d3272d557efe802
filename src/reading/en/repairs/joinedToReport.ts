import type { Repair } from "../../document/repair.ts";
import type { Node } from "../../document/tree.ts";
import { childOf, hasTo } from "../../syntax/subtree.ts";
import { reportsSpeech } from "../cues.ts";
import { canSay } from "../somebody.ts";

/**
 * What the parser joins to a clause about a thing, and only somebody can do, goes on with the verb that reports the
 * clause.
 */
export const joinedToReport: Repair = {
  name: "joined-to-report",
  example: "Calder said the treaty had stopped the race and described it as firm.",
  find: ({ nodes }) =>
    nodes.flatMap((node) => {
      const verb = reportOver(node);
      return verb === null ? [] : [{ at: node.at, change: { head: verb.at } }];
    }),
};

function reportOver(node: Node): Node | null {
  const clause = node.parent;
  const verb = clause?.parent;
  if (node.rel !== "conj" || !clause || !verb || verb.at > clause.at) return null;
  if (clause.rel !== "ccomp" && !(clause.rel === "xcomp" && hasTo(clause))) return null;
  if (!reportsSpeech(node) || !reportsSpeech(verb)) return null;
  if (!/VerbForm=Fin/.test(node.feats) || !/Tense=Past/.test(node.feats) || !/Tense=Past/.test(verb.feats)) return null;
  const subject = childOf(clause, "nsubj");
  const own = childOf(node, "nsubj", "aux", "expl");
  if (own !== undefined) return null;
  // "urged them to leave and called for calm": what is told in the past is no part of what was asked for.
  if (clause.rel === "xcomp") return verb;
  if (subject === undefined) return null;
  // "said Stern had been held, and demanded his release": the tense goes on from the report, not from the clause.
  const before = clause.children.some(({ deprel, lower }) => deprel === "aux" && /^(?:had|would|will)$/.test(lower));
  const apart = node.children.some(({ rel, previous }) => rel === "cc" && previous?.form === ",");
  return canSay(subject) && !(before && apart) ? null : verb;
}
