import type { Token } from "../../language/types.ts";
import { speaks } from "../en/speaks.ts";
import type { Place } from "./cast/entities.ts";
import type { Read, Scene } from "./scene.ts";
import type { Tree } from "./tree.ts";

/** Where a word stands, for those who look for whom later words go back to. */
export function placeOf(read: Read, at: number, { quoteAt }: Scene): Place {
  const { sentence, number } = read;
  const token = bearerOf(read, at);
  const leaned = isLeanedOn(read, at, token);
  return {
    sentence: number,
    at,
    head: token.head ?? -1,
    clause: clauseOf(read, token.head ?? -1),
    ...relativeOf(read, token.head ?? -1),
    subject: leaned || /^nsubj/.test(token.deprel),
    object: /^(?:obj|iobj|obl)/.test(token.deprel),
    quote: quoteAt(token.start),
    speaks: leaned || (token.deprel === "nsubj" && speaks(sentence, token.head)),
    plural: /Number=Plur/.test(token.feats),
  };
}

/** "according to the ministry": it speaks, and "it added" goes back to it. */
const isLeanedOn = ({ sentence: { tokens }, children }: Tree, at: number, { deprel }: Token): boolean =>
  deprel === "obl" && (children[at] ?? []).some((child) => /^according$/i.test((tokens[child] as Token).form));

/** "his colleague Ann Hale said": the name stands where the title right in front of it does. */
function bearerOf({ sentence: { tokens } }: Tree, at: number): Token {
  const token = tokens[at] as Token;
  const title = token.deprel === "appos" && token.head === at - 1 ? tokens[at - 1] : undefined;
  return title?.upos === "NOUN" ? title : token;
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

/** "blamed the union, which he said …", "remarks by Ann Hale, in which she said …": what a relative clause hangs on. */
function relativeOf({ sentence: { tokens }, children }: Tree, verb: number): Pick<Place, "over" | "author"> {
  const { deprel, head } = tokens[verb] ?? { deprel: "", head: null };
  if (deprel !== "acl:relcl" || head === null || head < 0) return { over: -1, author: -1 };
  const is = (at: number, form: string): boolean => (tokens[at] as Token).form.toLowerCase() === form;
  const author = (children[head] ?? []).find(
    (child) => /^nmod/.test((tokens[child] as Token).deprel) && (children[child] ?? []).some((mark) => is(mark, "by")),
  );
  let over = (tokens[head] as Token).head ?? -1;
  for (let steps = 0; steps < 4 && over >= 0 && (tokens[over] as Token).upos !== "VERB"; steps += 1)
    over = (tokens[over] as Token).head ?? -1;
  return { over, author: author ?? -1 };
}
