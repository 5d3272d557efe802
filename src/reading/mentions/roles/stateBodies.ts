import type { Register, State } from "../../../register/index.ts";
import type { Discourse } from "../discourse.ts";
import { bodyEntity, type Entity, entityOf } from "../entities/index.ts";
import { localActor } from "../entities/local.ts";
import type { Body } from "../names/spotted.ts";
import type { Phrase } from "../phrase/index.ts";
import type { Service } from "../words/services.ts";
import { nationalName } from "./national.ts";

/**
 * The body of a state, "Beijing's defence ministry"; nobody where no state is named.
 *
 * @param noun its noun, or the two words of an armed service
 * @param around the country that the report around it tells, where the phrase tells none
 */
export function bodyOf(noun: Service, phrase: Phrase, around: string | null, discourse: Discourse): Entity | null {
  const { cast, report, register } = discourse;
  const country = phrase.country ?? around;
  if (country === null) return null;
  const state = phrase.countries[0] ?? (around === null ? null : register.state(around));
  const words = phrase.words.replace(/^(?:the|an?|his|her|its|their)\s+/i, "").replace(/^\S+(?:['’]s|s['’])\s+/, "");
  const name = state === null ? words : nationalName(words, state, register);
  const known = state !== null && noun.name.includes(" ") ? registered(state, noun.name, register) : undefined;
  if (known) return bodyEntity(cast, register.bodyOn(known, report.published), known.actor.name);
  const general = noun.name !== "ministry" && noun.name !== "office";
  const key = general ? noun.name : around === null ? bare(phrase.words) : words;
  return entityOf(
    cast,
    localActor({ kind: "body", name, country, sector: phrase.sector ?? noun.sector }, report.hash, key),
  );
}

const bare = (words: string): string => words.replace(/^(?:the\s+)?\S+?(?:['’]s)?\s+/i, "");

/** "The Norwegian coast guard" where the register knows it by that name, or as "Norway Coast Guard". */
const registered = ({ code, name, adjective }: State, service: string, register: Register): Body | undefined =>
  [adjective ?? name, name]
    .flatMap((whose) => register.named(`${whose} ${service}`))
    .find((entry): entry is Body => entry.kind === "body" && !entry.common && entry.actor.country === code);
