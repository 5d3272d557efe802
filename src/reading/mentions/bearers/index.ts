import type { Token } from "../../../language/types.ts";
import { byName, type Entity, entityOf, nameWords, stateEntity } from "../cast/entities.ts";
import { countryOfTitle } from "../countries/titles.ts";
import type { Spotted } from "../names/spotted.ts";
import { phraseOf } from "../phrase/index.ts";
import { type Read, type Scene, wordsOf } from "../scene.ts";
import { bodyMeant, localBody } from "./bodies.ts";
import { peopleEntity } from "./peoples.ts";
import { personEntity } from "./persons.ts";
import { inhabitants, isTown } from "./towns.ts";

/** Whom a name means; null for places, and for adjectives, which are no names. */
export function nameEntity(read: Read, spot: Spotted, scene: Scene): Entity | null {
  const { register, cast } = scene;
  const words = wordsOf(read, spot, scene);
  if (spot.state && spot.kind === null) return peopleEntity(read, spot, spot.state.code, scene);
  if (spot.state) return spot.kind === "state" ? stateEntity(cast, spot.state.code, register) : null;
  const short = scene.initials.get(words);
  if (short) return short;
  if (spot.kind === "place") return inhabitants(read, spot, scene);
  if (isTown(read, spot, scene)) {
    const town = inhabitants(read, spot, scene);
    if (town) return town;
  }
  if (spot.kind === "person") return withCountryOfTitle(read, spot, personEntity(read, spot, scene), scene);
  if (spot.kind !== "organisation") return null;
  // One word that is somebody's surname here is that person, whatever it looks like by itself.
  const body = bodyMeant(read, spot, scene);
  const person = body || spot.last > spot.first ? undefined : byName(cast, nameWords(words));
  if (person && person.name.length > 1) return person;
  const entity = body ? entityOf(cast, "body", body.name, body, "actors/body") : localBody(read, spot, scene);
  const initials = read.initials.find(({ first, last }) => first >= spot.first && last === spot.last);
  if (initials) scene.initials.set((read.sentence.tokens[initials.at] as Token).form, entity);
  return entity;
}

/** "government spokesman Omar Hale", "Farm Minister Ines Calder": somebody whom only the report knows, by the report around. */
function withCountryOfTitle(read: Read, spot: Spotted, entity: Entity, scene: Scene): Entity {
  const { actor } = entity;
  if (entity.country !== null || actor === null || !actor.id.startsWith("dg:person-") || spot.last === spot.first)
    return entity;
  // "EU lawmaker Ann Hale": a body of several states stands where the state would.
  if (phraseOf(read, spot.head, scene.register).igo) return entity;
  const country = countryOfTitle(read, spot.first - 1, scene);
  if (country === null) return entity;
  entity.country = country;
  entity.actor = { ...actor, country };
  return entity;
}
