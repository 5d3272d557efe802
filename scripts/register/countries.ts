import { readFileSync } from "node:fs";
import { fold } from "../../src/register/fold.ts";

/** Names of countries that states.txt has otherwise, folded → ISO 3166 alpha-3. */
const OTHERS: Readonly<Record<string, string>> = {
  "antigua barbuda": "ATG",
  "bahamas, the": "BHS",
  "bosnia herzegovina": "BIH",
  burma: "MMR",
  "cabo verde": "CPV",
  "congo brazzaville": "COG",
  "congo kinshasa": "COD",
  "congo, democratic republic of the": "COD",
  "congo, republic of the": "COG",
  "cote d'ivoire": "CIV",
  czech: "CZE",
  czechia: "CZE",
  "gambia, the": "GMB",
  "holy see (vatican city)": "VAT",
  "korea, north": "PRK",
  "korea, south": "KOR",
  macedonia: "MKD",
  "micronesia, federated states of": "FSM",
  saudi: "SAU",
  solomons: "SLB",
  "st kitts and nevis": "KNA",
  "st lucia": "LCA",
  "st vincent and the grenadines": "VCT",
  swaziland: "SWZ",
  swiss: "CHE",
  "swiss federal council": "CHE",
  "timor leste": "TLS",
  uae: "ARE",
  us: "USA",
};

/** Territories that hold offices of their own and stand in no row of states.txt. */
const TERRITORIES = "ABW AIA BMU COK CYM FRO GGY JEY PRI".split(" ");

/** Folded name and ISO 3166 alpha-3 of each state of the register. */
function rows(): readonly (readonly [name: string, code: string])[] {
  return readFileSync(new URL("../../data/register/states.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [code = "", known = ""] = line.split("|");
      return [fold(known), code];
    });
}

let codes: ReadonlySet<string> | undefined;

/** Whether a code is that of a state of the register, or of a territory that governs itself. */
export function isCountry(code: string): boolean {
  codes ??= new Set([...TERRITORIES, ...rows().map(([, known]) => known)]);
  return codes.has(code);
}

let names: ReadonlyMap<string, string> | undefined;

/** ISO 3166 alpha-3 of a country by its name in a source; null for what is no state of the register. */
export function codeOf(name: string): string | null {
  names ??= new Map(rows());
  const key = fold(name);
  return OTHERS[key] ?? names.get(key) ?? null;
}
