import type { Mention } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import type { Cast, Entity } from "../cast/entities.ts";
import type { Read } from "../scene.ts";

/**
 * Whether a post's noun can go back to somebody: "the minister", "Minister", not "trooper to general", "the new leader",
 * "the head of a village", nor a title before a name that the report tells for the first time.
 */
export function isGiven({ sentence, children }: Read, at: number): boolean {
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next?.upos === "PROPN" && /^\p{Lu}/u.test(next.form) && next.head === at) return false;
  const words = (children[at] ?? []).map((child) => tokens[child] as Token);
  if (words.some((word) => /^(?:new|next|other|second|first|late|old|young|veteran|assistant)$/i.test(word.form)))
    return false;
  return (
    /^\p{Lu}/u.test(token.form) || words.some((word) => /^(?:the|this|that)$/i.test(word.form) || word.form === "'s")
  );
}

/** "the South Korean leader", "the Japanese premier": whoever of that state leads it in this report. */
const HEADS = /^(?:leader|premier)$/;

const LEADS = /^(?:president|premier|minister|chancellor|king|queen|emir|sultan|taoiseach)$/;

/** "the minister": the person last given that post in this report. */
export function earlier(cast: Cast, lemma: string, country: string | null): Entity | null {
  for (let at = cast.mentions.length - 1; at >= 0; at -= 1) {
    const entity = cast.entities[(cast.mentions[at] as Mention).entity] as Entity;
    if (entity.kind !== "person" || (country !== null && entity.country !== country)) continue;
    if (
      entity.roles.has(lemma) ||
      (country !== null && HEADS.test(lemma) && [...entity.roles].some((role) => LEADS.test(role)))
    )
      return entity;
  }
  return null;
}
