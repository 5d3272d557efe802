import type { Sentence, Token } from "../../../language/types.ts";
import { isBodyNoun } from "../../en/words/kinds.ts";
import type { Run } from "./spotted.ts";

/** Nouns that are no name by themselves: one of many, told apart by what stands beside them. */
const KIND = /^(?:academy|museum|league|society|order|municipality|conference|institution|bureau|centre|center|fund)$/;

/**
 * The whole name of a body where only the noun for its kind was taken for one: "Civic Party" for "Party", "University of
 * Michigan" for "University". What stands before must be capitalised and hang on the noun, what stands behind be an
 * "of"-phrase of it.
 */
export function wholeBodyName({ tokens }: Sentence, { first, last }: Run): Run {
  const token = tokens[last] as Token;
  const lemma = token.lemma.toLowerCase();
  if (first !== last || !/^\p{Lu}/u.test(token.form) || !(isBodyNoun(lemma) || KIND.test(lemma)))
    return { first, last };
  let from = first;
  for (let at = first - 1; at >= 0; at -= 1) {
    const before = tokens[at] as Token;
    const marks = /^['’]s?$/.test(before.form);
    if (!marks && !(/^\p{Lu}/u.test(before.form) && /^(?:PROPN|NOUN|ADJ)$/.test(before.upos))) break;
    if (!marks && !hangsOn(tokens, at, last)) break;
    if (!marks) from = at;
  }
  if (from < first) return { first: from, last };
  const of = tokens[last + 1];
  let until = last;
  if (of && /^of$/i.test(of.form) && hangsOn(tokens, last + 1, last))
    for (let at = last + 2; at < tokens.length; at += 1) {
      const behind = tokens[at] as Token;
      if (!/^\p{Lu}/u.test(behind.form) || behind.upos === "PRON" || !hangsOn(tokens, at, last)) break;
      until = at;
    }
  return { first, last: until };
}

function hangsOn(tokens: readonly Token[], at: number, head: number): boolean {
  let word = at;
  for (let steps = 0; steps < 4; steps += 1) {
    word = (tokens[word] as Token).head ?? -1;
    if (word === head) return true;
    if (word < 0) return false;
  }
  return false;
}
