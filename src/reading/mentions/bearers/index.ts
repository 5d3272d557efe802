import type { Actor } from "../../../contract/index.ts";
import type { Sentence, Token } from "../../../language/types.ts";
import type { Register, State } from "../../../register/index.ts";
import { addEntity, byActor, byName, type Cast, type Entity, nameWords } from "../cast/entities.ts";
import { localActor } from "../cast/local.ts";
import { countryAround } from "../countries/around.ts";
import { countryOfTitle } from "../countries/organs.ts";
import { standsForGovernment } from "../names/capitals.ts";
import type { Spotted } from "../names/index.ts";
import { phraseOf } from "../phrase/index.ts";
import type { Read, Scene } from "../scene.ts";
import { bodySector } from "../words/offices.ts";
import { sectorOf } from "../words/sectors.ts";
import { personEntity } from "./persons.ts";

/** Whom a name means; null for places, and for adjectives, which are no names. */
export function nameEntity(read: Read, spot: Spotted, scene: Scene): Entity | null {
  const { sentence, children, initials: given } = read;
  const { register, cast, report } = scene;
  const [start, end] = [(sentence.tokens[spot.first] as Token).start, (sentence.tokens[spot.last] as Token).end];
  const words = report.text.slice(start, end);
  if (spot.state && spot.kind === null) return peopleEntity(sentence, spot, spot.state, words, cast);
  if (spot.state) return spot.kind === "state" ? stateEntity(cast, spot.state, register) : null;
  const short = scene.initials.get(words);
  if (short) return short;
  if (spot.kind === "place") return inhabitants(sentence, children, spot, words, scene);
  if (isTown(spot, words, scene)) {
    const town = inhabitants(sentence, children, spot, words, scene);
    if (town) return town;
  }
  if (spot.kind === "person") {
    const entity = personEntity(sentence, children, spot, words, scene);
    return withCountryOfTitle(read, spot, entity, scene);
  }
  if (spot.kind !== "organisation") return null;
  // One word that is somebody's surname here is that person, whatever it looks like by itself.
  const body = bodyMeant(read, spot, scene);
  const person = body || spot.last > spot.first ? undefined : byName(cast, nameWords(words));
  if (person && person.name.length > 1) return person;
  const entity = body ? known(cast, body) : localBody(sentence, children, spot.head, words, scene);
  const initials = given.find(({ first, last }) => first >= spot.first && last === spot.last);
  if (initials) scene.initials.set((sentence.tokens[initials.at] as Token).form, entity);
  return entity;
}

/** "government spokesman Omar Hale", "Farm Minister Ines Calder": somebody whom only the report knows, by the report around. */
function withCountryOfTitle(read: Read, spot: Spotted, entity: Entity, scene: Scene): Entity {
  const { actor } = entity;
  if (entity.country !== null || actor === null || !actor.id.startsWith("dg:person-") || spot.last === spot.first)
    return entity;
  const country = countryOfTitle(read, spot.first - 1, scene);
  if (country === null) return entity;
  entity.country = country;
  entity.actor = { ...actor, country };
  return entity;
}

function stateEntity(cast: Cast, state: State, register: Register): Entity {
  const actor = register.stateActor(state.code);
  return byActor(cast, state.id) ?? addEntity(cast, "state", state.name, actor, "actors/state");
}

/**
 * The body that a name means on the report's day: of several the one of a state that the report speaks of most, else
 * the best known. A name that many states have one of ("Congress") is its
 * owner's, "South Korea's Joint Chiefs", or else needs its state in the report, by name or by what is told around it.
 */
function bodyMeant(
  { sentence, children, number }: Read,
  { bodies, head }: Spotted,
  { register, report, about, around }: Scene,
): Actor | null {
  if (bodies.length === 0) return null;
  const common = bodies.some((body) => body.common);
  const owner = common ? phraseOf(sentence, children, head, register).countries[0]?.code : undefined;
  const owned = bodies.find(({ actor }) => owner !== undefined && actor.country === owner);
  if (owned) return register.bodyOn(owned, report.published);
  const told = ({ actor }: Spotted["bodies"][number]): number => about.get(actor.country ?? "") ?? 0;
  const best = bodies
    .filter((body) => !body.common || (owner === undefined && told(body) > 0))
    .reduce<Spotted["bodies"][number] | null>((one, body) => (one && told(one) >= told(body) ? one : body), null);
  const country = best === null && owner === undefined ? countryAround(around, number, head, false) : null;
  const meant = best ?? (country === null ? undefined : bodies.find(({ actor }) => actor.country === country));
  return meant ? register.bodyOn(meant, report.published) : null;
}

/** Inhabitants from which a word, which nobody of the register bears as a surname, is a town's name. */
const TOWN = 100_000;

/** Words taken for a person's name that only a town is known by; of two words and more a smaller one will do. */
export function isTown(spot: Spotted, words: string, { register, cast }: Scene): boolean {
  return (
    spot.kind === "person" &&
    !byName(cast, nameWords(words)) &&
    register.surnamed(words.split(" ").at(-1) as string).length === 0 &&
    register.placed(words).some((place) => (place.population ?? 0) >= (spot.first === spot.last ? TOWN : TOWN / 4))
  );
}

/** "Mariupol held out": a town that does something is its people, of the country it lies in. */
function inhabitants(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  spot: Spotted,
  words: string,
  { register, cast, report, about }: Scene,
): Entity | null {
  const subject = /^nsubj/.test((sentence.tokens[spot.head] as Token).deprel);
  if (!subject || !standsForGovernment(sentence, children, spot.head)) return null;
  const places = register.placed(words).filter((place) => place.country !== null);
  const country = (places.find((place) => about.has(place.country ?? "")) ?? places[0])?.country ?? null;
  if (country === null) return null;
  const actor = localActor("group", words, country, "CVL", report.hash);
  return byActor(cast, actor.id) ?? addEntity(cast, "group", words, actor);
}

/** "Palestinians", "the British": the people of a state; null where the word is an adjective. */
function peopleEntity(sentence: Sentence, spot: Spotted, state: State, name: string, cast: Cast): Entity | null {
  const token = sentence.tokens[spot.head] as Token;
  // "The British said", and not "Britain is British".
  const people =
    (/^(?:NOUN|PROPN)$/.test(token.upos) &&
      /Number=Plur/.test(token.feats) &&
      /^(?:nsubj|obj|obl|iobj|conj|root|nmod)(?!:desc|:poss)/.test(token.deprel)) ||
    // Some peoples are called by a word that has no plural.
    (/^nsubj/.test(token.deprel) && (token.upos === "ADJ" || /(?:ish|ese|ch|ss)$/.test(token.form)));
  if (!people) return null;
  const id = `dg:group-${state.code}-people`;
  return (
    byActor(cast, id) ??
    addEntity(cast, "group", name, { id, name, kind: "group", country: state.code, sector: "CVL", offices: [] })
  );
}

const known = (cast: Cast, actor: Actor): Entity =>
  byActor(cast, actor.id) ?? addEntity(cast, "body", actor.name, actor, "actors/body");

/** A body that the register does not hold: country and sector are those that its own words and its phrase tell. */
function localBody(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  head: number,
  words: string,
  { cast, register, report }: Scene,
): Entity {
  const phrase = phraseOf(sentence, children, head, register);
  const said = sectorOf(words);
  // "the official News Agency": what stands before the name tells whose voice it is.
  const sector =
    (said === "JRN" && phrase.sector === "GOV" ? "GOV" : said) ??
    phrase.sector ??
    bodySector((sentence.tokens[head] as Token).lemma) ??
    null;
  const actor = localActor(phrase.igo ? "igo" : "body", words, phrase.country, sector, report.hash);
  return byActor(cast, actor.id) ?? addEntity(cast, "body", words, actor);
}
