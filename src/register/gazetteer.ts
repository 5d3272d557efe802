import { fold } from "./fold.ts";
import { kept } from "./kept.ts";

/** A place with where it lies. */
export interface Place {
  readonly name: string;
  /** ISO 3166 alpha-3; null where it belongs to none or to more than one. */
  readonly country: string | null;
  /** States that claim a disputed territory, ISO 3166 alpha-3 in order; absent where none is in dispute. */
  readonly claims?: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** A sea, strait, base or other region; a state (where its people live on average); a first-level area; a city. */
  readonly kind: "region" | "state" | "area" | "city";
  /** Inhabitants of a city; null for the others. */
  readonly population: number | null;
  readonly geonames: number | null;
}

/**
 * Everything a place's name can mean: regions before states, areas and cities, of these the most populous first. Asked
 * for regions alone it looks into the smallest table only.
 */
export type Gazetteer = (words: string, only?: "region") => readonly Place[];

/** A gazetteer, and whether any region's name begins with a word (or with "the" and it): most words need no look-up. */
export interface Places {
  readonly placed: Gazetteer;
  readonly beginsRegion: (word: string) => boolean;
}

/**
 * A gazetteer from its tables. The two large ones are sorted by their first column and searched as they are: opening
 * them costs nothing, a name some microseconds; they are read on the first question.
 *
 * @param regions lines of name | country, or the states that claim it ("ARG/GBR") | latitude | longitude | other names; or = other name | known name | country
 * @param areas lines of key, name, country, latitude, longitude, "state" or "area", tab between, sorted by key
 * @param cities lines of key, name, country, latitude, longitude, inhabitants, GeoNames id, likewise
 */
export function gazetteerOf(regions: () => string, areas: () => string, cities: () => string): Places {
  let ours: Ours | undefined;
  let tables: readonly [areas: string, cities: string] | undefined;
  const tabled = (key: string): readonly Place[] => {
    tables ??= [areas(), cities()];
    return [...linesOf(tables[0], key).map(areaOf), ...linesOf(tables[1], key).map(cityOf)];
  };
  const regional = (key: string): readonly Place[] => {
    ours ??= parse(regions());
    return ours.places.get(key) ?? [];
  };
  const everywhere = (key: string): readonly Place[] => {
    const near = regional(key);
    const other = (ours as Ours).otherwise.get(key);
    return [
      ...near,
      ...(other ? tabled(fold(other.name)).filter((place) => place.country === other.country) : []),
      ...tabled(key),
    ];
  };
  const asked = { region: kept(byEitherName(regional), MOST_ASKED), any: kept(byEitherName(everywhere), MOST_ASKED) };
  let firsts: Set<string> | undefined;
  return {
    placed: (words, only) => asked[only ?? "any"](words),
    beginsRegion: (word) => {
      ours ??= parse(regions());
      firsts ??= new Set([...ours.places.keys()].map((key) => key.replace(/^the /, "").split(" ", 1)[0] as string));
      return firsts.has(fold(word).split(" ", 1)[0] as string);
    },
  };
}

const MOST_ASKED = 20_000;

/** "St Petersburg" and "Saint Petersburg" are one name. */
function byEitherName(placed: (key: string) => readonly Place[]): (words: string) => readonly Place[] {
  return (words) => {
    const full = words.replace(/^St\.? (?=\p{Lu})/u, "Saint ");
    return full === words ? placed(fold(words)) : [...placed(fold(full)), ...placed(fold(words))];
  };
}

/** The lines of a sorted text whose first column is the key, in their order. */
function linesOf(text: string, key: string): readonly (readonly string[])[] {
  if (key === "") return [];
  let [low, high] = [0, text.length];
  while (low < high) {
    const start = text.lastIndexOf("\n", ((low + high) >> 1) - 1) + 1;
    if (keyAt(text, start) < key) low = nextLine(text, start);
    else high = start;
  }
  const lines: string[][] = [];
  for (let at = low; at < text.length && keyAt(text, at) === key; at = nextLine(text, at))
    lines.push(text.slice(at, nextLine(text, at) - 1).split("\t"));
  return lines;
}

const keyAt = (text: string, start: number): string => text.slice(start, text.indexOf("\t", start));

function nextLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end + 1;
}

const areaOf = ([, name = "", country = "", lat, lon, kind]: readonly string[]): Place => ({
  name,
  country,
  lat: Number(lat),
  lon: Number(lon),
  kind: kind === "state" ? "state" : "area",
  population: null,
  geonames: null,
});

const cityOf = ([, name = "", country = "", lat, lon, population, geonames]: readonly string[]): Place => ({
  name,
  country,
  lat: Number(lat),
  lon: Number(lon),
  kind: "city",
  population: Number(population),
  geonames: Number(geonames),
});

interface Ours {
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** Names by which a city or area of the large tables is known as well. */
  readonly otherwise: ReadonlyMap<string, { readonly name: string; readonly country: string }>;
}

function parse(regions: string): Ours {
  const places = new Map<string, Place[]>();
  const otherwise = new Map<string, { name: string; country: string }>();
  for (const line of regions.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("=")) {
      const [other = "", name = "", country = ""] = line.slice(1).split("|");
      otherwise.set(fold(other), { name, country });
      continue;
    }
    const [name = "", country = "-", lat = "0", lon = "0", others = ""] = line.split("|");
    const place: Place = {
      name,
      country: country === "-" || country.includes("/") ? null : country,
      ...(country.includes("/") ? { claims: country.split("/") } : {}),
      lat: Number(lat),
      lon: Number(lon),
      kind: "region",
      population: null,
      geonames: null,
    };
    for (const words of [name, ...others.split(";").filter(Boolean)]) {
      const key = fold(words);
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  }
  return { places, otherwise };
}
