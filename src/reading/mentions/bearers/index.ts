import type { Node } from "../../document/tree.ts";
import { bodyEntity, byName, type Entity, nameWords, stateEntity } from "../cast/entities.ts";
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
  const { nodes } = read.sentence;
  const head = nodes[spot.head] as Node;
  const words = wordsOf(read, spot, scene);
  if (spot.state && spot.kind === null) return peopleEntity(head, words, spot.state.code, scene);
  if (spot.state) return spot.kind === "state" ? stateEntity(cast, spot.state.code, register) : null;
  const short = scene.initials.get(words);
  if (short) return short;
  if (spot.kind === "place") return inhabitants(head, words, scene);
  const town = isTown(read, spot, scene) ? inhabitants(head, words, scene) : null;
  if (town) return town;
  if (spot.kind === "person") return withCountryOfTitle(read, spot, scene);
  if (spot.kind !== "organisation") return null;
  // One word that is somebody's surname here is that person, whatever it looks like by itself.
  const body = bodyMeant(head, spot.bodies, scene);
  const person = body || spot.last > spot.first ? undefined : byName(cast, nameWords(words));
  if (person && person.name.length > 1) return person;
  const entity = body ? bodyEntity(cast, body) : localBody(head, words, scene);
  const initials = read.initials.find(({ first, last }) => first >= spot.first && last === spot.last);
  if (initials) scene.initials.set((nodes[initials.at] as Node).form, entity);
  return entity;
}

/** "government spokesman Omar Hale", "Farm Minister Ines Calder": somebody whom only the report knows, by the report around. */
function withCountryOfTitle(read: Read, spot: Spotted, scene: Scene): Entity {
  const entity = personEntity(read, spot, scene);
  const { actor } = entity;
  if (entity.country !== null || !actor?.id.startsWith("dg:person-") || spot.last === spot.first) return entity;
  const { nodes } = read.sentence;
  // "EU lawmaker Ann Hale": a body of several states stands where the state would.
  if (phraseOf(nodes[spot.head] as Node, scene.register).igo) return entity;
  const country = countryOfTitle(nodes[spot.first - 1] ?? null, read, scene);
  if (country === null) return entity;
  entity.country = country;
  entity.actor = { ...actor, country };
  return entity;
}
