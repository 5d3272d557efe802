import type { Sentence } from "../../../language/types.ts";

/** "charge d'affaires": without its accent the title looks like a charge that somebody brings; its lemma tells it apart. */
export function withCharges(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isTitle = (at: number): boolean =>
    /^charge$/i.test(tokens[at]?.form ?? "") && /^d['’]affaires$/i.test(tokens[at + 1]?.form ?? "");
  if (!tokens.some((_, at) => isTitle(at))) return sentence;
  return { ...sentence, tokens: tokens.map((token, at) => (isTitle(at) ? { ...token, lemma: "chargé" } : token)) };
}
