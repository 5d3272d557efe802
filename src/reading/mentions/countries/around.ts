import type { Dated } from "../../../contract/index.ts";
import type { Sentence, Token } from "../../../language/types.ts";
import type { Place, Register } from "../../../register/index.ts";
import { isLocative } from "../../places/locative.ts";
import { type Spotted, spanOf } from "../names/spotted.ts";

/** A country that a sentence tells of, by a state, a body of one, or a place in it. */
export interface Told {
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
  /** The country of the place that the report was sent from; null where it does not say, or several. */
  readonly dateline: string | null;
  /** What share of all that is told each has; ISO 3166 alpha-3. */
  readonly shares: ReadonlyMap<string, number>;
}

/** Inhabitants from which a place counts that the report names without its country. */
const KNOWN = 30_000;

/** Inhabitants that a place counts for that has no number of its own. */
const LIKE = 500_000;

/** A sentence and its names. */
interface Named {
  readonly sentence: Sentence;
  readonly number: number;
  readonly spotted: readonly Spotted[];
}

/** The countries that the sentences of a report tell of, in order: by states, bodies of one, places. */
export function aroundOf(read: readonly Named[], register: Register, { datelines }: Pick<Dated, "datelines">): Around {
  const sent = datelines[0]?.places[0];
  let dateline: string | null = null;
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
      if (dateline === null && sent && spot.kind === "place") {
        const { start, end } = spanOf(sentence, spot);
        if (start < sent.end && end > sent.start) dateline = country;
      }
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
  return { told, first, dateline, kinds: read.map(({ sentence }) => sentence.kind), shares };
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
