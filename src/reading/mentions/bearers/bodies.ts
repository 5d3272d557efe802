import type { Actor } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { bodySector } from "../../en/words/offices.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { type Entity, entityOf } from "../cast/entities.ts";
import { localActor } from "../cast/local.ts";
import { countryAround } from "../countries/nearest.ts";
import type { Spotted } from "../names/spotted.ts";
import { phraseOf } from "../phrase/index.ts";
import { type Read, type Scene, wordsOf } from "../scene.ts";

/**
 * The body that a name means on the report's day: of several the one of a state that the report speaks of most, else
 * the best known. A name that many states have one of ("Congress") is its
 * owner's, "South Korea's Joint Chiefs", or else needs its state in the report, by name or by what is told around it.
 */
export function bodyMeant(
  read: Read,
  { bodies, head }: Spotted,
  { register, report, about, around }: Scene,
): Actor | null {
  if (bodies.length === 0) return null;
  const common = bodies.some((body) => body.common);
  const owner = common ? phraseOf(read, head, register).countries[0]?.code : undefined;
  const owned = bodies.find(({ actor }) => owner !== undefined && actor.country === owner);
  if (owned) return register.bodyOn(owned, report.published);
  const told = ({ actor }: Spotted["bodies"][number]): number => about.get(actor.country ?? "") ?? 0;
  const best = bodies
    .filter((body) => !body.common || (owner === undefined && told(body) > 0))
    .reduce<Spotted["bodies"][number] | null>((one, body) => (one && told(one) >= told(body) ? one : body), null);
  const country = best === null && owner === undefined ? countryAround(around, read.number, head, false) : null;
  const meant = best ?? (country === null ? undefined : bodies.find(({ actor }) => actor.country === country));
  return meant ? register.bodyOn(meant, report.published) : null;
}

/** A body that the register does not hold: country and sector are those that its own words and its phrase tell. */
export function localBody(read: Read, spot: Spotted, scene: Scene): Entity {
  const { cast, register, report } = scene;
  const words = wordsOf(read, spot, scene);
  const phrase = phraseOf(read, spot.head, register);
  const said = sectorOf(words);
  // "the official News Agency": what stands before the name tells whose voice it is.
  const sector =
    (said === "JRN" && phrase.sector === "GOV" ? "GOV" : said) ??
    phrase.sector ??
    bodySector((read.sentence.tokens[spot.head] as Token).lemma) ??
    null;
  const actor = localActor(phrase.igo ? "igo" : "body", words, phrase.country, sector, report.hash);
  return entityOf(cast, "body", words, actor);
}
