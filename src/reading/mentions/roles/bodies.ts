import type { Entry, Register, State } from "../../../register/index.ts";
import { type Entity, entityOf } from "../cast/entities.ts";
import { localActor } from "../cast/local.ts";
import type { Phrase } from "../phrase/index.ts";
import type { Scene } from "../scene.ts";
import { nationalName } from "./national.ts";

/**
 * The body of a state, "Beijing's defence ministry"; nobody where no state is named.
 *
 * @param lemma its noun, or the two words of an armed service
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
  const known = state !== null && lemma.includes(" ") ? registered(state, lemma, register) : undefined;
  if (known) return entityOf(cast, "body", known.actor.name, register.bodyOn(known, report.published), "actors/body");
  const general = lemma !== "ministry" && lemma !== "office";
  const key = general ? lemma : around === null ? bare(phrase.words) : words;
  const actor = localActor("body", name, country, phrase.sector ?? said, report.hash, key);
  return entityOf(cast, "body", name, actor);
}

const bare = (words: string): string => words.replace(/^(?:the\s+)?\S+?(?:['’]s)?\s+/i, "");

/** "The Norwegian coast guard" where the register knows it by that name, or as "Norway Coast Guard". */
function registered({ code, name, adjective }: State, service: string, register: Register): Body | undefined {
  return [adjective ?? name, name]
    .flatMap((whose) => register.named(`${whose} ${service}`))
    .find((entry): entry is Body => entry.kind === "body" && !entry.common && entry.actor.country === code);
}

type Body = Extract<Entry, { kind: "body" }>;
