import type { Node, TreeSentence } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { childOf, hasChild } from "../syntax/subtree.ts";
import type { Role } from "./match.ts";
import { doersOf, patientsOf } from "./roles.ts";

/** What somebody says of another that is an act towards that one: "said that Norway must leave". */
export interface Claim {
  readonly name: string;
  readonly code: string;
  readonly head: Node;
  readonly actors: readonly Role[];
  readonly recipients: readonly Role[];
}

const says = wordClass("says-of");
const names = wordClass("names-somebody");
const mustDo = wordClass("must-do");
const isGuilt = wordClass("guilt");
const blames = wordClass("blames");

const isNegated = (node: Node): boolean => hasChild(node, ({ lower }) => /^(?:not|n['’]t|no|never)$/.test(lower));

const isBlame = (node: Node): boolean =>
  blames(node) || node.children.some((child) => child.deprel === "amod" && blames(child));

/**
 * Demands and blame that are told by what is said, and not by the verb of saying: "said that Norway must leave" (100), "said
 * that Norway was responsible for it" (112), "called the ruling absurd", "said that the tariffs are illegal" (111).
 */
export function claimsIn({ nodes }: TreeSentence): readonly Claim[] {
  return nodes.flatMap((node) => [...claimOf(node), ...calledAt(node)]);
}

function claimOf(node: Node): readonly Claim[] {
  const { parent } = node;
  if (node.rel !== "ccomp" || parent === null || !says(parent) || isNegated(node)) return [];
  const must = node.upos === "VERB" && hasChild(node, (child) => child.rel === "aux" && mustDo(child));
  const is = hasChild(node, ({ rel }) => rel === "cop");
  const guilt = is && isGuilt(node);
  const blame = is && !guilt && isBlame(node);
  const subject = childOf(node, "nsubj", "nsubj:pass");
  // "said that it must leave": of itself.
  if ((!must && !guilt && !blame) || !subject || subject.upos === "PRON") return [];
  return [
    claim(must ? "claim/must" : guilt ? "claim/guilt" : "claim/blame", must ? "100" : guilt ? "112" : "111", {
      head: parent,
      to: subject,
    }),
  ];
}

/** "called them losers", "branded the ruling illegal", "described it as an outrage". */
function calledAt(node: Node): readonly Claim[] {
  if (node.upos !== "VERB" || !names(node) || isNegated(node)) return [];
  const [told] = patientsOf(node);
  const word = node.children.find(
    (child) => child !== told && /^(?:xcomp|obj|obl|ccomp|advcl)$/.test(child.rel) && isBlame(child),
  );
  return told && word ? [claim("claim/called", "111", { head: node, to: told })] : [];
}

const claim = (name: string, code: string, { head, to }: { readonly head: Node; readonly to: Node }): Claim => ({
  name,
  code,
  head,
  actors: doersOf(head).map((head) => ({ head, deep: false, rank: 0 })),
  recipients: [{ head: to, deep: true, rank: 0 }],
});
