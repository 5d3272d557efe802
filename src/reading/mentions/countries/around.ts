import type { Sentence, Token } from "../../../language/types.ts";
import type { Place, Register } from "../../../register/index.ts";
import { isLocative } from "../../places/locative.ts";
import type { Spotted } from "../names/index.ts";
import type { Read } from "../scene.ts";

/** A country that a sentence tells of, by a state, a body of one, or a place in it. */
interface Told {
  readonly sentence: number;
  readonly at: number;
  readonly country: string;
  /** Whether the words put something there: "in Lagos", "across Kenya". */
  readonly setting: boolean;
  /** Whether it is a place's name rather than a state's or a body's; of a polity that is a city, either. */
  readonly place: boolean;
}

/** Polities that are one city. */
const CITIES = /^(?:HKG|MAC|SGP|MCO|VAT|GIB)$/;

/** The countries that a report tells of. */
export interface Around {
  readonly told: readonly Told[];
  /** The first of each sentence in `told`, by sentence. */
  readonly first: readonly number[];
  /** The kind of block that each sentence stands in. */
  readonly kinds: readonly string[];
  /** What share of all that is told each has; ISO 3166 alpha-3. */
  readonly shares: ReadonlyMap<string, number>;
}

/** Inhabitants from which a place counts that the report names without its country. */
const KNOWN = 30_000;
/** Inhabitants that a place counts for that has no number of its own. */
const LIKE = 500_000;
/** What a country told of counts for, by sentences back. */
const NEAR = [3, 2, 1, 0.5];
/** What the place where things happen counts for those who serve there, by sentences back. */
const SETTING = [6, 4, 1.5, 0.5];
/** What a country counts for that is all the report tells of. */
const WHOLE = 4;
/** From what weight on, and from what lead over the next, a country is taken. */
const ENOUGH = 2;
const LEAD = 1.6;

/** The countries that the sentences of a report tell of, in order: by states, bodies of one, places. */
export function aroundOf(read: readonly Read[], register: Register): Around {
  const told: Told[] = [];
  const first: number[] = [];
  const about = new Set(read.flatMap(({ spotted }) => spotted.flatMap(({ state }) => state?.code ?? [])));
  // What lies in one country only tells where the others lie: "Chelsea" in a report on New Jersey.
  const places = new Map<Spotted, readonly Place[]>();
  for (const { sentence, spotted } of read)
    for (const spot of spotted) {
      if (spot.kind !== "place" || spot.state) continue;
      const named = placesNamed(sentence, spot, register);
      places.set(spot, named);
      const [country, ...others] = new Set(named.map((place) => place.country));
      if (country && others.length === 0) about.add(country);
    }
  for (const { sentence, number, spotted } of read) {
    first.push(told.length);
    for (const spot of spotted) {
      const named = places.get(spot) ?? [];
      const place = named.find((one) => about.has(one.country ?? "")) ?? named[0];
      // Where an agency or a paper sits tells nothing of what it tells.
      const body = spot.bodies.find((one) => !one.common && one.actor.country !== null && one.actor.sector !== "JRN")
        ?.actor.country;
      const country = spot.state?.code ?? place?.country ?? body ?? null;
      if (country === null) continue;
      const setting =
        spot.kind === "place" ||
        (spot.kind === "state" && isLocative(sentence, spot.first, (sentence.tokens[spot.last] as Token).end));
      told.push({
        sentence: number,
        at: spot.first,
        country,
        setting,
        place: spot.kind === "place" || CITIES.test(country),
      });
    }
  }
  const counts = new Map<string, number>();
  for (const { country } of told) counts.set(country, (counts.get(country) ?? 0) + 1);
  const shares = new Map([...counts].map(([country, count]) => [country, count / told.length]));
  return { told, first, kinds: read.map(({ sentence }) => sentence.kind), shares };
}

/** The places that a name can mean, the largest first. */
function placesNamed({ tokens }: Sentence, { first, last }: Spotted, register: Register): readonly Place[] {
  const words = tokens
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(" ");
  const size = ({ kind, population }: Place): number => (kind === "city" ? (population ?? 0) : LIKE);
  return register
    .placed(words)
    .filter((place) => place.country !== null && size(place) >= KNOWN)
    .sort((a, b) => size(b) - size(a));
}

/**
 * The country whose police, government or army is meant where no words say so: the one that the sentences around and the
 * whole report tell of most; null where two come near each other.
 *
 * @param serves whether they serve where things happen ("police", "residents") rather than for a state ("the army")
 */
export function countryAround(
  { told, first, kinds, shares }: Around,
  sentence: number,
  at: number,
  serves: boolean,
): string | null {
  const weights = new Map([...shares].map(([country, share]) => [country, WHOLE * share]));
  for (let back = 0; back < NEAR.length && sentence - back >= 0; back += 1) {
    const number = sentence - back;
    // What stands in an appeal has another setting than the report above it.
    if (kinds[number] !== kinds[sentence]) break;
    const best = new Map<string, number>();
    for (let index = first[number] ?? 0; index < (first[number + 1] ?? told.length); index += 1) {
      const { at: word, country, setting } = told[index] as Told;
      // What is said to come is told of others: "the government said Kenya …".
      if (back === 0 && word > at && !setting) continue;
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
export function countryBefore(
  { told, first, kinds }: Around,
  sentence: number,
  at: number,
  places: boolean,
): string | null {
  for (let number = sentence; number >= Math.max(0, sentence - 3); number -= 1) {
    if (kinds[number] !== kinds[sentence]) return null;
    const named = new Set<string>();
    for (let index = first[number] ?? 0; index < (first[number + 1] ?? told.length); index += 1) {
      const { at: word, country, place } = told[index] as Told;
      if ((number < sentence || word < at) && (place || !places)) named.add(country);
    }
    if (named.size > 0) return named.size === 1 ? ([...named][0] as string) : null;
  }
  return null;
}
