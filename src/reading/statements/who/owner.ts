import type { Span } from "../../../contract/index.ts";
import { sentenceAt, type TreeSentence } from "../../document/tree.ts";
import { isBodyNoun, isPeople, isPersonNoun } from "../../en/words/kinds.ts";
import { isRole } from "../../en/words/offices.ts";
import { isCapital } from "../../syntax/forms.ts";
import { within } from "../../syntax/spans.ts";
import { headIn } from "../../syntax/standing.ts";

/**
 * "Hale's wife", "two of the minister's allies", "Peru's Ann Calder": whose somebody is, and who does not speak for them.
 * Not "Hale's letter", by which Hale speaks.
 *
 * @param inner words for somebody in the party's phrase
 */
export function isOwnerIn(inner: Span, party: Span, sentences: readonly TreeSentence[]): boolean {
  const sentence = sentences[sentenceAt(sentences, party)];
  if (!sentence) return false;
  const { deprel, parent, upos } = headIn(sentence, inner) ?? {};
  if (deprel !== "nmod:poss" || !parent || upos === "PRON" || !within(parent, party) || within(parent, inner))
    return false;
  const { lemma, form } = parent;
  return (
    isPersonNoun(lemma) ||
    isRole(lemma) ||
    isBodyNoun(lemma) ||
    isPeople(form) ||
    (parent.upos === "PROPN" && isCapital(parent))
  );
}
