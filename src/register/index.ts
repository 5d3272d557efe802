import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Actor } from "../contract/index.ts";
import { fold } from "./fold.ts";
import { gazetteerOf } from "./gazetteer.ts";
import { holds, personOn } from "./person.ts";
import type { Entry, Register, State, Tenure } from "./types.ts";

export { fold } from "./fold.ts";
export type { Gazetteer, Place } from "./gazetteer.ts";
export { holds } from "./person.ts";
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
    readFileSync(new URL("../places/areas.tsv", FOLDER), "utf8"),
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
  areasText = "",
  citiesText = "",
): Register {
  const names = new Map<string, Entry[]>();
  /** States and bodies by id; persons are found when one is asked for. */
  const ids = new Map<string, { readonly entry: Entry; readonly names: string[] }>();
  let longest = 1;
  const put = (words: string, entry: Entry): void => {
    const key = fold(words);
    if (key === "") return;
    if (entry.kind !== "person") {
      const id = entry.kind === "state" ? entry.state.id : entry.actor.id;
      const before = ids.get(id);
      if (before) before.names.push(words);
      else ids.set(id, { entry, names: [words] });
    }
    const known = names.get(key);
    if (!known) names.set(key, [entry]);
    // A name and its alias may fold to the same words.
    else if (!(entry.kind === "person" && known.some((one) => one.kind === "person" && one.person === entry.person)))
      known.push(entry);
    longest = Math.max(longest, key.split(" ").length);
  };
  const people = JSON.parse(personsText) as readonly Row[];
  const personId = (index: number): string => {
    const [name, id] = people[index] as Row;
    return id || `dg:person-${index}-${fold(name).replace(/[^a-z0-9]+/g, "-")}`;
  };
  let byId: ReadonlyMap<string, number> | undefined;
  const personOf = (id: string): number | undefined => {
    byId ??= new Map(people.map((_, index) => [personId(index), index]));
    return byId.get(id);
  };
  const states = readStates(statesText, put);
  readBodies(bodiesText, put);
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
    hash: hashOf([statesText, bodiesText, personsText, regionsText, areasText, citiesText]),
    placed: gazetteerOf(regionsText, areasText, citiesText),
    capital: (code) => states.get(code)?.capital ?? null,
    longest,
    named: (words) => names.get(fold(words)) ?? [],
    state: (code) => states.get(code) ?? null,
    stateActor: (code) => stateActor(states.get(code)),
    tenures,
    person: (index, day) => personOn({ id: personId(index), name: (people[index] as Row)[0] }, tenures(index), day),
    entry: (id) => {
      const person = personOf(id);
      return ids.get(id)?.entry ?? (person === undefined ? null : { kind: "person", person });
    },
    namesOf: (id) => {
      const [name, , aliases] = people[personOf(id) ?? -1] ?? [];
      return ids.get(id)?.names ?? (name === undefined ? [] : [name, ...(aliases ?? [])]);
    },
    sourceOf: () => "register",
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
