import type { Actor } from "../../../contract/index.ts";
import type { Node } from "../../document/tree.ts";
import { bodySector } from "../../en/words/offices.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { countryAround } from "../countries/nearest.ts";
import type { Discourse } from "../discourse.ts";
import { type Entity, entityOf } from "../entities/index.ts";
import { localActor } from "../entities/local.ts";
import type { Body } from "../names/spotted.ts";
import { phraseOf } from "../phrase/index.ts";

/**
 * The body that a name means on the report's day: of several the one of a state that the report speaks of most, else
 * the best known. A name that many states have one of ("Congress") is its
 * owner's, "South Korea's Joint Chiefs", or else needs its state in the report, by name or by what is told around it.
 */
export function bodyMeant(word: Node, bodies: readonly Body[], discourse: Discourse): Actor | null {
  const { register, report, about, around } = discourse;
  if (bodies.length === 0) return null;
  const owner = bodies.some(({ common }) => common) ? phraseOf(word, register).countries[0]?.code : undefined;
  const ofCountry = (code: string | null | undefined): Body | undefined =>
    bodies.find(({ actor }) => code != null && actor.country === code);
  // "Treasury Secretary Hale": who heads such a body of the United States, and of hardly any other state, is its secretary.
  if (owner === undefined && word.next?.form === "Secretary") {
    const american = bodies.find(({ common, actor }) => common && actor.country === "USA");
    if (american) return register.bodyOn(american, report.published);
  }
  const told = ({ actor }: Body): number => about.get(actor.country ?? "") ?? 0;
  const best = bodies
    .filter((body) => !body.common || (owner === undefined && told(body) > 0))
    .reduce<Body | undefined>((one, body) => (one && told(one) >= told(body) ? one : body), undefined);
  const meant =
    ofCountry(owner) ?? best ?? (owner === undefined ? ofCountry(countryAround(around, word, false)) : undefined);
  return meant ? register.bodyOn(meant, report.published) : null;
}

/** A body that the register does not hold: country and sector are those that its own words and its phrase tell. */
export function localBody(word: Node, name: string, { cast, register, report }: Discourse): Entity {
  const { sector: around, igo, country } = phraseOf(word, register);
  const said = sectorOf(name);
  // "the official News Agency": what stands before the name tells whose voice it is.
  const sector = (said === "JRN" && around === "GOV" ? "GOV" : said) ?? around ?? bodySector(word.lemma) ?? null;
  return entityOf(cast, localActor({ kind: igo ? "igo" : "body", name, country, sector }, report.hash));
}
