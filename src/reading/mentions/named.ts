import type { Actor } from "../../contract/index.ts";
import type { Sentence, Token } from "../../language/types.ts";
import type { Register, State } from "../../register/index.ts";
import { addEntity, byActor, byName, type Cast, type Entity, nameWords } from "./entities.ts";
import { sectorOf, slug } from "./local.ts";
import type { Spotted } from "./names.ts";
import { areaMeant } from "./namesakes.ts";
import { bodySector } from "./offices.ts";
import { personEntity } from "./persons.ts";
import { phraseOf } from "./phrase.ts";
import type { Read, Scene } from "./scene.ts";

/** Whom a name means; null for places, and for adjectives, which are no names. */
export function nameEntity({ sentence, children }: Read, spot: Spotted, scene: Scene): Entity | null {
  const { register, cast, report } = scene;
  const [start, end] = [(sentence.tokens[spot.first] as Token).start, (sentence.tokens[spot.last] as Token).end];
  const words = report.text.slice(start, end);
  if (spot.state && spot.kind === null) return peopleEntity(sentence, spot, spot.state, words, cast);
  if (spot.state && spot.kind === "state" && areaMeant(words, spot.state, report.text, register)) return null;
  if (spot.state) return spot.kind === "state" ? stateEntity(cast, spot.state, register) : null;
  if (spot.kind === "person") return personEntity(sentence, children, spot, words, scene);
  if (spot.kind !== "organisation") return null;
  // One word that is somebody's surname here is that person, whatever it looks like by itself.
  const person = spot.body || spot.last > spot.first ? undefined : byName(cast, nameWords(words));
  if (person && person.name.length > 1) return person;
  return spot.body ? known(cast, spot.body) : localBody(sentence, children, spot.head, words, scene);
}

function stateEntity(cast: Cast, state: State, register: Register): Entity {
  const actor = register.stateActor(state.code);
  return byActor(cast, state.id) ?? addEntity(cast, "state", state.name, actor, "actors/state");
}

/** "Palestinians", "the British": the people of a state; null where the word is an adjective. */
function peopleEntity(sentence: Sentence, spot: Spotted, state: State, name: string, cast: Cast): Entity | null {
  const token = sentence.tokens[spot.head] as Token;
  const people =
    /^(?:NOUN|PROPN)$/.test(token.upos) &&
    /Number=Plur/.test(token.feats) &&
    /^(?:nsubj|obj|obl|iobj|conj|root|nmod)(?!:desc|:poss)/.test(token.deprel);
  if (!people) return null;
  const id = `dg:group-${state.code}-people`;
  return (
    byActor(cast, id) ??
    addEntity(cast, "group", name, { id, name, kind: "group", country: state.code, sector: "CVL", offices: [] })
  );
}

const known = (cast: Cast, actor: Actor): Entity =>
  byActor(cast, actor.id) ?? addEntity(cast, "body", actor.name, actor, "actors/body");

/** A body that the register does not hold: its country is the one its phrase names. */
function localBody(
  sentence: Sentence,
  children: readonly (readonly number[])[],
  head: number,
  words: string,
  { cast, register }: Scene,
): Entity {
  const phrase = phraseOf(sentence, children, head, register);
  const country = phrase.countries[0]?.code ?? null;
  const sector = sectorOf(words) ?? bodySector((sentence.tokens[head] as Token).lemma) ?? null;
  const id = `dg:body-${country ?? "x"}-${slug(words)}`;
  return (
    byActor(cast, id) ?? addEntity(cast, "body", words, { id, name: words, kind: "body", country, sector, offices: [] })
  );
}
