import type { Token } from "../../language/types.ts";
import type { Place } from "./cast/entities.ts";
import type { Read, Scene } from "./scene.ts";
import type { Tree } from "./tree.ts";
import { speaks } from "./words/speaks.ts";

/** Where a word stands, for those who look for whom later words go back to. */
export function placeOf(read: Read, at: number, { quoteAt }: Scene): Place {
  const { sentence, number } = read;
  const token = sentence.tokens[at] as Token;
  return {
    sentence: number,
    at,
    head: token.head ?? -1,
    clause: clauseOf(read, token.head ?? -1),
    subject: /^nsubj/.test(token.deprel),
    object: /^(?:obj|iobj|obl)/.test(token.deprel),
    quote: quoteAt(token.start),
    speaks: token.deprel === "nsubj" && speaks(sentence, token.head),
    plural: /Number=Plur/.test(token.feats),
  };
}

/** The verb that tells the subject of a verb: itself where it has one, else the one that it goes on from. */
function clauseOf({ sentence: { tokens }, children }: Tree, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    const { deprel, head } = tokens[at] as Token;
    const own = (children[at] ?? []).some((child) => /^nsubj/.test((tokens[child] as Token).deprel));
    if (own || !/^(?:conj|xcomp)$/.test(deprel)) return at;
    at = head ?? -1;
  }
  return at;
}
