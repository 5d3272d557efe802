import { isBodyNoun } from "../../en/words/kinds.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import type { Candidate, Entity, Place } from "../cast/entities.ts";
import type { Scene } from "../scene.ts";

/** Sentences back in which "the company" finds a body called by its name alone. */
const NAMED_REACH = 2;

/** Nouns that a body just named goes on with. */
const GOES_ON =
  /^(?:company|firm|airline|carrier|manufacturer|retailer|bank|group|organisation|organization|agency|charity|newspaper|broadcaster|network|party|union|alliance|corporation|club)$/;

/** Those of them that do business: one can be called by the other. */
const COMPANY = /^(?:company|firm|airline|carrier|manufacturer|retailer|corporation|maker|operator)$/;

/** Whether a noun goes on with a body that was just called by its name. */
export const goesOn = (lemma: string): boolean => GOES_ON.test(lemma);

/** "the airline": the one body named near by its name, where its name says nothing of another kind. */
export function lastNamed(lemma: string, place: Place, { cast }: Scene): Entity | null {
  const trade = COMPANY.test(lemma);
  let found: Entity | null = null;
  for (let index = cast.candidates.length - 1; index >= 0; index -= 1) {
    const candidate = cast.candidates[index] as Candidate;
    if (place.sentence - candidate.sentence > NAMED_REACH) break;
    if (candidate.entities.length !== 1) continue;
    const entity = cast.entities[candidate.entities[0] as number] as Entity;
    // "the Norwegian carrier", then "the airline"
    const described =
      trade &&
      !candidate.plural &&
      entity.actor?.sector === "BUS" &&
      [...entity.roles].some((role) => COMPANY.test(role));
    if (!described && (candidate.form !== "name" || entity.kind !== "body")) continue;
    if (entity === found || isOtherTrade(lemma, entity.actor?.sector ?? null)) continue;
    const other = (word: string): boolean => word !== lemma && isBodyNoun(word) && !(trade && COMPANY.test(word));
    if ([...entity.roles, ...entity.name].some(other)) continue;
    if (found) return null;
    found = entity;
  }
  return found;
}

/** "the airline" is no news agency, and "the newspaper" no bank. */
function isOtherTrade(lemma: string, sector: string | null): boolean {
  const trade = sectorOf(lemma);
  return trade !== null && sector !== null && /^(?:BUS|JRN|PTY|MED|EDU)$/.test(trade) && trade !== sector;
}
