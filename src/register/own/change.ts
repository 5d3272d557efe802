import { DragomanError, type OwnActor, type OwnOffice, type OwnRows } from "../../contract/index.ts";
import { fold } from "../fold.ts";
import type { Register } from "../types.ts";

/** What is said of an actor in one go: what is not given stays as it is. */
export interface Said {
  readonly id: string;
  readonly kind: OwnActor["kind"];
  readonly name?: string | null;
  readonly country?: string | null;
  readonly sector?: string | null;
  readonly aliases?: readonly string[];
  readonly offices?: readonly OwnOffice[];
  readonly replaces?: boolean;
  readonly source?: string | null;
}

export const NO_ROWS: OwnRows = { actors: [], merges: [] };

/** Adds what is said of an actor to the user's rows: a new row, or more in the one that there is. Nothing is lost. */
export function say(own: OwnRows, said: Said): OwnRows {
  const before = own.actors.find((row) => row.id === said.id);
  const offices = [...(before?.offices ?? [])];
  for (const office of said.offices ?? []) {
    // The same time in office told again may tell its end.
    const at = offices.findIndex(
      (known) => fold(known.title) === fold(office.title) && known.of === office.of && known.from === office.from,
    );
    if (at < 0) offices.push(office);
    else offices[at] = { ...office, until: office.until ?? offices[at]?.until ?? null };
  }
  const name = said.name ?? before?.name ?? null;
  const aliases = [
    ...(before?.aliases ?? []),
    // A name that another takes the place of is still a name.
    ...(before?.name && said.name && before.name !== said.name ? [before.name] : []),
    ...(said.aliases ?? []),
  ];
  const row: OwnActor = {
    id: said.id,
    name,
    kind: said.kind,
    country: said.country ?? before?.country ?? null,
    sector: said.sector ?? before?.sector ?? null,
    aliases: unlike(aliases, name),
    offices,
    replaces: said.replaces ?? before?.replaces ?? false,
    source: said.source ?? before?.source ?? null,
  };
  return {
    ...own,
    actors: before ? own.actors.map((one) => (one.id === said.id ? row : one)) : [...own.actors, row],
  };
}

/** Names that differ, each once, without the chief one. */
function unlike(names: readonly string[], chief: string | null): readonly string[] {
  const seen = new Set(chief === null ? [] : [fold(chief)]);
  return names.filter((name) => {
    const key = fold(name);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Two rows mean the same: `from` is henceforth `into`, with the names and offices of both.
 *
 * @throws DragomanError `actor` where they are of different kinds or the same already
 */
export function merge(own: OwnRows, register: Register, from: string, into: string): OwnRows {
  const kinds = [from, into].map((id) => kindOf(own, register, id));
  if (from === into || ends(own, from) === ends(own, into))
    throw new DragomanError("actor", `${from} and ${into} are the same already`);
  if (kinds[0] === "state" || kinds[1] === "state")
    throw new DragomanError(
      "actor",
      "a state cannot be merged; give it another name with: dragoman actors add ID --alias NAME",
    );
  if (kinds[0] !== null && kinds[1] !== null && (kinds[0] === "person") !== (kinds[1] === "person"))
    throw new DragomanError("actor", `${from} is a ${kinds[0]} and ${into} a ${kinds[1]}; only like can be merged`);
  return { ...own, merges: [...own.merges, { from: ends(own, from), into: ends(own, into) }] };
}

/** Where an id leads. */
function ends(own: OwnRows, id: string): string {
  let at = id;
  for (let steps = 0; steps <= own.merges.length; steps += 1) {
    const next = own.merges.find((one) => one.from === at)?.into;
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

function kindOf(own: OwnRows, register: Register, id: string): OwnActor["kind"] | null {
  const row = own.actors.find((one) => one.id === id);
  if (row) return row.kind;
  const entry = register.entry(id);
  return entry === null ? null : entry.kind === "body" ? entry.actor.kind : entry.kind;
}

/** Takes a merge back. Null where the two were not merged. */
export function unmerge(own: OwnRows, a: string, b: string): OwnRows | null {
  const merges = own.merges.filter(
    (one) => !((one.from === a && one.into === b) || (one.from === b && one.into === a)),
  );
  return merges.length === own.merges.length ? null : { ...own, merges };
}

/**
 * Two are one row in the register: names and offices are taken off it and given to a new actor.
 *
 * @param taken what the new actor is called and what it takes; offices by their place in the row's list of offices
 * @throws DragomanError `actor` where the row has no such name or office, or nothing would be left
 */
export function split(
  own: OwnRows,
  whole: OwnActor,
  taken: {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly offices: readonly OwnOffice[];
  },
): OwnRows {
  const gone = new Set([taken.name, ...taken.aliases].map(fold));
  const names = [whole.name as string, ...whole.aliases];
  for (const alias of taken.aliases)
    if (!names.some((name) => fold(name) === fold(alias)))
      throw new DragomanError("actor", `${whole.id} has no name "${alias}"; it has: ${names.join("; ")}`);
  const left = names.filter((name) => !gone.has(fold(name)));
  if (left.length === 0)
    throw new DragomanError("actor", `no name would be left for ${whole.id}; give the new actor a name of its own`);
  const rest: OwnActor = {
    ...whole,
    name: left[0] as string,
    aliases: left.slice(1),
    offices: whole.offices.filter((office) => !taken.offices.includes(office)),
    replaces: true,
  };
  const other: OwnActor = { ...whole, ...taken, aliases: unlike(taken.aliases, taken.name), replaces: false };
  return { ...own, actors: [...own.actors.filter((row) => row.id !== whole.id && row.id !== other.id), rest, other] };
}

/** An actor's whole row as the register has it now, to be changed and put in its place. */
export function wholeRow(own: OwnRows, register: Register, id: string): OwnActor | null {
  const entry = register.entry(id);
  if (entry === null || entry.kind === "state") return null;
  const [name, ...aliases] = register.namesOf(id);
  const before = own.actors.find((row) => row.id === id);
  const actor = entry.kind === "body" ? entry.actor : register.person(entry.person, null);
  const tenures = entry.kind === "person" ? register.tenures(entry.person) : [];
  return {
    id,
    name: name ?? actor.name,
    kind: actor.kind,
    country: before?.country ?? (entry.kind === "body" ? actor.country : null),
    sector: before?.sector ?? (entry.kind === "body" ? actor.sector : null),
    aliases,
    offices: tenures.map(({ title, kind, country, from, until, seen }) => ({
      title,
      kind,
      of: country,
      from,
      until,
      seen,
    })),
    replaces: true,
    source: before?.source ?? null,
  };
}

/** Takes the user's rows of an actor away, and the merges that name it: what the register says holds again. */
export function forget(own: OwnRows, ids: readonly string[]): OwnRows {
  const gone = new Set(ids);
  return {
    actors: own.actors.filter((row) => !gone.has(row.id)),
    merges: own.merges.filter((one) => !gone.has(one.from) && !gone.has(one.into)),
  };
}

/** An id of the user's own from a name: `dg:own-ada-quill`; numbered where there is one already. */
export function newId(name: string, taken: (id: string) => boolean): string {
  const slug =
    fold(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "x";
  for (let number = 1; ; number += 1) {
    const id = `dg:own-${slug}${number === 1 ? "" : `-${number}`}`;
    if (!taken(id)) return id;
  }
}
