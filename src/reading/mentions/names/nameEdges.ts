import type { TreeSentence } from "../../document/tree.ts";
import { LEXICON } from "../../en/lexicon.ts";
import { isCapital, isGlued, isHyphen } from "../../syntax/forms.ts";
import type { Run } from "../run.ts";

const TITLES = LEXICON.words("name-titles");
const POST_ENDS = LEXICON.words("portfolio-ends");

/** The first word of a person's name behind titles: "Sen. Jane Calder" is Jane Calder. */
export function withoutTitle({ nodes }: TreeSentence, { first, last }: Run): number {
  const behind = nodes.slice(first, last).findIndex(({ form }) => !TITLES.has(form.replace(/\.$/, "")));
  return behind < 0 ? last : first + behind;
}

/** "Secretary of State Ann Hale's trip": the last word of a post is no given name, and what follows is the surname. */
export function withoutPost({ nodes }: TreeSentence, { first, last }: Run): Run {
  const before = nodes[first - 1]?.lower;
  if (first === last || !POST_ENDS.has(nodes[first]?.form ?? "") || (before !== "of" && before !== "for"))
    return { first, last };
  let until = nodes[last];
  while (until?.next?.upos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(until.next.form) && until.next.rel === "flat")
    until = until.next;
  return { first: first + 1, last: until?.at ?? last };
}

/** "Yoon Suk-yeol", "al-Burhan": a part that a hyphen glues to a person's name is part of it. */
export function overHyphen({ nodes }: TreeSentence, last: number): number {
  let at = isHyphen(nodes[last]) ? last - 1 : last;
  while (
    isHyphen(nodes[at + 1]) &&
    isGlued(nodes[at], nodes[at + 1]) &&
    isGlued(nodes[at + 1], nodes[at + 2]) &&
    /^\p{L}/u.test(nodes[at + 2]?.form ?? "")
  )
    at += 2;
  // "Kassym-Jomart Tokayev": what stands behind the glued part is the surname.
  while (at > last && nodes[at + 1]?.upos === "PROPN" && isCapital(nodes[at + 1])) at += 1;
  return at;
}
