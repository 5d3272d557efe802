import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Actor, Office } from "../contract/index.ts";
import { fold } from "./fold.ts";
import { gazetteerOf } from "./gazetteer.ts";
import type { Entry, Register, State, Tenure } from "./types.ts";

export { fold } from "./fold.ts";
export type { Gazetteer, Place } from "./gazetteer.ts";
export type { Entry, Register, State, Tenure } from "./types.ts";

const FOLDER = new URL("../../data/register/", import.meta.url);

type Row = readonly [
  name: string,
  id: string,
  aliases: readonly string[],
  offices: readonly (readonly [string, string, string, string, string, string])[],
];

let opened: Register | undefined;

/** The project's own register, opened once a process. Throws when the package is not whole. */
export function openRegister(): Register {
  opened ??= build(
    readFileSync(new URL("states.txt", FOLDER), "utf8"),
    readFileSync(new URL("bodies.txt", FOLDER), "utf8"),
    readFileSync(new URL("persons.json", FOLDER), "utf8"),
    readFileSync(new URL("../places/regions.txt", FOLDER), "utf8"),
    readFileSync(new URL("../places/cities.tsv", FOLDER), "utf8"),
  );
  return opened;
}

/** English names of states by ISO 3166 alpha-3, without opening the whole register. */
export function stateNames(): Readonly<Record<string, string>> {
  const lines = readFileSync(new URL("states.txt", FOLDER), "utf8").split("\n");
  return Object.fromEntries(
    lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("|", 2) as [string, string]),
  );
}

/** A register from its tables; tests hand in small ones. */
export function build(
  statesText: string,
  bodiesText: string,
  personsText: string,
  regionsText = "",
  citiesText = "",
): Register {
  const names = new Map<string, Entry[]>();
  let longest = 1;
  const put = (words: string, entry: Entry): void => {
    const key = fold(words);
    if (key === "") return;
    const known = names.get(key);
    if (!known) names.set(key, [entry]);
    // A name and its alias may fold to the same words.
    else if (!(entry.kind === "person" && known.some((one) => one.kind === "person" && one.person === entry.person)))
      known.push(entry);
    longest = Math.max(longest, key.split(" ").length);
  };
  const states = readStates(statesText, put);
  readBodies(bodiesText, put);
  const people = JSON.parse(personsText) as readonly Row[];
  const last = new Map<string, number[]>();
  const posts = new Map<string, number[]>();
  for (const [index, [name, , aliases, offices]] of people.entries()) {
    for (const words of [name, ...aliases]) put(words, { kind: "person", person: index });
    for (const words of new Set([name, ...aliases].map(surname))) push(last, words, index);
    for (const office of offices)
      if (office[2] !== "" && office[1] !== "other") push(posts, `${office[1]} ${office[2]}`, index);
  }
  const tenures = (index: number): readonly Tenure[] =>
    (people[index]?.[3] ?? []).map(([title, kind, country, from, until, seen]) => ({
      title,
      kind,
      country: country || null,
      from: from || null,
      until: until || null,
      seen: seen || null,
    }));
  return {
    hash: hashOf([statesText, bodiesText, personsText, regionsText, citiesText]),
    placed: gazetteerOf(regionsText, citiesText),
    capital: (code) => states.get(code)?.capital ?? null,
    longest,
    named: (words) => names.get(fold(words)) ?? [],
    state: (code) => states.get(code) ?? null,
    stateActor: (code) => stateActor(states.get(code)),
    tenures,
    person: (index, day) => personActor(people[index] as Row, index, tenures(index), day),
    holders: (kind, country, day) =>
      [...new Set(posts.get(`${kind} ${country}`) ?? [])].filter((index) =>
        tenures(index).some(
          (tenure) => tenure.kind === kind && tenure.country === country && holds(tenure, day) !== null,
        ),
      ),
    surnamed: (words) => [...new Set(last.get(fold(words)) ?? [])],
  };
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function hashOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("hex").slice(0, 16);
}

const surname = (name: string): string => fold(name).split(" ").at(-1) ?? "";

function readStates(text: string, put: (words: string, entry: Entry) => void): ReadonlyMap<string, State> {
  const states = new Map<string, State>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [code = "", name = "", demonyms = "", capital = "", others = ""] = line.split("|");
    const state: State = { id: `dg:state-${code}`, code, name, capital: capital || null };
    states.set(code, state);
    put(name, { kind: "state", state, as: "name" });
    for (const words of demonyms.split(";").filter(Boolean)) put(words, { kind: "state", state, as: "demonym" });
    if (capital) put(capital, { kind: "state", state, as: "capital" });
    for (const words of others.split(";").filter(Boolean)) {
      const as = words.startsWith("!") ? "government" : words.startsWith("~") ? "capital" : "name";
      put(words.replace(/^[!~]/, ""), { kind: "state", state, as });
    }
  }
  return states;
}

function readBodies(text: string, put: (words: string, entry: Entry) => void): void {
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [id = "", name = "", kind = "body", country = "-", sector = "-", others = ""] = line.split("|");
    const actor: Actor = {
      id: `dg:${id}`,
      name,
      kind: kind as Actor["kind"],
      country: country === "-" ? null : country,
      sector: sector === "-" ? null : sector,
      offices: [],
    };
    for (const words of [name, ...others.split(";").filter(Boolean)]) put(words, { kind: "body", actor });
  }
}

const stateActor = (state: State | undefined): Actor | null =>
  state ? { id: state.id, name: state.name, kind: "state", country: state.code, sector: "GOV", offices: [] } : null;

function personActor([name, id]: Row, index: number, tenures: readonly Tenure[], day: string | null): Actor {
  const held = tenures.flatMap((tenure): Office[] => {
    const basis = day === null ? null : holds(tenure, day);
    return basis === null
      ? []
      : [{ title: tenure.title, of: tenure.country, from: tenure.from, until: tenure.until, seen: tenure.seen, basis }];
  });
  const country =
    held.find((office) => office.of !== null)?.of ?? mostFrequent(tenures.map((tenure) => tenure.country));
  return {
    id: id || `dg:person-${index}-${fold(name).replace(/[^a-z0-9]+/g, "-")}`,
    name,
    kind: "person",
    country,
    sector: sectorOf(tenures, day),
    offices: held,
  };
}

/** PLOVER sector by the offices of a day; those who held office before are elites (ELI); null before their first. */
function sectorOf(tenures: readonly Tenure[], day: string | null): string | null {
  const kinds = new Set(
    tenures.filter((tenure) => day !== null && holds(tenure, day) !== null).map((tenure) => tenure.kind),
  );
  if (kinds.size === 0)
    return day !== null && tenures.some(({ until }) => until !== null && until < day) ? "ELI" : null;
  if (kinds.has("head_of_state") || kinds.has("head_of_government")) return "GOV";
  if (kinds.has("military_chief")) return "MIL";
  if (kinds.has("intelligence_chief")) return "SPY";
  return "GOV";
}

function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** How long past its last sighting an open spell is still assumed. */
const ASSUMED_YEARS = 2;

/** Whether an office is held on a day: known, assumed (an open spell past its last sighting), or null. */
export function holds(tenure: Tenure, day: string): "known" | "assumed" | null {
  if (tenure.from !== null && day < tenure.from.slice(0, day.length)) return null;
  if (tenure.until !== null) return day.slice(0, tenure.until.length) <= tenure.until ? "known" : null;
  const seen = tenure.seen ?? tenure.from;
  if (seen === null) return null;
  if (day.slice(0, seen.length) <= seen) return "known";
  return Number(day.slice(0, 4)) - Number(seen.slice(0, 4)) <= ASSUMED_YEARS ? "assumed" : null;
}
