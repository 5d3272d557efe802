import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { childOf, hasChild } from "../../syntax/subtree.ts";

const isSentOut = wordClass("sent-out");
const fights = wordClass("fights");
const isSent = wordClass("sent");

/** A word and the titles and names that hang on it: each can be somebody's post. */
export const postsOf = (head: Node): readonly Node[] => [
  head,
  ...head.children.filter(({ deprel }) => /^(?:compound|flat|appos|nmod:desc)$/.test(deprel)),
];

/**
 * Index of the last word in front of whom somebody is sent to or deals with: "the ambassador to China" and "the director
 * for China affairs" are no Chinese officials.
 */
export function beforeTopic(head: Node, last: number): number {
  let until = isFighting(head) ? Math.min(last, head.at) : last;
  for (const post of postsOf(head))
    for (const child of post.children) {
      const mark = child.deprel === "nmod" && child.at > post.at ? childOf(child, "case") : undefined;
      if (!mark) continue;
      if (isDealing(mark.lemma, post)) until = Math.min(until, mark.at - 1);
      if (!/^(?:to|for)$/.test(mark.lemma)) continue;
      const topic = /^(?:affairs?|polic(?:y|ies)|relations|issues?)$/.test(child.lemma);
      if (topic || isSent(post)) until = Math.min(until, mark.at - 1);
    }
  return until;
}

/** "the committee on Norway", "an alliance against Norway", "the mission in Norway" */
const isDealing = (mark: string, post: Node): boolean =>
  /^(?:against|on|over|about)$/.test(mark) || (mark === "in" && isSentOut(post));

/** Whether a phrase tells with whom somebody deals or fights: whose they are, the report around tells less than ever. */
export const dealsWithOthers = (noun: Node): boolean =>
  isFighting(noun) ||
  hasChild(noun, (child) => child.deprel === "nmod" && isDealing(childOf(child, "case")?.lemma ?? "", noun));

/** "the army fighting the Front" */
const isFighting = ({ next }: Node): boolean => next?.upos === "VERB" && next.lower.endsWith("ing") && fights(next);
