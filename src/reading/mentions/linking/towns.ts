import type { Node } from "../../document/tree.ts";
import { type Discourse, printedWords, type SentenceContext } from "../discourse.ts";
import { byName, type Entity, entityOf, nameWords } from "../entities/index.ts";
import { localActor } from "../entities/local.ts";
import { standsForGovernment } from "../names/capitals.ts";
import type { Spotted } from "../names/spotted.ts";

/** Inhabitants from which a word, which nobody of the register bears as a surname, is a town's name. */
const TOWN = 100_000;

/** Words taken for a person's name that only a town is known by; of two words and more a smaller one will do. */
export function isTown(context: SentenceContext, spot: Spotted, discourse: Discourse): boolean {
  const { register, cast } = discourse;
  if (spot.kind !== "person") return false;
  const words = printedWords(context, spot, discourse);
  return (
    register.surnamed(words.split(" ").at(-1) as string).length === 0 &&
    register.placed(words).some((place) => (place.population ?? 0) >= (spot.first === spot.last ? TOWN : TOWN / 4)) &&
    !byName(cast, nameWords(words))
  );
}

/** "Mariupol held out": a town that does something is its people, of the country it lies in. */
export function inhabitants(word: Node, name: string, { register, cast, report, about }: Discourse): Entity | null {
  if (word.rel !== "nsubj" || !standsForGovernment(word)) return null;
  const places = register.placed(name).filter((place) => place.country !== null);
  const country = (places.find((place) => about.has(place.country ?? "")) ?? places[0])?.country ?? null;
  if (country === null) return null;
  return entityOf(cast, localActor({ kind: "group", name, country, sector: "CVL" }, report.hash));
}
