import type { Node } from "../../document/tree.ts";
import type { NamedCountries } from "../namedCountries.ts";

/** What a country told of counts for, by sentences back. */
const NEAR = [3, 2, 1, 0.5];

/** What the place where things happen counts for those who serve there, by sentences back. */
const SETTING = [6, 4, 1.5, 0.5];

/** What a country counts for that is all the report tells of. */
const WHOLE = 4;

/** What the country counts for that its publisher writes for. */
const PUBLISHER = 2;

/** From what weight on, and from what lead over the next, a country is taken. */
const ENOUGH = 2;

const LEAD = 1.6;

/**
 * The country whose police, government or army is meant where no words say so: the one that the sentences around and the
 * whole report tell of most, its publisher's among them; null where two come near each other.
 *
 * @param serves whether they serve where things happen ("police", "residents") rather than for a state ("the army")
 */
export function countryAround(
  { told, first, kinds, shares, publisher }: NamedCountries,
  word: Node,
  serves: boolean,
): string | null {
  const { index: sentence } = word.sentence;
  const weights = new Map([...shares].map(([country, share]) => [country, WHOLE * share]));
  if (publisher !== null && kinds[sentence] !== "appeal")
    weights.set(publisher, (weights.get(publisher) ?? 0) + PUBLISHER);
  for (let back = 0; back < NEAR.length && sentence - back >= 0; back += 1) {
    const number = sentence - back;
    // What stands in an appeal has another setting than the report above it.
    if (kinds[number] !== kinds[sentence]) break;
    const best = new Map<string, number>();
    for (const { at, country, setting } of told.slice(first[number] ?? 0, first[number + 1])) {
      // What is said to come is told of others: "the government said Kenya …".
      if (back === 0 && at > word.at && !setting) continue;
      const worth = serves ? (SETTING[back] as number) * (setting ? 1 : 0.25) : (NEAR[back] as number);
      best.set(country, Math.max(best.get(country) ?? 0, worth));
    }
    for (const [country, worth] of best) weights.set(country, (weights.get(country) ?? 0) + worth);
  }
  const [one, two] = [...weights].sort((a, b) => b[1] - a[1]);
  return one && one[1] >= ENOUGH && one[1] >= LEAD * (two?.[1] ?? 0) ? one[0] : null;
}

/**
 * The country that "the country", or "the city" within it, goes back to: the last one told of, where its sentence tells
 * of no other before.
 *
 * @param places whether only places count
 */
export function countryBefore({ told, first, kinds }: NamedCountries, word: Node, places: boolean): string | null {
  const { index: sentence } = word.sentence;
  for (let number = sentence; number >= Math.max(0, sentence - 3); number -= 1) {
    if (kinds[number] !== kinds[sentence]) return null;
    const before = told
      .slice(first[number] ?? 0, first[number + 1])
      .filter(({ at, place }) => (number < sentence || at < word.at) && (place || !places));
    const named = new Set(before.map(({ country }) => country));
    if (named.size > 0) return named.size === 1 ? ([...named][0] as string) : null;
  }
  return null;
}
