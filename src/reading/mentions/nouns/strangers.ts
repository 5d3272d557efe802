import type { Node } from "../../document/tree.ts";
import { wordClass } from "../../en/lexicon.ts";
import { genderOfNoun } from "../../en/words/kinds.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { childOf } from "../../syntax/subtree.ts";
import { countryOfOrgan } from "../countries/organs.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import { addEntity, type Entity, entityOf, setName } from "../entities/index.ts";
import { localActor } from "../entities/local.ts";
import { topicsOf } from "../phrase/stands.ts";
import { dealsWithOthers } from "../phrase/topic.ts";
import { patronOf } from "../words/patrons.ts";
import type { Description } from "./description.ts";

const isTold = wordClass("told-by-somebody");

const isSentOut = wordClass("sent-out");

/** "an alliance against Norway", "the committee on Norway", "the mission in Norway": whom it deals with owns nothing of it. */
function isTopicOf(child: Node, noun: Node): boolean {
  // "the Norway contact group"
  if (child.deprel === "compound") return topicsOf(noun).includes(child);
  const mark = child.deprel === "nmod" ? childOf(child, "case")?.lower : undefined;
  if (mark === undefined) return false;
  return /^(?:against|on|over|about|towards?|between)$/.test(mark) || (mark === "in" && isSentOut(noun));
}

/** Somebody new: an actor of this report where the words or an owner among them tell a country, else an entity alone. */
export function stranger({ noun, kind, span }: Description, context: SentenceContext, discourse: Discourse): Entity {
  const { cast, report } = discourse;
  const words = report.text.slice(span.start, span.end);
  const name = words.replace(/^(?:an?|the|his|her|its|their|my|our)\s+/i, "");
  const patron = patronOf(noun);
  const owners = noun.children
    .filter((child) => /^(?:nmod|compound)$/.test(child.rel) && !isTopicOf(child, noun))
    .filter(({ at }) => !(patron && at < noun.at))
    .flatMap(({ at }) => context.meant.get(at) ?? []);
  // "his guest" may be of any country; "his aide" is of his.
  const telling = owners.filter((owner) => owner.kind !== "person" || isTold(noun) || kind === "body");
  const told = telling.find((owner) => owner.country !== null)?.country ?? null;
  const country =
    told ??
    (kind === "thing" || patron !== null || dealsWithOthers(noun) ? null : countryOfOrgan(noun, context, discourse));
  const known =
    country !== null || patron !== null || telling.some((owner) => owner.kind === "body" && owner.actor !== null);
  const person = kind === "person";
  const described = {
    kind: person || kind === "group" ? kind : ("body" as const),
    name: person ? name : name.slice(0, 80),
    country,
    sector: sectorOf(words),
  };
  const entity =
    known && kind !== "thing" ? entityOf(cast, localActor(described, report.hash)) : addEntity(cast, kind, name);
  setName(cast, entity, []);
  entity.country ??= country;
  entity.gender ??= person ? genderOfNoun(noun.lemma) : null;
  return entity;
}
