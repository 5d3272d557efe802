import type { Sentence, Token } from "../../../language/types.ts";
import type { Register } from "../../../register/index.ts";
import { sectorOf } from "../../en/words/sectors.ts";
import { joinForms } from "./match.ts";

export interface Town {
  readonly country: string;
  readonly last: number;
}

/** What a name in front of it is the name of: "Kano State", "Quang Tri Province". */
const PART = /^(?:State|Province|Region|County|Oblast|Governorate|District|Prefecture|City)$/;

/** Inhabitants from which a town's name is taken for the town where nothing but a capital letter says so. */
const TOWN = 100_000;

/** The country of a town or region that words name: "Shanghai police", "villagers in Kano". */
export function placeAt({ tokens }: Sentence, at: number, limit: number, register: Register): Town | null {
  const token = tokens[at] as Token;
  if (token.upos !== "PROPN" || !/^\p{Lu}\p{Ll}/u.test(token.form)) return null;
  for (let last = Math.min(limit, at + 3); last >= at; last -= 1) {
    if ((tokens[last] as Token).upos !== "PROPN") continue;
    const place = register.placed(joinForms(tokens, at, last))[0];
    if (!place?.country) continue;
    const behind = tokens[last + 1];
    const before = tokens[at - 1];
    // A name beside a name may be a person's; behind a preposition or in front of a common noun it is a place's.
    const inside = /^(?:of|in|from|near|outside|around)$/i.test(before?.form ?? "");
    const common =
      behind !== undefined &&
      (/^(?:NOUN|ADJ)$/.test(behind.upos) || PART.test(behind.form) || sectorOf(behind.form) !== null);
    // "Santa Marta": two words and more are hardly a person's.
    const sure = inside || (before?.upos !== "PROPN" && common) || last > at;
    if (sure && (inside || (place.population ?? TOWN) >= TOWN)) return { country: place.country, last };
  }
  return null;
}
