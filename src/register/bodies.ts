import type { Actor } from "../contract/index.ts";
import { fold } from "./fold.ts";
import type { Entry, State } from "./types.ts";

type Put = (words: string, entry: Exclude<Entry, { kind: "person" }>) => void;
type Body = Extract<Entry, { kind: "body" }>;

/**
 * States by code, and every name of each handed on: lines of code | name | demonyms | capital | other names, with `!`
 * before words for the government, `~` before cities that do as the capital does, and years where a state is no more
 * ("1922..1991" as a sixth cell).
 */
export function readStates(text: string, put: Put): ReadonlyMap<string, State> {
  const states = new Map<string, State>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [code = "", name = "", demonyms = "", capital = "", others = "", years = ""] = line.split("|");
    const [from = "", until = ""] = years.split("..");
    const state: State = {
      id: `dg:state-${code}`,
      code,
      name,
      adjective: demonyms.split(";")[0] || null,
      capital: capital || null,
      ...(years === "" ? {} : { from: from || null, until: until || null }),
    };
    states.set(code, state);
    put(name, { kind: "state", state, as: "name" });
    for (const words of demonyms.split(";")) if (words !== "") put(words, { kind: "state", state, as: "demonym" });
    if (capital) put(capital, { kind: "state", state, as: "capital" });
    for (const words of others.split(";")) {
      if (words === "") continue;
      const as = words.startsWith("!") ? "government" : words.startsWith("~") ? "capital" : "name";
      put(words.replace(/^[!~]/, ""), { kind: "state", state, as });
    }
  }
  return states;
}

/**
 * Every name of every body handed on: lines of id | name | kind | country or - | sector | other names. A sector may go
 * on with what it was in other years, "PTY,REB ..2016-11-24" (until exclusive). A name behind `?` is one that many
 * states have ("?Congress"). A line `@ country kind sector` gives these to the lines below it, which then hold
 * name | other names alone.
 */
export function readBodies(text: string, put: Put): void {
  let given: readonly string[] | null = null;
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("@")) {
      const cells = line.slice(1).trim().split(" ");
      given = cells[0] === "" ? null : cells;
      continue;
    }
    const cells = line.split("|");
    if (given === null) {
      const [id = "", name = "", kind = "body", country = "-", sector = "-", others = ""] = cells;
      putBody(id, name, kind, country, sector, others, put);
    } else {
      const [name = "", others = "", sector] = cells;
      const [country = "-", kind = "body", common = "-"] = given;
      putBody(
        `${kind}-${country === "-" ? "x" : country}-${slug(name)}`,
        name,
        kind,
        country,
        sector ?? common,
        others,
        put,
      );
    }
  }
}

const slug = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

function putBody(
  id: string,
  written: string,
  kind: string,
  country: string,
  sectors: string,
  others: string,
  put: Put,
): void {
  const [sector = "-", ...spells] = sectors.split(",");
  const name = written.replace(/^\?/, "");
  const actor: Actor = {
    id: `dg:${id}`,
    name,
    // A territory that is no state is a body; its own name may be that of the place.
    kind: (kind === "territory" ? "body" : kind) as Actor["kind"],
    country: country === "-" ? null : country,
    sector: sector === "-" ? null : sector,
    offices: [],
  };
  const body: Body = { kind: "body", actor, ...(spells.length > 0 ? { spells: spells.map(spellOf) } : {}) };
  const common: Body = { ...body, common: true };
  for (const words of [written, ...others.split(";")])
    if (words !== "") put(words.replace(/^\?/, ""), words.startsWith("?") ? common : body);
}

function spellOf(text: string): NonNullable<Body["spells"]>[number] {
  const [sector = "", days = ""] = text.trim().split(" ");
  const [from = "", until = ""] = days.split("..");
  return { sector, from, until };
}

/** A body as an actor on a day. */
export function bodyOn({ actor, spells }: Body, day: string | null): Actor {
  const spell =
    day === null ? undefined : spells?.find(({ from, until }) => day >= from && (until === "" || day < until));
  return spell ? { ...actor, sector: spell.sector } : actor;
}
