import { type Entity, entityOf } from "../cast/entities.ts";
import { localActor } from "../cast/local.ts";
import type { Phrase } from "../phrase/index.ts";
import type { Scene } from "../scene.ts";
import { nationalName } from "./national.ts";

/**
 * The body of a state, "Beijing's defence ministry"; nobody where no state is named.
 *
 * @param around the country that the report around it tells, where the phrase tells none
 */
export function bodyOf(
  phrase: Phrase,
  lemma: string,
  said: string,
  around: string | null,
  { cast, report, register }: Scene,
): Entity | null {
  const country = phrase.country ?? around;
  if (country === null) return null;
  const state = phrase.countries[0] ?? (around === null ? null : register.state(around));
  const words = phrase.words.replace(/^(?:the|an?|his|her|its|their)\s+/i, "").replace(/^\S+(?:['’]s|s['’])\s+/, "");
  const name = state === null ? words : nationalName(words, state, register);
  const general = lemma !== "ministry" && lemma !== "office";
  const key = general ? lemma : around === null ? bare(phrase.words) : words;
  const actor = localActor("body", name, country, phrase.sector ?? said, report.hash, key);
  return entityOf(cast, "body", name, actor);
}

const bare = (words: string): string => words.replace(/^(?:the\s+)?\S+?(?:['’]s)?\s+/i, "");
