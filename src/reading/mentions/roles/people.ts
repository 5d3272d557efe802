import type { Token } from "../../../language/types.ts";
import { bodySector, isRole } from "../../en/words/offices.ts";
import { isAgent, isHead, sectorOf } from "../../en/words/sectors.ts";
import { entityOf } from "../cast/entities.ts";
import { localActor } from "../cast/local.ts";
import type { Meant } from "../cast/meant.ts";
import { countryLeftOpen } from "../countries/organs.ts";
import { spanOf } from "../names/spotted.ts";
import { phraseOf } from "../phrase/index.ts";
import type { Read, Scene } from "../scene.ts";
import { isMateriel } from "../words/materiel.ts";
import { isTie } from "../words/ties.ts";
import { nationalName } from "./national.ts";

/**
 * "two Chinese warplanes", "Muslim leaders in France": a group known by its state and by what it is; without a state
 * only where it is the one who acts ("taxi drivers said"), and only in this report.
 */
export function peopleDescribed(read: Read, at: number, scene: Scene): readonly Meant[] {
  const { cast, register, report } = scene;
  const token = read.sentence.tokens[at] as Token;
  const body = bodySector(token.lemma) ?? bodySector(token.form);
  if (!/^(?:NOUN|PROPN)$/.test(token.upos) && body === undefined) return [];
  if (!/^(?:nsubj|obj|obl|iobj|conj|root|nmod)(?!:desc)/.test(token.deprel)) return [];
  const run = runOf(read, at);
  const own = sectorOf(token.form) ?? (isAgent(run) ? sectorOf(run) : null);
  const acts = /^nsubj/.test(token.deprel);
  // "the report", "talks", "a decision": what is no agent is nobody.
  if (own === null && body === undefined && !isRole(token.lemma) && !isHead(token.form)) return [];
  if (isTie(read, at)) return [];
  const phrase = phraseOf(read, at, register);
  if (phrase.sector === null) return [];
  const around = countryLeftOpen(phrase, read, at, scene);
  const country = phrase.country ?? around;
  if (country === null && !phrase.igo && !acts) return [];
  // "An advanced warplane was shown", "the drones flew": whose they are is what makes them somebody.
  if (country === null && isMateriel(read.sentence, at)) return [];
  // "the parties" to a dispute are none that stand for election.
  if (country === null && /^(?:parties|sides)$/i.test(token.form)) return [];
  const name = phrase.words.replace(
    /^(?:the|a|an|his|her|its|their|some|many|several|two|three|four|five|dozens of)\s+/i,
    "",
  );
  const kind = phrase.igo ? "igo" : "group";
  // "A police source" and "a rebel source" are two.
  // "coast guard vessel" is known by all of it, for not every vessel is one.
  const called = sectorOf(token.form) === null && isAgent(run) ? run.replace(/\S+$/, token.lemma) : token.lemma;
  const key = country === null ? name : isHead(token.form) ? `${phrase.sector} ${token.lemma}` : called;
  const state = around === null ? null : register.state(around);
  const actor = localActor(
    kind,
    state === null ? name : nationalName(name, state, register),
    country,
    phrase.sector,
    report.hash,
    key,
  );
  const entity = entityOf(cast, kind === "igo" ? "body" : "group", name, actor);
  const by = around === null ? "mentions/people-of-state" : "mentions/body-around";
  return [{ entity, span: spanOf(read.sentence, phrase), form: "group", by }];
}

/** A noun with what is compounded with it right in front of it. */
function runOf({ sentence: { tokens } }: Read, at: number): string {
  let first = at;
  while (
    /^(?:compound|amod)$/.test(tokens[first - 1]?.deprel ?? "") &&
    /^(?:NOUN|ADJ|PROPN)$/.test(tokens[first - 1]?.upos ?? "") &&
    /^\p{Ll}/u.test(tokens[first - 1]?.form ?? "")
  )
    first -= 1;
  return tokens
    .slice(first, at + 1)
    .map(({ form }) => form)
    .join(" ");
}
