import type { Node } from "../document/tree.ts";
import { isSaying } from "../en/speaks.ts";
import { isPlural } from "../syntax/forms.ts";
import { hasChild } from "../syntax/subtree.ts";
import type { Discourse, SentenceContext } from "./discourse.ts";
import type { Position } from "./entities/index.ts";

/** Where a word stands, for those who look for whom later words go back to. */
export function positionOf({ sentence, number }: SentenceContext, at: number, { quoteAt }: Discourse): Position {
  const node = sentence.nodes[at] as Node;
  const bearer = bearerOf(node);
  const { parent, rel, deprel, start } = bearer;
  // "according to the ministry": it speaks, and "it added" goes back to it.
  const leaned = deprel === "obl" && hasChild(node, ({ lower }) => lower === "according");
  return {
    sentence: number,
    at,
    head: parent?.at ?? -1,
    clause: clauseOf(parent)?.at ?? -1,
    ...relativeOf(parent),
    subject: leaned || rel === "nsubj",
    embedded: isEmbedded(parent),
    object: /^(?:obj|iobj|obl)$/.test(rel),
    quote: quoteAt(start),
    speaks: leaned || (deprel === "nsubj" && isSaying(parent)),
    plural: isPlural(bearer),
  };
}

/** "his colleague Ann Hale said": the name stands where the title right in front of it does. */
const bearerOf = (node: Node): Node =>
  node.deprel === "appos" && node.parent && node.parent === node.previous && node.parent.upos === "NOUN"
    ? node.parent
    : node;

/** Whether a verb's clause hangs on a noun or a verb of another clause, "reports that Hale will ask". */
function isEmbedded(verb: Node | null): boolean {
  let node = verb;
  for (let steps = 0; steps < 4 && node !== null; steps += 1) {
    if (/^(?:ccomp|acl|csubj)/.test(node.deprel) && isUnder(node)) return true;
    if (!/^(?:conj|xcomp)$/.test(node.deprel)) return false;
    node = node.parent;
  }
  return false;
}

/** A content that stands behind what it hangs on, or has a word in front that opens it: what is quoted in front stands alone. */
const isUnder = (verb: Node): boolean =>
  verb.parent !== null && (verb.at > verb.parent.at || hasChild(verb, ({ deprel }) => deprel === "mark"));

/** The verb that tells the subject of a verb: itself where it has one, else the one that it goes on from. */
function clauseOf(verb: Node | null): Node | null {
  let node = verb;
  for (let steps = 0; steps < 4 && node !== null; steps += 1) {
    if (hasChild(node, ({ rel }) => rel === "nsubj") || !/^(?:conj|xcomp)$/.test(node.deprel)) return node;
    node = node.parent;
  }
  return node;
}

/** "blamed the union, which he said …", "remarks by Ann Hale, in which she said …": what a relative clause hangs on. */
function relativeOf(verb: Node | null): Pick<Position, "over" | "author"> {
  const head = verb?.deprel === "acl:relcl" ? verb.parent : null;
  if (head === null) return { over: -1, author: -1 };
  const author = head.children.find(
    ({ rel, children }) => rel === "nmod" && children.some(({ lower }) => lower === "by"),
  );
  let over = head.parent;
  for (let steps = 0; steps < 4 && over !== null && over.upos !== "VERB"; steps += 1) over = over.parent;
  return { over: over?.at ?? -1, author: author?.at ?? -1 };
}
