import type { Actor } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { genderOfNoun } from "../../en/words/kinds.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { addEntity, type Entity, entityOf } from "../cast/entities.ts";
import { localActor, localPerson } from "../cast/local.ts";
import { countryOfOrgan } from "../countries/organs.ts";
import type { Read, Scene } from "../scene.ts";
import type { Called } from "./called.ts";

/** Persons who are of the same country as the one they are told by. */
const OWN =
  /^(?:aide|adviser|advisor|lawyer|spokesm[ae]n|spokeswom[ae]n|spokesperson|family|father|mother|brother|sister|son|daughter|wife|husband|widow|deputy|predecessor|successor|official|minister|supporter)$/;

/** Somebody new: an actor of this report where the words or an owner among them tell a country, else an entity alone. */
export function stranger(read: Read, at: number, { kind, span, lemma }: Called, scene: Scene): Entity {
  const { cast, report } = scene;
  const { sentence, children, meant } = read;
  const words = report.text.slice(span.start, span.end);
  const name = words.replace(/^(?:an?|the|his|her|its|their|my|our)\s+/i, "");
  const owners = (children[at] ?? [])
    .filter((child) => /^(?:nmod|compound)/.test((sentence.tokens[child] as Token).deprel))
    .flatMap((child) => meant.get(child) ?? []);
  // "his guest" may be of any country; "his aide" is of his.
  const telling = owners.filter((owner) => owner.kind !== "person" || OWN.test(lemma) || kind === "body");
  const told = telling.find((owner) => owner.country !== null)?.country ?? null;
  const country = told ?? (kind === "thing" ? null : countryOfOrgan(read, at, scene));
  let actor: Actor | null = null;
  if (
    (country !== null || telling.some((owner) => owner.kind === "body" && owner.actor !== null)) &&
    kind !== "thing"
  ) {
    const sector = sectorOf(words);
    actor =
      kind === "person"
        ? localPerson(name, country, sector, report.hash)
        : localActor(kind === "group" ? "group" : "body", name.slice(0, 80), country, sector, report.hash);
  }
  const entity = actor ? entityOf(cast, kind, name, actor) : addEntity(cast, kind, name, null);
  entity.name = [];
  entity.country ??= country;
  entity.gender ??= kind === "person" ? genderOfNoun(lemma) : null;
  return entity;
}
