import type { Node, TreeSentence } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { isBodyNoun } from "../../en/words/kinds.ts";
import { isCapital, isOwnersMark } from "../../syntax/forms.ts";
import type { Run } from "../run.ts";

const isKindOfBody = wordClass("kinds-of-body");

/**
 * The whole name of a body where only the noun for its kind was taken for one: "Civic Party" for "Party", "University of
 * Michigan" for "University". What stands before must be capitalised and hang on the noun, what stands behind be an
 * "of"-phrase of it.
 */
export function wholeBodyName({ nodes }: TreeSentence, { first, last }: Run): Run {
  const noun = nodes[last] as Node;
  if (first !== last || !isCapital(noun) || !(isBodyNoun(noun.lemma) || isKindOfBody(noun))) return { first, last };
  let from = noun;
  for (let node = noun.previous; node !== null; node = node.previous) {
    if (isOwnersMark(node)) continue;
    if (!isCapital(node) || !/^(?:PROPN|NOUN|ADJ)$/.test(node.upos) || !hangsOn(node, noun)) break;
    from = node;
  }
  if (from !== noun) return { first: from.at, last };
  let until = noun;
  const of = noun.next;
  if (of?.lower === "of" && hangsOn(of, noun))
    for (let node = of.next; node && isCapital(node) && node.upos !== "PRON" && hangsOn(node, noun); node = node.next)
      until = node;
  return { first, last: until.at };
}

function hangsOn(node: Node, head: Node): boolean {
  let word = node.parent;
  for (let steps = 0; steps < 3 && word !== null && word !== head; steps += 1) word = word.parent;
  return word === head;
}
