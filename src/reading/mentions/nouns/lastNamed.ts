import { wordClass } from "../../en/lexicon.ts";
import { isBodyNoun } from "../../en/words/kinds.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { backFrom, type Cast, type Entity, onlyOne, type Position } from "../entities/index.ts";

/** Sentences back in which "the company" finds a body called by its name alone. */
const NAMED_REACH = 2;

const going = wordClass("goes-on");
const companies = wordClass("companies");

/** Whether a noun goes on with a body that was just called by its name. */
export const goesOn = (lemma: string): boolean => going.has(lemma);

/** "the airline": the one body named near by its name, where its name says nothing of another kind. */
export function lastNamed(lemma: string, position: Position, cast: Cast): Entity | null {
  const trade = companies.has(lemma);
  let found: Entity | null = null;
  for (const candidate of backFrom(cast, position.sentence, NAMED_REACH)) {
    const entity = onlyOne(cast, candidate);
    if (!entity) continue;
    // "the Norwegian carrier", then "the airline"
    const described =
      trade && !candidate.plural && entity.actor?.sector === "BUS" && [...entity.roles].some(companies.has);
    if (!described && (candidate.form !== "name" || entity.kind !== "body")) continue;
    if (entity === found || isOtherTrade(lemma, entity.actor?.sector ?? null)) continue;
    const other = (word: string): boolean => word !== lemma && isBodyNoun(word) && !(trade && companies.has(word));
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
