import type { Node } from "../../document/tree.ts";
import { isRole } from "../../en/words/offices.ts";
import { countryOfTitle } from "../countries/titles.ts";
import { type Discourse, printedWords, type SentenceContext } from "../discourse.ts";
import { bodyEntity, byName, type Entity, nameWords, stateEntity } from "../entities/index.ts";
import type { Spotted } from "../names/spotted.ts";
import { phraseOf } from "../phrase/index.ts";
import { bodyMeant, localBody } from "./bodies.ts";
import { organMeant } from "./organsOfBodies.ts";
import { peopleEntity } from "./peoples.ts";
import { personEntity } from "./persons.ts";
import { inhabitants, isTown } from "./towns.ts";

/** Whom a name means; null for places, and for adjectives, which are no names. */
export function nameEntity(context: SentenceContext, spot: Spotted, discourse: Discourse): Entity | null {
  const { register, cast } = discourse;
  const { nodes } = context.sentence;
  const head = nodes[spot.head] as Node;
  const words = printedWords(context, spot, discourse);
  if (spot.state && spot.kind === null) return peopleEntity(head, words, spot.state.code, discourse);
  if (spot.state) return spot.kind === "state" ? stateEntity(cast, spot.state.code, register) : null;
  const initialled = discourse.initials.get(words);
  if (initialled) return initialled;
  if (spot.kind === "place") return inhabitants(head, words, discourse);
  const town = isTown(context, spot, discourse) ? inhabitants(head, words, discourse) : null;
  if (town) return town;
  const company =
    spot.kind === "person" && spot.last === spot.first && !byName(cast, nameWords(words))
      ? bodyBegunBy(words, discourse)
      : undefined;
  if (company) return company;
  if (spot.kind === "person") return withCountryOfTitle(context, spot, discourse);
  if (spot.kind !== "organisation") return null;
  // One word that is somebody's surname here is that person, whatever it looks like by itself.
  const body = bodyMeant(head, spot.bodies, discourse) ?? organMeant(head, words, discourse);
  const person = body || spot.last > spot.first ? undefined : byName(cast, nameWords(words));
  if (person && person.name.length > 1) return person;
  const short = body || spot.last > spot.first ? undefined : bodyBegunBy(words, discourse);
  if (short) return short;
  const entity = body ? bodyEntity(cast, body) : localBody(head, words, discourse);
  const initials = context.initials.find(({ first, last }) => first >= spot.first && last === spot.last);
  if (initials) discourse.initials.set((nodes[initials.at] as Node).form, entity);
  return entity;
}

/** Letters from which a word is a company's by itself. */
const LONG = 5;

/** "Calder" for "Calder-Hale": the one body of the register told of before whose name begins with the word. */
function bodyBegunBy(word: string, { cast }: Discourse): Entity | undefined {
  if (word.length < LONG) return undefined;
  const [one, ...others] = cast.entities.filter(
    ({ by, actor }) => by === "actors/body" && actor?.sector === "BUS" && actor.name.split(/[\s-]/)[0] === word,
  );
  return others.length === 0 ? one : undefined;
}

/** "government spokesman Omar Hale", "Farm Minister Ines Calder": somebody whom only the report knows, by the report around. */
function withCountryOfTitle(context: SentenceContext, spot: Spotted, discourse: Discourse): Entity {
  const entity = personEntity(context, spot, discourse);
  const { actor } = entity;
  if (entity.country !== null || !actor?.id.startsWith("dg:person-") || spot.last === spot.first) return entity;
  const { nodes } = context.sentence;
  // "EU lawmaker Ann Hale": a body of several states stands where the state would.
  if (phraseOf(nodes[spot.head] as Node, discourse.register).igo) return entity;
  const title = nodes[spot.first - 1] ?? null;
  const country = countryOfTitle(title, context, discourse) ?? countryOfBodyBefore(title, context);
  if (country === null) return entity;
  entity.country = country;
  entity.actor = { ...actor, country };
  return entity;
}

/** "Peru's Harbour Board (HB) chief Ann Hale": the country of the body that stands right in front of her post. */
function countryOfBodyBefore(title: Node | null, { spotted, meant }: SentenceContext): string | null {
  if (title === null || !(isRole(title.lemma) || isRole(title.lower))) return null;
  const before = title.previous?.form === ")" ? title.previous.previous : title.previous;
  const body = spotted.find(({ kind, last }) => kind === "organisation" && last === before?.at);
  const entity = body && meant.get(body.head);
  return entity?.kind === "body" ? entity.country : null;
}
