import type { Dated } from "../../../contract/index.ts";
import type { Place, Register } from "../../../register/index.ts";
import type { TreeSentence } from "../../document/tree.ts";
import { isWordForSomebody } from "../../en/words/offices.ts";
import { isLocative } from "../../places/locative.ts";
import type { SentenceContext } from "../discourse.ts";
import type { NamedCountries, NamedCountry } from "../namedCountries.ts";
import { isWellKnown } from "../names/gazetteer.ts";
import type { Spotted } from "../names/spotted.ts";
import { formsOf, runOf, spanOfRun } from "../run.ts";
import { countryOfAddress } from "./address.ts";

/** Polities that are one city. */
const CITIES = /^(?:HKG|MAC|SGP|MCO|VAT|GIB)$/;

/** Inhabitants that a place counts for that has no number of its own. */
const LIKE = 500_000;

/** The countries that the sentences of a report tell of, in order: by states, bodies of one, places. */
export function aroundOf(
  read: readonly SentenceContext[],
  register: Register,
  { datelines, url, text }: Dated,
): NamedCountries {
  const sent = datelines[0]?.places[0];
  let dateline: string | null = null;
  const told: NamedCountry[] = [];
  const first: number[] = [];
  const about = new Set(read.flatMap(({ spotted }) => spotted.flatMap(({ state }) => state?.code ?? [])));
  const publisher = countryOfAddress({ url, text }, register);
  if (publisher !== null) about.add(publisher);
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
      const body = spot.bodies.find((one) => !one.common && one.actor.country !== null && one.actor.sector !== "JRN");
      const country = spot.state?.code ?? place?.country ?? body?.actor.country ?? null;
      if (country === null) continue;
      const isPlace = spot.kind === "place";
      const { start, end } = spanOfRun(sentence, spot);
      if (isPlace && sent && start < sent.end && end > sent.start) dateline ??= country;
      const setting = isPlace || (spot.kind === "state" && isLocative(sentence, spot.first, end));
      const weak = spot.state
        ? false
        : place
          ? !about.has(country) && named.some((one) => one.country !== country)
          : body?.actor.sector === "BUS";
      told.push({ sentence: number, at: spot.first, country, setting, place: isPlace || CITIES.test(country), weak });
    }
  }
  const counts = new Map<string, number>();
  for (const { country } of told) counts.set(country, (counts.get(country) ?? 0) + 1);
  const shares = new Map([...counts].map(([country, count]) => [country, count / told.length]));
  return { told, first, publisher, dateline, kinds: read.map(({ sentence }) => sentence.kind), shares };
}

/** The places that a name can mean, the largest first. */
function placesNamed(sentence: TreeSentence, spot: Spotted, register: Register): readonly Place[] {
  const size = ({ kind, population }: Place): number => (kind === "city" ? (population ?? 0) : LIKE);
  const words = formsOf(runOf(sentence, spot));
  // "WA" in a report on Perth is no town of Ghana.
  if (/^\p{Lu}{2,3}$/u.test(words) || isWordForSomebody(words)) return [];
  return register
    .placed(words)
    .filter((place) => place.country !== null && isWellKnown(place))
    .sort((a, b) => size(b) - size(a));
}
