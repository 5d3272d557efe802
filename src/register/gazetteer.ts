import { fold } from "./fold.ts";

/** A place with where it lies. */
export interface Place {
  readonly name: string;
  /** ISO 3166 alpha-3; null where it belongs to none or to more than one. */
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  /** Inhabitants; null for seas, regions and straits. */
  readonly population: number | null;
  readonly geonames: number | null;
}

/** Everything a place's name can mean, the most populous first; regions before cities. */
export type Gazetteer = (words: string) => readonly Place[];

/**
 * A gazetteer from its two tables, parsed on the first question: a report without places pays nothing.
 *
 * @param regions lines of name | country | latitude | longitude | other names
 * @param cities lines of name, country, latitude, longitude, inhabitants, GeoNames id, tab between, most populous first
 */
export function gazetteerOf(regions: string, cities: string): Gazetteer {
  let names: ReadonlyMap<string, readonly Place[]> | undefined;
  return (words) => {
    names ??= parse(regions, cities);
    // "St Petersburg" and "Saint Petersburg" are one name.
    const full = words.replace(/^St\.? (?=\p{Lu})/u, "Saint ");
    const known = names.get(fold(words)) ?? [];
    return full === words ? known : [...(names.get(fold(full)) ?? []), ...known];
  };
}

function parse(regions: string, cities: string): ReadonlyMap<string, readonly Place[]> {
  const names = new Map<string, Place[]>();
  const put = (words: string, place: Place): void => {
    const key = fold(words);
    const known = names.get(key);
    if (known) known.push(place);
    else names.set(key, [place]);
  };
  for (const line of regions.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [name = "", country = "-", lat = "0", lon = "0", others = ""] = line.split("|");
    const place: Place = {
      name,
      country: country === "-" ? null : country,
      lat: Number(lat),
      lon: Number(lon),
      population: null,
      geonames: null,
    };
    for (const words of [name, ...others.split(";").filter(Boolean)]) put(words, place);
  }
  for (const line of cities.split("\n")) {
    if (line === "") continue;
    const [name = "", country = "", lat, lon, population, geonames] = line.split("\t");
    put(name, {
      name,
      country,
      lat: Number(lat),
      lon: Number(lon),
      population: Number(population),
      geonames: Number(geonames),
    });
  }
  return names;
}
