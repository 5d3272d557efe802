import { ACTOR_KINDS, type OwnActor, SECTORS } from "../../contract/index.ts";
import { fold } from "../fold.ts";
import type { Register } from "../types.ts";
import type { Line } from "./csv.ts";
import { firstOf, isDay, lastOf } from "./days.ts";

/** The columns of our own table, in the order in which it is written. */
export const COLUMNS = [
  "id",
  "name",
  "kind",
  "country",
  "sector",
  "aliases",
  "office",
  "office_kind",
  "office_of",
  "from",
  "until",
  "seen",
  "replaces",
  "same_as",
  "source",
] as const;

/** The same under the names that people and Wikidata's query service give them; folded as column names are. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ["id", "actor", "wikidata", "qid", "person", "item", "holder", "human"],
  name: ["name", "personlabel", "itemlabel", "holderlabel", "humanlabel", "actorlabel", "label"],
  kind: ["kind"],
  country: ["country", "iso", "iso3", "countryiso3", "countrycode", "countrylabel"],
  sector: ["sector"],
  aliases: ["aliases", "alias"],
  altLabels: ["altlabel", "altlabels", "personaltlabel", "itemaltlabel", "holderaltlabel"],
  office: ["office", "officelabel", "position", "positionlabel", "title", "post", "postlabel"],
  officeKind: ["officekind"],
  officeOf: ["officeof", "of", "officecountry", "jurisdiction", "jurisdictionlabel"],
  from: ["from", "start", "starttime", "startdate", "begin"],
  until: ["until", "end", "endtime", "enddate", "to"],
  fromPrecision: ["fromprecision", "startprecision", "starttimeprecision"],
  untilPrecision: ["untilprecision", "endprecision", "endtimeprecision"],
  seen: ["seen", "asof"],
  replaces: ["replaces"],
  sameAs: ["sameas", "mergedinto"],
  source: ["source", "reference"],
};

/** Whether a table's header has what is needed: somebody to speak of. */
export const speaksOfSomebody = (header: readonly string[]): boolean =>
  header.some((name) => [...(NAMES.id ?? []), ...(NAMES.name ?? [])].includes(name));

/** What one line says, checked; or what is wrong with it and how to mend it. */
export type Checked = { readonly said: LineSaid } | { readonly problem: string };

export interface LineSaid {
  readonly id: string | null;
  readonly name: string | null;
  /** Null where the line does not say; a person where it is somebody new. */
  readonly kind: OwnActor["kind"] | null;
  readonly country: string | null;
  readonly sector: string | null;
  readonly aliases: readonly string[];
  readonly office: OwnActor["offices"][number] | null;
  readonly replaces: boolean;
  readonly sameAs: string | null;
  readonly source: string | null;
}

const LONGEST_NAME = 300;
const MOST_ALIASES = 200;
const WIKIDATA = /^(?:https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/|wd:)?(Q[1-9]\d{0,11})$/;
const OWN_ID = /^dg:[\w:.-]{1,120}$/;
/** What the query service gives for "there is a value, and nobody knows which". */
const UNKNOWN = /^(?:https?:\/\/www\.wikidata\.org\/\.well-known\/genid\/|_:|t\d+$)/;

/** An id as the record writes it: Wikidata's in any of its forms, or one of ours; null for anything else. */
export function idOf(words: string): string | null {
  const entity = WIKIDATA.exec(words)?.[1];
  return entity ? `wd:${entity}` : OWN_ID.test(words) ? words : null;
}

/** A state's code from a code or any of its names; null where the register knows no such state. */
export function countryOf(words: string, register: Register): string | null {
  if (/^[A-Za-z]{3}$/.test(words) && register.state(words.toUpperCase())) return words.toUpperCase();
  const entry = register.named(words).find((one) => one.kind === "state");
  return entry?.kind === "state" && entry.as === "name" ? entry.state.code : null;
}

/** Checks one line of a table. */
export function check({ cells }: Line, register: Register): Checked {
  const problems: string[] = [];
  const wrong = (message: string): null => {
    problems.push(message);
    return null;
  };
  const all = (field: string): readonly string[] =>
    (NAMES[field] ?? []).flatMap((name) => {
      const value = cells.get(name);
      return value === undefined || UNKNOWN.test(value) ? [] : [unguarded(value)];
    });
  /** The first cell in words; an address of Wikidata's is none. */
  const words = (field: string): string | null => all(field).find((value) => !/^https?:\/\//.test(value)) ?? null;

  const givenId = all("id").find((value) => idOf(value) !== null) ?? all("id")[0] ?? null;
  const id = givenId === null || givenId === "new" ? givenId : idOf(givenId);
  if (givenId !== null && id === null)
    wrong(`id "${short(givenId)}" is none; write wd:Q and a number, or leave it empty for an id of your own`);
  const called = words("name");
  const name =
    called !== null && /^Q\d+$/.test(called)
      ? wrong(`name "${called}" is an id; ask Wikidata for its English label`)
      : called;
  if (name !== null) checkName(name, "name", wrong);
  if (id === null && name === null && problems.length === 0) wrong("it says nobody; give a name or an id");
  const givenKind = words("kind")?.toLowerCase() ?? null;
  const kind =
    givenKind === null
      ? null
      : (ACTOR_KINDS.find((one) => one === givenKind) ??
        wrong(`kind "${short(givenKind)}" is none of ${ACTOR_KINDS.join(", ")}`));
  const country = place("country");
  const sector = sectorIn(words("sector"), wrong);
  const aliases = [
    ...(words("aliases")?.split(/\s*[;|]\s*/) ?? []),
    ...(words("altLabels")?.split(/\s*,\s*/) ?? []),
  ].filter(Boolean);
  for (const alias of aliases) checkName(alias, "alias", wrong);
  if (aliases.length > MOST_ALIASES) wrong(`${aliases.length} aliases; at most ${MOST_ALIASES} are kept`);

  const title = words("office");
  if (title === null && all("office").length > 0)
    wrong("the office is an address and no words; ask Wikidata for its label (positionLabel)");
  if (title !== null) checkName(title, "office", wrong);
  const from = dayIn("from");
  const until = dayIn("until");
  const seen = dayIn("seen");
  if (from !== null && until !== null && firstOf(from) > lastOf(until))
    wrong(`the office ends (${until}) before it begins (${from})`);
  // "-": an office of no state.
  const of = all("officeOf").includes("-") ? null : (place("officeOf") ?? country);
  const office =
    title === null ? null : { title, kind: words("officeKind"), of, from, until, seen: until === null ? seen : null };
  const givenSame = all("sameAs")[0] ?? null;
  const sameAs = givenSame === null ? null : (idOf(givenSame) ?? wrong(`same_as "${short(givenSame)}" is no id`));
  const source = words("source") ?? all("source")[0] ?? null;
  if (problems.length > 0) return { problem: problems.join("; ") };
  const replaces = /^(?:1|true|yes)$/i.test(words("replaces") ?? "");
  return {
    said: {
      id,
      name,
      kind,
      country,
      sector,
      aliases,
      office,
      replaces,
      sameAs,
      source: source?.slice(0, LONGEST_NAME) ?? null,
    },
  };

  /** Any of the cells that may name a state; a code and a label may stand side by side. */
  function place(field: string): string | null {
    const given = all(field).filter((value) => !/^https?:\/\//.test(value));
    if (given.length === 0)
      return all(field).length === 0
        ? null
        : wrong("the country is an address and no words; ask for its code (wdt:P298) or its label");
    for (const value of given) {
      const code = countryOf(value, register);
      if (code !== null) return code;
    }
    return wrong(`"${short(given[0] as string)}" is no state that the register knows; write its ISO code, such as FRA`);
  }

  function dayIn(field: "from" | "until" | "seen"): string | null {
    const value = all(field)[0];
    if (value === undefined) return null;
    const day = dayOf(value, words(`${field}Precision`));
    return day ?? wrong(`${field} "${short(value)}" is no day; write 2024-11-12, 2024-11 or 2024, the year first`);
  }
}

/**
 * A day from a cell: as we write it, or as Wikidata does (2024-11-12T00:00:00Z), whose precision stands beside it:
 * 9 a year, 10 a month, 11 a day.
 */
export function dayOf(value: string, precision: string | null = null): string | null {
  const written = /^\+?(\d{4}-\d{2}-\d{2})T[\d:.]*Z?$/.exec(value)?.[1] ?? value;
  // Wikidata writes a year as 2024-00-00 or 2024-01-01.
  const cut =
    precision === "9"
      ? written.slice(0, 4)
      : precision === "10"
        ? written.slice(0, 7)
        : written.replace(/(?:-00)+$/, "");
  return isDay(cut) ? cut : null;
}

export function sectorIn(value: string | null, wrong: (message: string) => null): string | null {
  if (value === null) return null;
  const code = value.toUpperCase();
  return (SECTORS as readonly string[]).includes(code)
    ? code
    : wrong(`sector "${short(value)}" is none of PLOVER's: ${SECTORS.join(" ")}`);
}

/** A name that can be found in a text: letters, one line, no formula. */
export function checkName(name: string, what: string, wrong: (message: string) => null): void {
  if (name.length > LONGEST_NAME)
    wrong(`the ${what} "${short(name)}" has ${name.length} characters; at most ${LONGEST_NAME}`);
  else if (/^=/.test(name)) wrong(`the ${what} "${short(name)}" is a formula; write the words themselves`);
  else if (/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u.test(name))
    wrong(`the ${what} "${short(name)}" has signs that no name has (a line break, a wrong encoding?)`);
  else if (what !== "office" && /[;|]/.test(name))
    wrong(`the ${what} "${short(name)}" has a ${/;/.test(name) ? ";" : "|"}, which parts names; write them apart`);
  else if (fold(name).replace(/[^\p{L}\p{N}]/gu, "") === "") wrong(`the ${what} "${short(name)}" has no letter`);
}

/** Our own tables guard cells that look like formulas with an apostrophe; it is no part of the words. */
const unguarded = (value: string): string => (/^'[=+\-@\t\r\n]/.test(value) ? value.slice(1) : value);

const short = (value: string): string => {
  const line = value.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "·");
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
