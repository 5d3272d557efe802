import {
  type Antecedent,
  addEntity,
  backFrom,
  type Cast,
  type Entity,
  onlyOne,
  type Position,
} from "../entities/index.ts";
import type { Description } from "./description.ts";

/** Sentences back in which "the company" finds the company. */
const REACH = 12;

/** The one last called by the same noun, told apart by nothing that this phrase says of it. */
export function describedBefore(called: Description, position: Position, cast: Cast): Entity | null {
  const { lemma, kind, traits, owner, plural } = called;
  for (const candidate of backFrom(cast, position.sentence, REACH)) {
    if (kind === "thing" && candidate.entities.length === 0 && candidate.lemma === lemma && traits.length === 0)
      return revived(candidate, lemma, cast);
    const entity = onlyOne(cast, candidate);
    if (!entity || (owner !== null && entity.owner !== owner)) continue;
    const alike = entity.kind === kind || (entity.kind === "group" && candidate.plural === plural);
    const named = entity.roles.has(lemma) || (kind === "body" && entity.name.includes(lemma));
    if (!alike || !named) continue;
    if (traits.length === 0 || traits.some((trait) => entity.traits.has(trait) || entity.name.includes(trait)))
      return entity;
  }
  return null;
}

/** Words on paper that were nobody until they spoke: what was said of them before counts too. */
function revived(candidate: Antecedent, lemma: string, cast: Cast): Entity {
  const entity = addEntity(cast, "thing", "");
  entity.roles.add(lemma);
  const { start, end, form } = candidate;
  candidate.entities.push(entity.number);
  cast.mentions.push({ start, end, entity: entity.number, actor: null, form, by: "mentions/description" });
  return entity;
}
