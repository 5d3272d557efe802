import { backFrom, type Cast, onlyOne } from "../cast/entities.ts";

/** Sentences back in which "police" are the police of a state that were named last. */
const REACH = 12;

/** The country of those last called by the same noun. */
export function calledSo(lemma: string, sentence: number, cast: Cast): string | null {
  for (const candidate of backFrom(cast, sentence, REACH)) {
    const entity = onlyOne(cast, candidate);
    if (entity && entity.country !== null && entity.roles.has(lemma) && entity.kind !== "person") return entity.country;
  }
  return null;
}
