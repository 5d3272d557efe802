import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { bodySector, isRole } from "../../en/words/offices.ts";
import { isAgent, isHead, sectorOf } from "../../en/words/sectors.ts";
import { countryLeftOpen } from "../countries/organs.ts";
import { countryOfOwner } from "../countries/owners.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import { entityOf, type Meant } from "../entities/index.ts";
import { localActor, tellMore } from "../entities/local.ts";
import { phraseOf } from "../phrase/index.ts";
import { formsOf, spanOfRun } from "../run.ts";
import { isMateriel } from "../words/materiel.ts";
import { isTie } from "../words/ties.ts";
import { nameBehind } from "./nameBehind.ts";
import { nationalName } from "./national.ts";

const counts = wordClass("counts-in-front");

/**
 * "two Chinese warplanes", "Muslim leaders in France": a group known by its state and by what it is; without a state
 * only where it is the one who acts ("taxi drivers said"), and only in this report.
 */
export function peopleDescribed(noun: Node, context: SentenceContext, discourse: Discourse): readonly Meant[] {
  const { cast, register, report } = discourse;
  const { form, lemma, upos, rel, deprel } = noun;
  const body = bodySector(lemma) ?? bodySector(form);
  if (!/^(?:NOUN|PROPN)$/.test(upos) && body === undefined) return [];
  if (!/^(?:nsubj|obj|obl|iobj|conj|root|nmod)$/.test(rel) || deprel.endsWith(":desc")) return [];
  const run = formsOf(runUpTo(noun));
  const compound = sectorOf(form) === null && isAgent(run);
  const own = sectorOf(form) ?? (compound ? sectorOf(run) : null);
  // "the report", "talks", "a decision": what is no agent is nobody.
  if ((own === null && body === undefined && !isRole(lemma) && !isHead(form)) || isTie(noun)) return [];
  const phrase = phraseOf(noun, register);
  if (phrase.sector === null) return [];
  // "the hospital's chief doctor Ada Quill" is Ada Quill.
  const named = phrase.plural ? undefined : nameBehind(noun, phrase, context);
  if (named) {
    named.country ??= phrase.country ?? countryOfOwner(noun, context);
    tellMore(named, phrase.sector, report.hash);
    named.roles.add(lemma);
    const span = spanOfRun(noun.sentence, phrase);
    return [{ entity: named, span, form: "role", by: "mentions/title-beside-name" }];
  }
  const around = countryLeftOpen(phrase, noun, context, discourse);
  const country = phrase.country ?? around;
  if (country === null) {
    if (!phrase.igo && rel !== "nsubj") return [];
    // "An advanced warplane was shown", "the drones flew": whose they are is what makes them somebody.
    // "the parties" to a dispute are none that stand for election.
    if (isMateriel(noun) || /^(?:parties|sides)$/.test(noun.lower)) return [];
  }
  const name = withoutCount(phrase.words);
  // "A police source" and "a rebel source" are two.
  // "coast guard vessel" is known by all of it, for not every vessel is one.
  const called = isHead(form) ? `${phrase.sector} ${lemma}` : compound ? run.replace(/\S+$/, lemma) : lemma;
  const state = around === null ? null : register.state(around);
  const described = {
    kind: phrase.igo ? ("igo" as const) : ("group" as const),
    name: state === null ? name : nationalName(name, state, register),
    country,
    sector: phrase.sector,
  };
  const actor = localActor(described, report.hash, country === null ? name : called);
  const by = around === null ? "mentions/people-of-state" : "mentions/body-around";
  const entity = entityOf(cast, actor, undefined, name);
  return [{ entity, span: spanOfRun(noun.sentence, phrase), form: "group", by }];
}

/** "two Chinese warplanes", "dozens of farmers": the words without an article, an owner or a count in front. */
function withoutCount(words: string): string {
  const [, first = "", rest] = /^(dozens of|\S+)\s+(.*)$/is.exec(words) ?? [];
  return rest !== undefined && (counts.has(first.toLowerCase()) || /^dozens of$/i.test(first)) ? rest : words;
}

/** A noun with what is compounded with it right in front of it. */
function runUpTo(noun: Node): readonly Node[] {
  const isPart = (word: Node | null): boolean =>
    word !== null &&
    /^(?:compound|amod)$/.test(word.deprel) &&
    /^(?:NOUN|ADJ|PROPN)$/.test(word.upos) &&
    /^\p{Ll}/u.test(word.form);
  let first = noun;
  while (isPart(first.previous)) first = first.previous as Node;
  return noun.sentence.nodes.slice(first.at, noun.at + 1);
}
