import type { Token } from "../../../language/types.ts";
import { speaks } from "../../en/speaks.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import type { Entity } from "../entities/index.ts";

/** Those who are said to speak in a sentence outside of its quotations: the subjects of its verbs of saying, in order. */
export function tellersIn({ sentence, meant }: SentenceContext, { quoteAt }: Discourse): readonly Entity[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, at) => {
    if (!/^nsubj/.test(token.deprel) || !speaks(sentence, token.head)) return [];
    if (quoteAt(token.start) >= 0 || quoteAt((tokens[token.head ?? at] as Token).start) >= 0) return [];
    return meant.get(at) ?? [];
  });
}
