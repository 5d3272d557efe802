import type { Node } from "../../document/tree.ts";
import { isPlural } from "../../syntax/forms.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import { type Entity, stateEntity } from "../entities/index.ts";

const POLITIES = /^(?:country|nation|state|government|people|side|capital|republic)$/;

/**
 * "our two countries", "our nations": the speaker's state and the one other that its paragraph, or the paragraph
 * before, speaks of; null where there are several or none.
 */
export function countriesOf(
  { sentence }: SentenceContext,
  at: number,
  speaker: Entity | null,
  { document, cast, register }: Discourse,
): { readonly noun: number; readonly states: readonly Entity[] } | null {
  const { deprel, parent: noun, start } = sentence.nodes[at] as Node;
  const own = speaker?.country ?? null;
  if (deprel !== "nmod:poss" || !noun || own === null || !isPlural(noun) || !POLITIES.test(noun.lemma)) return null;
  const since = document.paragraphs[Math.max(0, sentence.paragraph - 1)]?.start ?? 0;
  const countries = cast.antecedents
    .slice(cast.antecedents.findLastIndex((one) => one.start < since) + 1)
    .filter((one) => one.start <= start)
    .flatMap(({ entities }) => entities.flatMap((entity) => cast.entities[entity]?.country ?? []));
  const others = new Set(countries.filter((country) => country !== own));
  if (others.size !== 1) return null;
  const states = [own, ...others].map((code) => stateEntity(cast, code, register));
  return states.every((state) => state !== null) ? { noun: noun.at, states } : null;
}
