import type { Discourse } from "../discourse.ts";
import { type Antecedent, backFrom, type Cast, onlyOne } from "../entities/index.ts";

/** Sentences back in which "police" are the police of a state that were named last. */
const CALLED_REACH = 12;

/** Sentences back in which who acted last is sought. */
const ACTING_REACH = 3;

/** The country of those last called by the same noun. */
export function calledSo(lemma: string, sentence: number, cast: Cast): string | null {
  for (const candidate of backFrom(cast, sentence, CALLED_REACH)) {
    const entity = onlyOne(cast, candidate);
    if (entity && entity.country !== null && entity.roles.has(lemma) && entity.kind !== "person") return entity.country;
  }
  return null;
}

/**
 * The country that a report was sent from, where the one who acted last in it is of that country too: whose "the foreign
 * ministry" is in a report that tells of two states alike. Null where the two do not agree.
 */
export function countryActing({ around, cast }: Discourse, sentence: number, start: number): string | null {
  let acting: Antecedent | undefined;
  for (const candidate of backFrom(cast, sentence, ACTING_REACH)) {
    if (around.dateline === null || (acting && candidate.sentence < acting.sentence)) break;
    // The first subject of a sentence is its main clause's; what stands in a quotation is told by somebody else.
    if (candidate.end <= start && candidate.subject && candidate.quote < 0 && candidate.entities.length === 1)
      acting = candidate;
  }
  return acting && onlyOne(cast, acting)?.country === around.dateline ? around.dateline : null;
}
