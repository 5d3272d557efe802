import { ACTOR_KINDS, DragomanError, type OwnActor, type OwnOffice } from "../../../contract/index.ts";
import { officeKinds } from "../../../reading/en/words/offices.ts";
import type { Register } from "../../../register/index.ts";
import { look } from "../../../register/look.ts";
import {
  checkName,
  countryOf,
  firstOf,
  idOf,
  isDay,
  lastOf,
  newId,
  say,
  sectorIn,
} from "../../../register/own/index.ts";
import { counted } from "../../terminal/counted.ts";
import type { Terminal } from "../../terminal/out.ts";
import { type ChangeFlags, changeRows } from "./rows.ts";

export interface AddActorFlags extends ChangeFlags {
  readonly id?: string;
  readonly kind?: OwnActor["kind"];
  readonly country?: string;
  readonly sector?: string;
  readonly alias?: readonly string[];
  readonly office?: readonly string[];
  readonly source?: string;
  readonly new?: boolean;
}

const refuse = (message: string): null => {
  throw new DragomanError("actor", message);
};

/** `dragoman actors add`: somebody new, or more of somebody whom the register knows. */
export async function addActorCommand(words: string, flags: AddActorFlags, terminal: Terminal): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  return changeRows(flags, terminal, (own, register) => {
    const called = idOf(words) === null ? words.trim() : null;
    if (called !== null) checkName(called, "name", refuse);
    for (const alias of flags.alias ?? []) checkName(alias, "alias", refuse);
    const id = idFor(words, flags, register, called);
    const entry = register.entry(id);
    const known = entry === null ? null : entry.kind === "body" ? entry.actor.kind : entry.kind;
    const kind = kindFor(flags.kind, known);
    const country =
      flags.country === undefined
        ? null
        : (countryOf(flags.country, register) ??
          refuse(`"${flags.country}" is no state that the register knows; write its ISO code, such as FRA`));
    const offices = (flags.office ?? []).map((text) => officeOf(text, country, register, today));
    if (offices.length > 0 && kind !== "person") refuse(`only a person holds an office, and this is a ${kind}`);
    if (entry === null && called === null)
      refuse(`nobody has the id ${id}; give a name as well: dragoman actors add "NAME" --id ${id}`);
    // The register's spelling stays the chief one of whom it knows.
    const aliases = [...(entry !== null && called !== null ? [called] : []), ...(flags.alias ?? [])];
    const next = say(own, {
      id,
      kind,
      name: entry === null ? called : null,
      country,
      sector: sectorIn(flags.sector ?? null, refuse),
      aliases: aliases.map((alias) => alias.trim()),
      offices,
      source: flags.source ?? null,
    });
    const name = called ?? register.namesOf(id)[0] ?? id;
    const what = [
      offices.length > 0 ? counted(offices.length, "office") : "",
      flags.alias?.length ? counted(flags.alias.length, "other name") : "",
    ].filter(Boolean);
    const done = `${entry === null ? "added" : "added to"} ${name} (${id})${what.length > 0 ? `: ${what.join(", ")}` : ""}`;
    return { own: next, changed: { done, ids: [id] } };
  });
}

function idFor(words: string, flags: AddActorFlags, register: Register, called: string | null): string {
  const given = flags.id ?? (called === null ? words : null);
  if (given !== null)
    return idOf(given) ?? (refuse(`--id "${given}" is none; write wd:Q and a number, or dg: and a word`) as never);
  const taken = (id: string): boolean => register.entry(id) !== null;
  if (flags.new) return newId(called as string, taken);
  const named = look(register, called as string, null, officeKinds).filter(({ by }) =>
    /^actors\/(?:full-name|body|state)$/.test(by),
  );
  if (named.length === 0) return newId(called as string, taken);
  // Somebody of the user's own goes by the name that they were given.
  const mine = named.filter((one) => one.source.startsWith("yours"));
  if (mine.length === 1) return mine[0]?.actor.id as string;
  const who = named
    .slice(0, 6)
    .map(
      ({ actor, tenures }) =>
        `${actor.id} (${[actor.name, actor.country, tenures[0]?.title].filter(Boolean).join(", ")})`,
    );
  throw new DragomanError(
    "actor",
    `the register knows "${called}" already: ${who.join("; ")}. To add to that row name its id (dragoman actors add ${named[0]?.actor.id} …); for somebody else of this name say --new`,
  );
}

function kindFor(given: string | undefined, known: OwnActor["kind"] | null): OwnActor["kind"] {
  const kind = given ?? known ?? "person";
  const one = ACTOR_KINDS.find((name) => name === kind);
  if (one === undefined) throw new DragomanError("actor", `--kind "${kind}" is none of ${ACTOR_KINDS.join(", ")}`);
  if (one === "state" && known !== "state")
    throw new DragomanError(
      "actor",
      "a state that the register does not know cannot be added; give names to one that it knows: dragoman actors add dg:state-FRA --alias NAME",
    );
  if (known !== null && (known === "person") !== (one === "person"))
    throw new DragomanError(
      "actor",
      `this is a ${known} in the register and no ${one}; for another of the name say --new`,
    );
  return one;
}

/**
 * "Minister of Defence, NLD, 2023-05-01..2024-06-30": the title may have commas itself; state and days may be left out.
 * An office without an end is held as far as its teller knows: it is seen today.
 */
function officeOf(text: string, home: string | null, register: Register, today: string): OwnOffice {
  const parts = text.split(",").map((part) => part.trim());
  const range = parts.length > 1 && /^[\d-]*\.\.[\d-]*$/.test(parts.at(-1) as string) ? (parts.pop() as string) : null;
  const last = parts.length > 1 ? countryOf(parts.at(-1) as string, register) : null;
  if (last !== null) parts.pop();
  else if (parts.length > 1 && /^[A-Z]{3}$/.test(parts.at(-1) as string))
    refuse(`--office: "${parts.at(-1)}" is no state that the register knows; write its ISO code, such as FRA`);
  const title = parts.join(", ");
  if (/\d{4}/.test(title))
    refuse(
      `--office "${text}": write TITLE, STATE, FROM..UNTIL, such as "Minister of Defence, FRA, 2023-05-01..2024-06" (leave out what is unknown: 2023-05-01..)`,
    );
  checkName(title, "office", refuse);
  const [from = "", until = ""] = (range ?? "..").split("..");
  for (const day of [from, until])
    if (day !== "" && !isDay(day)) refuse(`--office "${text}": "${day}" is no day; write 2024-11-12, 2024-11 or 2024`);
  if (from && until && firstOf(from) > lastOf(until)) refuse(`--office "${text}": it ends before it begins`);
  return {
    title,
    kind: null,
    of: last ?? home,
    from: from || null,
    until: until || null,
    seen: until === "" && range !== null ? today : null,
  };
}
