import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Actor } from "../contract/index.ts";
import { bodyOn, readBodies, readStates } from "./bodies.ts";
import { fold } from "./fold.ts";
import { gazetteerOf, type Places } from "./gazetteer.ts";
import { kept } from "./kept.ts";
import { openPeople, type People, type Row, tableOf } from "./people.ts";
import { holds, personOn } from "./person.ts";
import { spelling } from "./spelling.ts";
import type { Entry, Register, State } from "./types.ts";

export { asOf } from "./asOf.ts";
export { fold } from "./fold.ts";
export type { Gazetteer, Place } from "./gazetteer.ts";
export { kept } from "./kept.ts";
export { holds } from "./person.ts";
export type { Entry, Register, State, Tenure } from "./types.ts";

const FOLDER = new URL("../../data/register/", import.meta.url);

type Tables = readonly [regions: () => string, areas: () => string, cities: () => string];

const TABLES: Tables = [
  () => read("../places/regions.txt"),
  () => read("../places/areas.tsv"),
  () => read("../places/cities.tsv"),
];

let opened: Register | undefined;
let places: Places | undefined;

/** The project's own gazetteer, opened once a process; its tables are read on the first question. */
export function openPlaces(): Places {
  places ??= gazetteerOf(...TABLES);
  return places;
}

/** The project's own register, opened once a process. Throws when the package is not whole. */
export function openRegister(): Register {
  opened ??= registerOf(
    read("states.txt"),
    [read("bodies.txt"), read("families.txt")],
    openPeople(readFileSync(new URL("persons.tsv", FOLDER)), readFileSync(new URL("persons.index", FOLDER))),
    TABLES,
    openPlaces(),
  );
  return opened;
}

const read = (file: string): string => readFileSync(new URL(file, FOLDER), "utf8");

/** English names of states by ISO 3166 alpha-3, without opening the whole register. */
export function stateNames(): Readonly<Record<string, string>> {
  names ??= Object.fromEntries(
    readFileSync(new URL("states.txt", FOLDER), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("|", 2) as [string, string]),
  );
  return names;
}

let names: Readonly<Record<string, string>> | undefined;

/** A register from its tables; tests hand in small ones. Persons are `Row`s as JSON. */
export function build(
  statesText: string,
  bodiesText: string,
  personsText: string,
  regionsText = "",
  areasText = "",
  citiesText = "",
): Register {
  const { table, index } = tableOf(JSON.parse(personsText) as readonly Row[]);
  return registerOf(statesText, [bodiesText], openPeople(Buffer.from(table), Buffer.from(index)), [
    () => regionsText,
    () => areasText,
    () => citiesText,
  ]);
}

function registerOf(
  statesText: string,
  bodiesTexts: readonly string[],
  people: People,
  places: Tables,
  gazetteer: Places = gazetteerOf(...places),
): Register {
  const names = new Map<string, Entry[]>();
  /** States and bodies by id. */
  const ids = new Map<string, { readonly entry: Entry; readonly names: string[] }>();
  let { longest } = people;
  const put = (words: string, entry: Exclude<Entry, { kind: "person" }>): void => {
    const key = bodyKey(words);
    if (key === "") return;
    const id = entry.kind === "state" ? entry.state.id : entry.actor.id;
    const before = ids.get(id);
    if (before) before.names.push(words);
    else ids.set(id, { entry, names: [words] });
    const known = names.get(key);
    if (!known) names.set(key, [entry]);
    // A name and its alias may fold to the same words.
    else if (!known.some((one) => entry.kind === "body" && one.kind === "body" && one.actor.id === id))
      known.push(entry);
    for (let spaces = 1, at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) {
      spaces += 1;
      longest = Math.max(longest, spaces);
    }
  };
  const states = readStates(statesText, put);
  for (const text of bodiesTexts) readBodies(text, put);
  const named = kept((words: string): readonly Entry[] => {
    const key = fold(words);
    const known = names.get(bodyKey(words)) ?? ofCompany(key, names);
    const persons = people.by("name", key).map((person): Entry => ({ kind: "person", person }));
    return persons.length === 0 ? known : [...known, ...persons];
  }, MOST_ASKED);
  const personIn = (id: string): number | undefined =>
    people.by("id", id)[0] ?? (/^dg:person-\d+-/.test(id) ? numbered(id, people) : undefined);
  let hash: string | undefined;
  return {
    get hash() {
      hash ??= hashOf([statesText, ...bodiesTexts, people.hash, ...places.map((text) => text())]);
      return hash;
    },
    ...gazetteer,
    capital: (code) => states.get(code)?.capital ?? null,
    longest,
    named,
    bodyOn,
    state: (code) => states.get(code) ?? null,
    stateActor: (code) => stateActor(states.get(code)),
    tenures: people.tenures,
    person: (index, day) => personOn(people.known(index), people.tenures(index), day),
    entry: (id) => {
      const person = personIn(id);
      return ids.get(id)?.entry ?? (person === undefined ? null : { kind: "person", person });
    },
    namesOf: (id) => {
      const person = personIn(id);
      if (person === undefined) return ids.get(id)?.names ?? [];
      const { name, aliases } = people.known(person);
      return [name, ...aliases];
    },
    sourceOf: (id) => {
      const person = personIn(id);
      const codes = person === undefined ? [] : people.sources(person);
      return codes.length === 0 ? "register" : `register: ${codes.map((code) => SOURCES.get(code) ?? code).join(", ")}`;
    },
    holders: (kind, country, day) =>
      people
        .by("post", `${kind} ${country}`)
        .filter((index) =>
          people
            .tenures(index)
            .some((tenure) => tenure.kind === kind && tenure.country === country && holds(tenure, day) !== null),
        ),
    holdersIn: (kind, body, day) =>
      people
        .by("post", `${kind} ${body}`)
        .filter((index) =>
          people
            .tenures(index)
            .some((tenure) => tenure.kind === kind && tenure.body === body && holds(tenure, day) !== null),
        ),
    spelled: (words) => people.by("spelling", spelling(words)),
    surnamed: (words) => people.by("surname", fold(words)),
  };
}

const NONE: readonly Entry[] = [];
/** Where offices come from, by the code in the table; data/README.md says more of each. */
const SOURCES = new Map([
  ["W", "Wikidata"],
  ["F", "CIA Factbook"],
  ["B", "CIA Factbook, yearly editions"],
  ["C", "CIA World Leaders"],
  ["D", "CIA World Leaders, May 2019"],
  ["I", "Institute for Government"],
  ["E", "Wikipedia, current events"],
  ["L", "lists of world leaders"],
  ["P", "news and government pages"],
  ["A", "Archigos"],
  ["R", "REIGN"],
  ["O", "our own writing"],
  ["N", "Wikinews"],
  ["U", "unverified: our own table of posts, no page seen yet"],
]);

/** How names of states and bodies are compared: "Defense" as "Defence", "Organisation" as "Organization". */
const bodyKey = (words: string): string =>
  fold(words)
    .replace(/\bdefense\b/g, "defence")
    .replace(/\borganisation/g, "organization")
    .replace(/\bcenter(?=s?\b)/g, "centre")
    .replace(/\bprogram(?=s?\b)/g, "programme");

const LEGAL_FORM = /,? (?:inc|corp|corporation|co|company|ltd|limited|plc|ag|sa|nv|llc|holdings)$/;

/** "Boeing Co", "Calder, Hale and Co Inc": a company with its legal forms behind its name. */
function ofCompany(key: string, names: ReadonlyMap<string, readonly Entry[]>): readonly Entry[] {
  let bare = key;
  while (LEGAL_FORM.test(bare)) {
    bare = bare.replace(LEGAL_FORM, "");
    const partners = bare.replace(/ (?:and|&)$/, "");
    const spelled = partners === bare ? [bare] : [partners, partners.replace(/,/g, ""), `${partners} & co`];
    const known = spelled
      .flatMap((name) => names.get(name) ?? NONE)
      .filter((entry) => entry.kind === "body" && isCompany(entry.actor, key, bare));
    if (known.length > 0) return known;
    bare = partners;
  }
  return NONE;
}

/** A company, or a medium by a name of some length; no American one is a "Plc". */
const isCompany = ({ sector, country }: Actor, key: string, bare: string): boolean =>
  (sector === "BUS" || (sector === "JRN" && bare.length > 4)) && !(country === "USA" && key.endsWith(" plc"));

/** Words kept with what they mean: enough for a long report, bounded for a process that reads for days. */
const MOST_ASKED = 50_000;

/** A person without an id of its own is called by its row. */
function numbered(id: string, people: People): number | undefined {
  const index = Number(id.split("-")[1]);
  return index < people.count && people.known(index).id === id ? index : undefined;
}

function hashOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("hex").slice(0, 16);
}

const stateActor = (state: State | undefined): Actor | null =>
  state ? { id: state.id, name: state.name, kind: "state", country: state.code, sector: "GOV", offices: [] } : null;
