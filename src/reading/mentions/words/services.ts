import type { Node } from "../../document/tree.ts";
import { markedWords } from "../../en/lexicon.ts";
import { isHyphen, isPlural } from "../../syntax/forms.ts";
import { hasChild } from "../../syntax/subtree.ts";

/** Armed services of a state that two words name, with the PLOVER sector of each. */
const SERVICES = markedWords("services", "sector");

export interface Service {
  /** "coast guard", whatever its number and spelling. */
  readonly name: string;
  readonly sector: string;
  /** Index of its first word. */
  readonly first: number;
}

/**
 * The armed service that a noun names with the word before it, "the coast guard"; null for other nouns and for one
 * guard of it.
 */
export function serviceAt(noun: Node): Service | null {
  const { lemma, previous } = noun;
  const alone = lemma === "coastguard";
  const first = alone ? noun : isHyphen(previous) ? previous?.previous : previous;
  const name = alone ? "coast guard" : `${first?.lower} ${lemma}`;
  const sector = SERVICES.get(name);
  if (!first || sector === undefined || (!alone && first.parent !== noun)) return null;
  const one = hasChild(
    noun,
    ({ deprel, lower }) => /^(?:det|nummod)$/.test(deprel) && /^(?:an?|one|another|every|each)$/.test(lower),
  );
  return one && !isPlural(noun) ? null : { name, sector, first: first.at };
}

/** The armed service that the words up to a title name, "coast guard spokesman"; null for others. */
export function serviceBefore({ lower, previous }: Node): string | null {
  const name = lower === "coastguard" ? "coast guard" : `${previous?.lower} ${lower}`;
  return SERVICES.has(name) ? name : null;
}
