import type { Token } from "../../../language/types.ts";
import { type Entity, entityOf } from "../cast/entities.ts";
import type { Spotted } from "../names/spotted.ts";
import { type Read, type Scene, wordsOf } from "../scene.ts";

/** "Palestinians", "the British": the people of a state; null where the word is an adjective. */
export function peopleEntity(read: Read, spot: Spotted, country: string, scene: Scene): Entity | null {
  const token = read.sentence.tokens[spot.head] as Token;
  // "The British said", and not "Britain is British".
  const people =
    (/^(?:NOUN|PROPN)$/.test(token.upos) &&
      /Number=Plur/.test(token.feats) &&
      /^(?:nsubj|obj|obl|iobj|conj|root|nmod)(?!:desc|:poss)/.test(token.deprel)) ||
    // Some peoples are called by a word that has no plural.
    (/^nsubj/.test(token.deprel) && (token.upos === "ADJ" || /(?:ish|ese|ch|ss)$/.test(token.form)));
  if (!people) return null;
  const name = wordsOf(read, spot, scene);
  const id = `dg:group-${country}-people`;
  return entityOf(scene.cast, "group", name, { id, name, kind: "group", country, sector: "CVL", offices: [] });
}
