import type { Register } from "../../../register/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import { LEXICON, wordClass } from "../../en/lexicon.ts";
import { isCapital, isGlued, isHyphen } from "../../syntax/forms.ts";
import { printed } from "../phrase/registeredName.ts";
import type { Run } from "../run.ts";
import { isPatron } from "../words/patrons.ts";

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

const inside = wordClass("name-links");

/**
 * A place's name whole where the network took a part of it that a hyphen glues to the rest: "Mar-a-Lago",
 * "Port-au-Prince"; not what states and towns that stand side by side are joined by, "Moscow-Kyiv".
 */
export function wholeHyphened({ nodes }: TreeSentence, { first, last }: Run, register: Register): Run {
  let [from, until] = [first, last];
  while (isJoint(nodes[from - 1])) from -= 2;
  while (isJoint(nodes[until + 1])) until += 2;
  if (from === first && until === last) return { first, last };
  const run = nodes.slice(from, until + 1);
  const parts = run.filter((word) => !isHyphen(word));
  const small = parts.filter((word) => !isCapital(word));
  const named = register.placed(printed(nodes[from] as Node, until)).length > 0;
  const linked = small.length > 0 && small.length < parts.length - 1 && small.every(({ lower }) => inside.has(lower));
  const ends = isCapital(parts[0]) && isCapital(parts.at(-1));
  const separate = parts.some(({ form }) => register.named(form).some(({ kind }) => kind === "state"));
  return ends &&
    (named || linked || (small.length === 0 && !separate && parts.length === 2 && isOneName(parts, register)))
    ? { first: from, last: until }
    : { first, last };
}

/** "Baden-Quell": of two towns side by side the gazetteer would know both. */
const isOneName = (parts: readonly Node[], register: Register): boolean =>
  !parts.every(({ form }) => register.placed(form).length > 0);

/** A hyphen with a word right before and right behind it. */
const isJoint = (word: Node | undefined): boolean =>
  isHyphen(word) &&
  isGlued(word?.previous, word) &&
  isGlued(word, word?.next) &&
  [word?.previous, word?.next].every((one) => /^\p{L}/u.test(one?.form ?? ""));

/** "Yoon Suk-yeol", "al-Burhan": a part that a hyphen glues to a person's name is part of it. */
export function overHyphen({ nodes }: TreeSentence, last: number): number {
  let at = isHyphen(nodes[last]) ? last - 1 : last;
  while (
    isHyphen(nodes[at + 1]) &&
    isGlued(nodes[at], nodes[at + 1]) &&
    isGlued(nodes[at + 1], nodes[at + 2]) &&
    /^\p{L}/u.test(nodes[at + 2]?.form ?? "") &&
    !isPatron(nodes[at])
  )
    at += 2;
  // "Kassym-Jomart Tokayev": what stands behind the glued part is the surname.
  while (at > last && nodes[at + 1]?.upos === "PROPN" && isCapital(nodes[at + 1])) at += 1;
  return at;
}
