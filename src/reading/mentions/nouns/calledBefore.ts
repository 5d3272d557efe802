import { addEntity, type Candidate, type Cast, type Entity, type Place } from "../cast/entities.ts";
import type { Scene } from "../scene.ts";
import type { Called } from "./called.ts";

/** Sentences back in which "the company" finds the company. */
const REACH = 12;

/** The one last called by the same noun, told apart by nothing that this phrase says of it. */
export function calledBefore(
  { lemma, kind, traits, owner, plural }: Called,
  place: Place,
  { cast }: Scene,
): Entity | null {
  for (let index = cast.candidates.length - 1; index >= 0; index -= 1) {
    const candidate = cast.candidates[index] as Candidate;
    if (place.sentence - candidate.sentence > REACH) return null;
    if (kind === "thing" && candidate.entities.length === 0 && candidate.lemma === lemma && traits.length === 0)
      return revived(candidate, lemma, cast);
    if (candidate.entities.length !== 1) continue;
    const entity = cast.entities[candidate.entities[0] as number] as Entity;
    if (
      !(entity.kind === kind || (entity.kind === "group" && candidate.plural === plural)) ||
      (owner !== null && entity.owner !== owner)
    )
      continue;
    if (!entity.roles.has(lemma) && !(kind === "body" && entity.name.includes(lemma))) continue;
    if (traits.length === 0 || traits.some((trait) => entity.traits.has(trait) || entity.name.includes(trait)))
      return entity;
  }
  return null;
}

/** Words on paper that were nobody until they spoke: what was said of them before counts too. */
function revived(candidate: Candidate, lemma: string, cast: Cast): Entity {
  const entity = addEntity(cast, "thing", "", null);
  entity.roles.add(lemma);
  const { start, end, form } = candidate;
  candidate.entities.push(entity.number);
  cast.mentions.push({ start, end, entity: entity.number, actor: null, form, by: "mentions/description" });
  return entity;
}
