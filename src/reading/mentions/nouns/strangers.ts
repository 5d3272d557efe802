import { wordClass } from "../../en/lexicon.ts";
import { genderOfNoun } from "../../en/words/kinds.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { addEntity, type Entity, entityOf } from "../cast/entities.ts";
import { localActor } from "../cast/local.ts";
import { countryOfOrgan } from "../countries/organs.ts";
import type { Read, Scene } from "../scene.ts";
import type { Called } from "./called.ts";

const isTold = wordClass("told-by-somebody");

/** Somebody new: an actor of this report where the words or an owner among them tell a country, else an entity alone. */
export function stranger({ noun, kind, span }: Called, read: Read, scene: Scene): Entity {
  const { cast, report } = scene;
  const words = report.text.slice(span.start, span.end);
  const name = words.replace(/^(?:an?|the|his|her|its|their|my|our)\s+/i, "");
  const owners = noun.children
    .filter(({ rel }) => /^(?:nmod|compound)$/.test(rel))
    .flatMap(({ at }) => read.meant.get(at) ?? []);
  // "his guest" may be of any country; "his aide" is of his.
  const telling = owners.filter((owner) => owner.kind !== "person" || isTold(noun) || kind === "body");
  const told = telling.find((owner) => owner.country !== null)?.country ?? null;
  const country = told ?? (kind === "thing" ? null : countryOfOrgan(noun, read, scene));
  const known = country !== null || telling.some((owner) => owner.kind === "body" && owner.actor !== null);
  const person = kind === "person";
  const described = {
    kind: person || kind === "group" ? kind : ("body" as const),
    name: person ? name : name.slice(0, 80),
    country,
    sector: sectorOf(words),
  };
  const entity =
    known && kind !== "thing" ? entityOf(cast, localActor(described, report.hash)) : addEntity(cast, kind, name);
  entity.name = [];
  entity.country ??= country;
  entity.gender ??= person ? genderOfNoun(noun.lemma) : null;
  return entity;
}
