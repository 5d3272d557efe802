import type { Sentence, Token } from "../../language/types.ts";
import type { Cast, Entity, Placed } from "./entities.ts";

const HE = /^(?:he|him|his|himself)$/i;
const SHE = /^(?:she|her|hers|herself)$/i;
/** Sentences back in which the one that "he" means is sought. */
const REACH = 4;

/**
 * The person that "he" or "she" means: in the pronoun's own sentence the last subject before it, else the last person;
 * failing that the sentences before, nearest first, where the subject counts before those named in passing. Nobody
 * where no person stands near: silence is an answer.
 *
 * @param number the sentence's place in the report
 */
export function pronounEntity(sentence: Sentence, number: number, at: number, cast: Cast): Entity | null {
  const token = sentence.tokens[at] as Token;
  const gender = HE.test(token.form) ? "he" : SHE.test(token.form) ? "she" : null;
  if (gender === null) return null;
  const fits = (one: Placed): boolean => {
    const entity = cast.entities[one.entity];
    return entity?.kind === "person" && one.form !== "group" && (entity.gender ?? gender) === gender;
  };
  // "Lula told him": he told somebody else.
  const object = /^(?:obj|iobj|obl)/.test(token.deprel) && !/self$/i.test(token.form);
  const subject = object
    ? cast.mentions.findLast((one) => one.sentence === number && one.subject && one.end <= token.start)
    : undefined;
  const bound = subject?.entity;
  const near = cast.mentions.filter((one) => one.end <= token.start && number - one.sentence <= REACH && fits(one));
  for (let back = 0; back <= REACH; back += 1) {
    const there = near.filter((one) => one.sentence === number - back && !(back === 0 && bound === one.entity));
    const chosen =
      back === 0
        ? (there.findLast((one) => one.subject) ?? there.at(-1))
        : (there.find((one) => one.subject) ?? there[0]);
    if (!chosen) continue;
    const entity = cast.entities[chosen.entity] as Entity;
    entity.gender ??= gender;
    return entity;
  }
  return null;
}

/** "who", "which": the one whose relative clause it opens, by the word that clause hangs on. */
export function antecedent(sentence: Sentence, at: number): number | null {
  const { tokens } = sentence;
  if (!/^(?:who|whom|whose|which|that)$/i.test((tokens[at] as Token).form)) return null;
  let word = at;
  for (let steps = 0; steps < 5; steps += 1) {
    const token = tokens[word] as Token;
    if (token.head === null || token.head < 0) return null;
    if (token.deprel === "acl:relcl") return token.head;
    word = token.head;
  }
  return null;
}
