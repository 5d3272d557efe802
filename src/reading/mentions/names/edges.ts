import type { Sentence, Token } from "../../../language/types.ts";
import type { Run } from "./spotted.ts";

/** "Mr.", "Sen.": what stands before a name and is no part of it. */
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Hon)\.?$/;

/** The first word of a person's name behind titles: "Sen. Jane Calder" is Jane Calder. */
export function withoutTitle({ tokens }: Sentence, { first, last }: Run): number {
  let at = first;
  while (at < last && TITLE.test((tokens[at] as Token).form)) at += 1;
  return at;
}

/** What posts are held of, with a capital: "Secretary of State". */
const OF_POST =
  /^(?:State|Defen[cs]e|War|Staff|Affairs|Treasury|Energy|Justice|Commerce|Labou?r|Health|Education|Agriculture|Transportation|Transport|Finance|Interior|Parliament|Government|Trade|Security)$/;

/** "Secretary of State Ann Hale's trip": the last word of a post is no given name, and what follows is the surname. */
export function withoutPost({ tokens }: Sentence, { first, last }: Run): Run {
  const post =
    first < last && OF_POST.test(tokens[first]?.form ?? "") && /^(?:of|for)$/i.test(tokens[first - 1]?.form ?? "");
  if (!post) return { first, last };
  let until = last;
  while (
    tokens[until + 1]?.upos === "PROPN" &&
    /^\p{Lu}\p{Ll}/u.test(tokens[until + 1]?.form ?? "") &&
    /^flat/.test(tokens[until + 1]?.deprel ?? "")
  )
    until += 1;
  return { first: first + 1, last: until };
}

/** "Yoon Suk-yeol", "al-Burhan": a part that a hyphen glues to a person's name is part of it. */
export function overHyphen({ tokens }: Sentence, last: number): number {
  let at = /^[-‐‑]$/.test(tokens[last]?.form ?? "") ? last - 1 : last;
  while (
    /^[-‐‑]$/.test(tokens[at + 1]?.form ?? "") &&
    tokens[at + 1]?.start === tokens[at]?.end &&
    tokens[at + 2]?.start === tokens[at + 1]?.end &&
    /^\p{L}/u.test(tokens[at + 2]?.form ?? "")
  )
    at += 2;
  // "Kassym-Jomart Tokayev": what stands behind the glued part is the surname.
  while (at > last && tokens[at + 1]?.upos === "PROPN" && /^\p{Lu}/u.test(tokens[at + 1]?.form ?? "")) at += 1;
  return at;
}
