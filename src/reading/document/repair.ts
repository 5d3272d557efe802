import type { Sentence, Token } from "../../language/types.ts";
import { type SentencePlace, type TreeSentence, treeSentence } from "./tree.ts";

/** A change of one word's place in its tree. */
export interface Mend {
  /** Index of the word in its sentence. */
  readonly at: number;
  readonly change: Partial<Pick<Token, "head" | "deprel" | "lemma" | "upos">>;
}

/** A known mistake of the parser and how it is mended. */
export interface Repair {
  readonly name: string;
  /** A sentence whose tree it mends. */
  readonly example: string;
  find(sentence: TreeSentence): readonly Mend[];
}

/**
 * A sentence with its tree mended by each repair in order; each sees what those before it have mended. It stays a tree: a
 * mend that would hang a word on one of those under it is left out.
 */
export function repaired(sentence: Sentence, repairs: readonly Repair[], place: SentencePlace): TreeSentence {
  let tree = treeSentence(sentence, sentence.tokens, place);
  for (const { find } of repairs) {
    const mends = find(tree);
    if (mends.length === 0) continue;
    const tokens = [...tree.tokens];
    for (const { at, change } of mends)
      if (!isUnder(tokens, change.head ?? null, at)) tokens[at] = { ...(tokens[at] as Token), ...change };
    tree = treeSentence(sentence, tokens, place);
  }
  return tree;
}

/** Whether a word of a tree is another or stands somewhere under it; none stands under nothing. */
function isUnder(tokens: readonly Token[], word: number | null, other: number): boolean {
  let over = word;
  while (over !== null && over !== other) over = tokens[over]?.head ?? null;
  return over !== null;
}
