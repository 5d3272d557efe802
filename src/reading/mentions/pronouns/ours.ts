import type { Token } from "../../../language/types.ts";
import type { Paragraph } from "../../document/paragraphs.ts";
import { type Entity, stateEntity } from "../cast/entities.ts";
import type { Read, Scene } from "../scene.ts";

const POLITIES = /^(?:country|nation|state|government|people|side|capital|republic)$/;

/**
 * "our two countries", "our nations": the speaker's state and the one other that its paragraph, or the paragraph
 * before, speaks of; null where there are several or none.
 */
export function countriesOf(
  { sentence }: Read,
  at: number,
  speaker: Entity | null,
  paragraph: number,
  paragraphs: readonly Paragraph[],
  { cast, register }: Scene,
): { readonly noun: number; readonly states: readonly Entity[] } | null {
  const token = sentence.tokens[at] as Token;
  const noun = token.deprel === "nmod:poss" ? (token.head ?? -1) : -1;
  const head = sentence.tokens[noun];
  const own = speaker?.country ?? null;
  if (!head || own === null || !/Number=Plur/.test(head.feats) || !POLITIES.test(head.lemma.toLowerCase())) return null;
  const since = (paragraphs[Math.max(0, paragraph - 1)] as Paragraph).start;
  const others = new Set<string>();
  for (let index = cast.candidates.length - 1; index >= 0; index -= 1) {
    const candidate = cast.candidates[index] as (typeof cast.candidates)[number];
    if (candidate.start < since) break;
    if (candidate.start > token.start) continue;
    for (const entity of candidate.entities) {
      const country = cast.entities[entity]?.country;
      if (country && country !== own) others.add(country);
    }
  }
  if (others.size !== 1) return null;
  const states = [own, ...others].map((code) => stateEntity(cast, code, register));
  return states.every((state) => state !== null) ? { noun, states } : null;
}
