import type { Node, TreeSentence } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { childOf, hasChild } from "../syntax/subtree.ts";
import type { Role } from "./match.ts";
import { doersOf } from "./roles.ts";

/** What somebody says of another that is an act towards that one: "said that Norway must leave". */
export interface Claim {
  readonly name: string;
  readonly code: string;
  readonly head: Node;
  readonly actors: readonly Role[];
  readonly recipients: readonly Role[];
}

const says = wordClass("says-of");
const mustDo = wordClass("must-do");
const isGuilt = wordClass("guilt");

/**
 * Demands and blame that are told by what is said, and not by the verb of saying: "said that Norway must leave" (100), "said
 * that Norway was responsible for it" (112).
 */
export function claimsIn({ nodes }: TreeSentence): readonly Claim[] {
  const found: Claim[] = [];
  for (const node of nodes) {
    const must = node.upos === "VERB" && hasChild(node, (child) => child.rel === "aux" && mustDo(child));
    const guilt = isGuilt(node) && hasChild(node, ({ rel }) => rel === "cop");
    if ((!must && !guilt) || node.rel !== "ccomp" || node.parent === null || !says(node.parent)) continue;
    const subject = childOf(node, "nsubj", "nsubj:pass");
    // "said that it must leave": of itself.
    if (!subject || subject.upos === "PRON" || hasChild(node, ({ lower }) => /^(?:not|n['’]t)$/.test(lower))) continue;
    found.push({
      name: must ? "claim/must" : "claim/guilt",
      code: must ? "100" : "112",
      head: node.parent,
      actors: doersOf(node.parent).map((head) => ({ head, deep: false, rank: 0 })),
      recipients: [{ head: subject, deep: true, rank: 0 }],
    });
  }
  return found;
}
