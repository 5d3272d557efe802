import type { Node, TreeSentence } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { childOf, hasChild } from "../syntax/subtree.ts";
import type { Role } from "./match.ts";
import { behind, doersOf, patientsOf } from "./roles.ts";

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

const wrongs = wordClass("wrongs");
const warns = wordClass("warns");
const vows = wordClass("vows");
const harms = wordClass("harms");
const accepts = wordClass("accepts");

const isNegated = (node: Node): boolean => hasChild(node, ({ lower }) => /^(?:not|n['’]t|no|never)$/.test(lower));

const isBlame = (node: Node): boolean =>
  blames(node) || node.children.some((child) => child.deprel === "amod" && blames(child));

/**
 * Demands and blame that are told by what is said, and not by the verb of saying: "said that Norway must leave" (100), "said
 * that Norway was responsible for it", "that Norway had violated it" (112), "called the ruling absurd", "said that the tariffs are illegal" (111).
 */
export function claimsIn({ nodes }: TreeSentence): readonly Claim[] {
  return nodes.flatMap((node) => [
    ...claimOf(node),
    ...wrongAt(node),
    ...calledAt(node),
    ...threatAt(node),
    ...refusalAt(node),
  ]);
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

/**
 * "said that Norway had violated the truce": a word that judges what it tells. That Norway shelled a town is no blame by itself,
 * whoever says so; it stays an event of its own, `alleged`.
 */
function wrongAt(node: Node): readonly Claim[] {
  const { parent } = node;
  // "believed the results to be rigged by Norway": the tree may hang it as it hangs a purpose.
  const told = node.rel === "ccomp" || (/^(?:xcomp|advcl)$/.test(node.rel) && hasChild(node, isAgent));
  if (!told || node.upos !== "VERB" || !wrongs(node) || isNegated(node)) return [];
  if (parent === null || !says(parent) || isNegated(parent)) return [];
  // What may, would or must not be done was not done.
  if (hasChild(node, ({ rel, lemma, lower }) => (rel === "aux" && !/^(?:have|be)$/.test(lemma)) || lower === "if"))
    return [];
  const [doer] = doersOf(node);
  return doer && doer.upos !== "PRON" ? [claim("claim/wrong", "112", { head: outermost(parent), to: doer })] : [];
}

/** "said that he believed": what is said is the saying. */
function outermost(verb: Node): Node {
  const { parent } = verb;
  const own = childOf(verb, "nsubj")?.upos === "PRON";
  return own && verb.rel === "ccomp" && parent !== null && says(parent) && !isNegated(parent) ? parent : verb;
}

const isAgent = ({ deprel }: Node): boolean => deprel === "obl:agent";

/** "warned that it would leave", "vowed to retaliate": what they do who say it is the threat. */
function threatAt(node: Node): readonly Claim[] {
  const { parent } = node;
  if (parent === null || node.upos !== "VERB" || isNegated(parent)) return [];
  const subject = childOf(node, "nsubj");
  const own = subject?.upos === "PRON" && /^(?:i|we|he|she|it|they)$/.test(subject.lower);
  const warned = node.rel === "ccomp" && warns(parent) && own && hasChild(node, isWill);
  const vowed = node.rel === "xcomp" && vows(parent) && harms(node);
  if (!warned && !vowed) return [];
  const [to] = [...patientsOf(node), ...behind(node, ["against", "on", "to"]), ...patientsOf(parent)];
  return [claim("claim/threat", "130", { head: parent, to: to ?? null })];
}

/** "will not accept the plan", "cannot tolerate it". */
function refusalAt(node: Node): readonly Claim[] {
  if (node.upos !== "VERB" || !accepts(node) || !isNegated(node)) return [];
  if (!hasChild(node, (child) => isWill(child) || (child.rel === "aux" && child.lemma === "can"))) return [];
  const [to] = patientsOf(node);
  return [claim("claim/refusal", "120", { head: node, to: to ?? null })];
}

const isWill = ({ rel, lemma }: Node): boolean => rel === "aux" && /^(?:will|would|shall|wo|'ll)$/.test(lemma);

/** "called them losers", "branded the ruling illegal", "described it as an outrage". */
function calledAt(node: Node): readonly Claim[] {
  if (node.upos !== "VERB" || !names(node) || isNegated(node)) return [];
  const [told] = patientsOf(node);
  const word = node.children.find(
    (child) => child !== told && /^(?:xcomp|obj|obl|ccomp|advcl)$/.test(child.rel) && isBlame(child),
  );
  return told && word ? [claim("claim/called", "111", { head: node, to: told })] : [];
}

const claim = (name: string, code: string, { head, to }: { readonly head: Node; readonly to: Node | null }): Claim => ({
  name,
  code,
  head,
  actors: doersOf(head).map((head) => ({ head, deep: false, rank: 0 })),
  recipients: to === null ? [] : [{ head: to, deep: true, rank: 0 }],
});
