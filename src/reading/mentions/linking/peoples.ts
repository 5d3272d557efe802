import type { Node } from "../../document/tree.ts";
import { isPlural } from "../../syntax/forms.ts";
import type { Discourse } from "../discourse.ts";
import { type Entity, entityOf } from "../entities/index.ts";

/** "Palestinians", "the British": the people of a state; null where the word is an adjective. */
export function peopleEntity(word: Node, name: string, country: string, { cast }: Discourse): Entity | null {
  const { upos, rel, deprel, form } = word;
  // "The British said", and not "Britain is British".
  const people =
    (/^(?:NOUN|PROPN)$/.test(upos) &&
      isPlural(word) &&
      /^(?:nsubj|obj|obl|iobj|conj|root|nmod)$/.test(rel) &&
      !/:(?:desc|poss)/.test(deprel)) ||
    // Some peoples are called by a word that has no plural.
    (rel === "nsubj" && (upos === "ADJ" || /(?:ish|ese|ch|ss)$/.test(form)));
  if (!people) return null;
  return entityOf(cast, { id: `dg:group-${country}-people`, name, kind: "group", country, sector: "CVL", offices: [] });
}
