import type { Node } from "../../document/tree.ts";
import { isOwnersMark } from "../../syntax/forms.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import { serviceBefore } from "../words/services.ts";
import { countryAround } from "./nearest.ts";
import { calledSo, countryActing } from "./toldBefore.ts";

/** Posts of a state, and of nobody else where no other owner stands beside them. */
const POST = /^(?:minister|lawmaker|parliamentarian)$/;

const VOICE = /^(?:spokesman|spokeswoman|spokesperson)$/;

const SPOKEN_FOR = /^(?:government|ministry|army|military|police|presidential|presidency|parliament|cabinet)$/;

/**
 * The country of somebody who is named behind the title of a state's post that leaves it open ("government spokesman
 * Omar Hale"): by the report around. Null for other titles, and where the words in front of the title name an owner.
 */
export function countryOfTitle(title: Node | null, { number }: SentenceContext, discourse: Discourse): string | null {
  if (title === null || title.upos === "PUNCT") return null;
  const { at, lemma, previous: before, sentence } = title;
  for (const word of sentence.nodes.slice(Math.max(0, at - 5), at).reverse()) {
    if (isOwnersMark(word) || /^(?:his|her|their|its|our|my|your)$/.test(word.lower)) return null;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(word.upos)) break;
  }
  const told = (): string | null =>
    countryAround(discourse.around, title, false) ?? countryActing(discourse, number, title.start);
  const service = before && serviceBefore(before);
  if (VOICE.test(lemma) && before && (SPOKEN_FOR.test(before.lower) || service !== null))
    return calledSo(service ?? before.lemma, number, discourse.cast) ?? told();
  return POST.test(lemma) ? told() : null;
}
