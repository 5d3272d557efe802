import type { Sentence, Token } from "../../../language/types.ts";
import { speaks } from "../../en/speaks.ts";
import { isBodyNoun, isPersonNoun } from "../../en/words/kinds.ts";
import { withoutTitle } from "./edges.ts";
import { headOf, type Spotted, spottedAs } from "./spotted.ts";

/**
 * Persons' names that the network did not see, or saw in part: two or three capitalised proper nouns behind a noun for a
 * person ("researcher Ada Brown"), or as the subject of a verb of saying; a given name before a surname that was seen.
 */
export function withUnseen(sentence: Sentence, spotted: readonly Spotted[]): readonly Spotted[] {
  const { tokens } = sentence;
  const taken = new Set(spotted.flatMap(({ first, last }) => range(first, last)));
  const free = (at: number): boolean => {
    const token = tokens[at];
    return token?.upos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(token.form) && !taken.has(at) && !isKind(token);
  };
  const widened = spotted.map((spot) => {
    const { first } = spot;
    const title = tokens[first - 2];
    return spot.kind === "person" &&
      first === spot.last &&
      free(first - 1) &&
      title !== undefined &&
      isPersonNoun(title.lemma.toLowerCase())
      ? { ...spot, first: first - 1 }
      : spot;
  });
  for (const { first } of widened) taken.add(first);
  const unseen: Spotted[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (!free(first) || free(first - 1)) continue;
    let last = first;
    while (free(last + 1)) last += 1;
    const size = last - first + 1;
    if (size < 2 || size > 3 || taken.has(last + 1) || taken.has(first - 1)) continue;
    const { deprel, head: governor } = tokens[headOf(sentence, { first, last })] as Token;
    const before = tokens[first - 1];
    const titled = before !== undefined && isPersonNoun(before.lemma.toLowerCase());
    if (titled || (/^nsubj$/.test(deprel) && speaks(sentence, governor) && isAlone(before)))
      unseen.push(spottedAs(sentence, { first, last }, "person"));
  }
  return unseen.length === 0
    ? widened
    : [...widened, ...unseen.map((spot) => ({ ...spot, first: withoutTitle(sentence, spot) }))].sort(
        (a, b) => a.first - b.first,
      );
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

const isKind = (token: Token): boolean =>
  isBodyNoun(token.lemma.toLowerCase()) || isPersonNoun(token.lemma.toLowerCase());

/** "the Green Deal said": what an article or an adjective stands before is seldom a person. */
const isAlone = (before: Token | undefined): boolean =>
  before === undefined || !/^(?:DET|ADJ|NOUN|PROPN|ADP)$/.test(before.upos);
