import type { Token } from "../../../language/types.ts";
import type { Tree } from "../tree.ts";

/** Those who are sent to others, or deal with them for somebody else. */
const SENT =
  /^(?:ambassador|envoy|emissary|representative|consul|attach[eé]|coordinator|negotiator|delegate|point man)$/;

/**
 * The last word in front of whom somebody is sent to or deals with: "the ambassador to China" and "the director for China
 * affairs" are no Chinese officials.
 */
export function beforeTopic({ sentence: { tokens }, children }: Tree, head: number, last: number): number {
  let until = last;
  const posts = [
    head,
    ...(children[head] ?? []).filter((child) =>
      /^(?:compound|flat|appos|nmod:desc)$/.test((tokens[child] as Token).deprel),
    ),
  ];
  for (const post of posts)
    for (const child of children[post] ?? []) {
      const { deprel, lemma } = tokens[child] as Token;
      if (deprel !== "nmod" || child < post) continue;
      const mark = (children[child] ?? []).find((one) => (tokens[one] as Token).deprel === "case");
      if (mark === undefined || !/^(?:to|for|on)$/.test((tokens[mark] as Token).lemma)) continue;
      const topic = /^(?:affairs?|polic(?:y|ies)|relations|issues?)$/i.test(lemma);
      if (topic || SENT.test((tokens[post] as Token).lemma.toLowerCase())) until = Math.min(until, mark - 1);
    }
  return until;
}
