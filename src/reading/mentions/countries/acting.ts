import { backFrom, type Candidate, onlyOne } from "../cast/entities.ts";
import type { Scene } from "../scene.ts";

/** Sentences back in which who acted last is sought. */
const REACH = 3;

/**
 * The country that a report was sent from, where the one who acted last in it is of that country too: whose "the foreign
 * ministry" is in a report that tells of two states alike. Null where the two do not agree.
 */
export function countryActing({ around, cast }: Scene, sentence: number, start: number): string | null {
  let acting: Candidate | undefined;
  for (const candidate of backFrom(cast, sentence, REACH)) {
    if (around.dateline === null || (acting && candidate.sentence < acting.sentence)) break;
    // The first subject of a sentence is its main clause's; what stands in a quotation is told by somebody else.
    if (candidate.end <= start && candidate.subject && candidate.quote < 0 && candidate.entities.length === 1)
      acting = candidate;
  }
  return acting && onlyOne(cast, acting)?.country === around.dateline ? around.dateline : null;
}
