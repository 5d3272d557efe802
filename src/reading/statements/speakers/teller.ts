import type { Token } from "../../../language/types.ts";
import { isBodyNoun, isPersonNoun } from "../../mentions/words/kinds.ts";
import type { Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";

/** A noun that can say something: somebody, a body, a thing that carries words, a name. */
export const canSay = (tree: Tree, at: number): boolean => {
  const { upos, lemma } = tree.tokens[at] as Token;
  const noun = lemma.toLowerCase();
  return upos !== "NOUN" || isPersonNoun(noun) || isBodyNoun(noun) || carrierKind(tree, at) !== null;
};

/** "ended by stressing the needs of the town, saying “…”": a thing that is told of does not speak; its teller does. */
export function tellerOf(tree: Tree, cue: number, noun: number): number | null {
  const { deprel, head } = tree.tokens[noun] as Token;
  if (!/ing$/i.test((tree.tokens[cue] as Token).form) || canSay(tree, noun)) return null;
  if (deprel === "conj" || head === null || head < 0) return null;
  const verb = deprel === "nmod" ? (tree.tokens[head] as Token).head : head;
  if (verb === null || verb < 0 || (deprel === "nmod" && canSay(tree, head))) return null;
  const told = tree.tokens[verb] as Token;
  return told.upos === "VERB" ? verb : null;
}
