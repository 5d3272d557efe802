import type { Register } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { isWordForSomebody } from "../../en/words/offices.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { printed } from "./registeredName.ts";

/** What a name in front of it is the name of: "Kano State", "Quang Tri Province". */
const PART = /^(?:State|Province|Region|County|Oblast|Governorate|District|Prefecture|City)$/;

/** Inhabitants from which a town's name is taken for the town where nothing but a capital letter says so. */
const TOWN = 100_000;

/** The country of a town or region that words name, with the index of its last: "Shanghai police", "villagers in Kano". */
export function placeAt(
  first: Node,
  limit: number,
  register: Register,
): { readonly country: string; readonly last: number } | null {
  if (first.upos !== "PROPN" || !/^\p{Lu}\p{Ll}/u.test(first.form)) return null;
  const { previous } = first;
  const inside = /^(?:of|in|from|near|outside|around)$/.test(previous?.lower ?? "");
  for (const { at, upos, next } of first.sentence.nodes.slice(first.at, Math.min(limit, first.at + 3) + 1).reverse()) {
    const name = printed(first, at);
    const place = upos === "PROPN" && !isWordForSomebody(name) ? register.placed(name)[0] : undefined;
    if (!place?.country) continue;
    // A name beside a name may be a person's; behind a preposition or in front of a common noun it is a place's.
    const common = next && (/^(?:NOUN|ADJ)$/.test(next.upos) || PART.test(next.form) || sectorOf(next.form) !== null);
    // "Santa Marta": two words and more are hardly a person's.
    const sure = inside || (previous?.upos !== "PROPN" && common) || at > first.at;
    if (sure && (inside || (place.population ?? TOWN) >= TOWN)) return { country: place.country, last: at };
  }
  return null;
}
