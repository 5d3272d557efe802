import type { Candidate } from "../cast/entities.ts";
import type { Scene } from "../scene.ts";

/** Sentences back in which "police" are the police of a state that were named last. */
const REACH = 12;

/** The country of those last called by the same noun. */
export function calledSo(lemma: string, sentence: number, { candidates, entities }: Scene["cast"]): string | null {
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const candidate = candidates[index] as Candidate;
    if (sentence - candidate.sentence > REACH) return null;
    const entity = candidate.entities.length === 1 ? entities[candidate.entities[0] as number] : undefined;
    if (entity && entity.country !== null && entity.roles.has(lemma) && entity.kind !== "person") return entity.country;
  }
  return null;
}
