import type { Sentence, Token } from "../../language/types.ts";
import type { Cast, Entity } from "./entities.ts";

const HE = /^(?:he|him|his|himself|she|her|hers|herself)$/i;

/**
 * The person that "he" or "she" means: the last person named or meant before it, those of the same sentence only when
 * they stand before the pronoun's clause. Others are left unresolved: silence is an answer.
 */
export function pronounEntity(sentence: Sentence, at: number, cast: Cast): Entity | null {
  const token = sentence.tokens[at] as Token;
  if (!HE.test(token.form)) return null;
  const people = cast.mentions
    .filter((one) => cast.entities[one.entity]?.kind === "person" && one.end <= token.start)
    .slice(-8);
  const recent = people.filter((one) => token.start - one.end < 700);
  // The one who was first in the sentence before is more often gone on with than one named in passing at its end.
  const here = recent.filter((one) => one.start >= sentence.start);
  const pool = here.length > 0 ? here : lastSentence(recent);
  const chosen = here.length > 0 ? pool.at(-1) : (pool.find((one) => one.form !== "group") ?? pool.at(-1));
  return chosen ? (cast.entities[chosen.entity] as Entity) : null;
}

function lastSentence<T extends { readonly start: number }>(mentions: readonly T[]): readonly T[] {
  const last = mentions.at(-1);
  return last ? mentions.filter((one) => last.start - one.start < 200) : [];
}
