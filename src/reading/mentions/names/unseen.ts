import type { Node, TreeSentence } from "../../document/tree.ts";
import { isTeller } from "../../en/speaks.ts";
import { isBodyNoun, isPersonNoun } from "../../en/words/kinds.ts";
import { headOfRun, runOf } from "../run.ts";
import { withoutTitle } from "./nameEdges.ts";
import { type Spotted, spottedAs } from "./spotted.ts";

/**
 * Persons' names that the network did not see, or saw in part: two or three capitalised proper nouns behind a noun for a
 * person ("researcher Ada Brown"), or as the subject of a verb of saying; a given name before a surname that was seen.
 */
export function withUnseen(sentence: TreeSentence, spotted: readonly Spotted[]): readonly Spotted[] {
  const { nodes } = sentence;
  const taken = new Set(spotted.flatMap((spot) => runOf(sentence, spot)));
  const free = (word: Node | null | undefined): word is Node =>
    word?.upos === "PROPN" &&
    /^\p{Lu}\p{Ll}/u.test(word.form) &&
    !taken.has(word) &&
    !isBodyNoun(word.lemma) &&
    !isPersonNoun(word.lemma);
  const widened = spotted.map((spot) => {
    const before = nodes[spot.first - 1];
    return spot.kind === "person" && spot.first === spot.last && free(before) && isTitle(before.previous)
      ? { ...spot, first: before.at }
      : spot;
  });
  for (const { first } of widened) taken.add(nodes[first] as Node);
  const unseen = nodes.flatMap((first): readonly Spotted[] => {
    if (!free(first) || free(first.previous)) return [];
    let last = first;
    while (free(last.next)) last = last.next;
    const run = { first: first.at, last: last.at };
    const size = last.at - first.at + 1;
    if (size < 2 || size > 3 || (last.next && taken.has(last.next)) || (first.previous && taken.has(first.previous)))
      return [];
    const named =
      isTitle(first.previous) || (isTeller(nodes[headOfRun(sentence, run)] as Node) && isAlone(first.previous));
    return named ? [{ ...spottedAs(sentence, run, "person"), first: withoutTitle(sentence, run) }] : [];
  });
  return [...widened, ...unseen].sort((a, b) => a.first - b.first);
}

const isTitle = (word: Node | null): boolean => word !== null && isPersonNoun(word.lemma);

/** "the Green Deal said": what an article or an adjective stands before is seldom a person. */
const isAlone = (before: Node | null): boolean => before === null || !/^(?:DET|ADJ|NOUN|PROPN|ADP)$/.test(before.upos);
