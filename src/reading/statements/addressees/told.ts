import type { Token } from "../../../language/types.ts";
import { isBodyNoun, isPersonNoun } from "../../mentions/words/kinds.ts";
import type { CueEntry } from "../../speech/lexicon.ts";
import { rel, type Tree } from "../../tree.ts";
import { casesOf } from "./cases.ts";

/**
 * "urged the council to go", "asked him about it"; "urged restraint" and "demanded a vote" have only what was asked for:
 * a name or a pronoun hears, a noun does where something more is said.
 */
export function isTold(tree: Tree, at: number, object: number, entry: CueEntry): boolean {
  if (!/^(?:request|demand|order|warn)$/.test(entry.act) || (tree.tokens[object] as Token).upos !== "NOUN") return true;
  return tree.tokens.some(
    (token, index) =>
      (index > object &&
        token.head === at &&
        (/^(?:ccomp|xcomp|advcl|parataxis)$/.test(rel(token)) ||
          (rel(token) === "obl" &&
            !isDeed(tree.tokens[object] as Token) &&
            casesOf(tree, index).some((mark) => /^(?:about|against|for|on|over|of)$/.test(mark))))) ||
      (index > object && index <= object + 2 && /^["“:]$/.test(token.form)),
  );
}

/** "urged retaliation against the council": what is asked for, done to somebody. */
const isDeed = ({ lemma }: Token): boolean =>
  /(?:tion|sion|ment|ance|ence|ness|ship|ism|ity|ure|al)$/.test(lemma) && !isBodyNoun(lemma) && !isPersonNoun(lemma);
