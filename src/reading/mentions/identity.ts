import { createHash } from "node:crypto";
import type { Actor, ReportedActor } from "../../contract/index.ts";
import type { Register } from "../../register/index.ts";
import type { Cast, Entity } from "./entities/index.ts";
import { slug } from "./entities/local.ts";

/** Whose words are a state's own: its government, forces, intelligence, police; not its parliament, courts or parties. */
const VOICES: ReadonlySet<string> = new Set(["GOV", "MIL", "SPY", "COP"]);

/** The rule by which somebody has the country of the report, which tells too little to know them again elsewhere. */
const GUESSED = "actors/described-at-home";

/** The longest id of words alone; a longer name is told apart by a hash of it. */
const LONGEST = 60;

/**
 * The actors of a report as other reports can know them, by the number of their entity: an id that two reports share where
 * name, kind and country are alike, and the state that each speaks for.
 *
 * A person of one name and one country is the same "by name" only. Without a country, with a single name, or where the
 * report itself has two of that name, an actor stays of its report: nobody is merged silently.
 *
 * @param hash the report's
 */
export function identified(
  { entities, mentions }: Cast,
  hash: string,
  register: Register,
): ReadonlyMap<number, ReportedActor> {
  const own = `-${hash.slice(0, 8)}-`;
  // "the senator from Texas" is a description, not a name by which other reports know him.
  const byName = new Set(mentions.flatMap(({ form, entity }) => (form === "name" ? [entity] : [])));
  const bearers = new Map<string, Set<string>>();
  const idOf = ({ number, actor, by }: Entity): string =>
    (actor?.id.includes(own) && byName.has(number) && by !== GUESSED ? sharedId(actor) : null) ?? actor?.id ?? "";
  for (const entity of entities)
    if (entity.actor) bearers.set(idOf(entity), (bearers.get(idOf(entity)) ?? new Set()).add(entity.actor.id));
  const told = new Map<number, ReportedActor>();
  for (const entity of entities) {
    const { number, actor, by } = entity;
    if (actor === null) continue;
    const shared = idOf(entity);
    const id = (bearers.get(shared)?.size ?? 0) > 1 ? actor.id : shared;
    const identity = id.includes(own) ? "in report" : register.entry(id) === null ? "by name" : "known";
    const { name, kind, country, sector, offices } = actor;
    const speaks_for = voiceOf(actor, register);
    told.set(number, { id, name, kind, country, sector, speaks_for, identity, offices, by });
  }
  return told;
}

/** "dg:person-COL-ada-quill"; null for who is not called by a whole name, or whose country is not told. */
function sharedId({ kind, name, country }: Actor): string | null {
  if (kind !== "person" || country === null || !/^\p{Lu}\S*(?:\s+\S+)*\s+\p{Lu}\S*$/u.test(name)) return null;
  const words = slug(name);
  const rest =
    words === "x" || words.length >= LONGEST ? `-${createHash("sha256").update(name).digest("hex").slice(0, 8)}` : "";
  return `dg:person-${country}-${words}${rest}`;
}

/** The state whose voice an actor is; null for a state itself, and for who speaks for nobody or for who is not known. */
function voiceOf({ kind, country, sector, offices }: Actor, register: Register): string | null {
  if (kind === "state" || kind === "igo" || sector === null || !VOICES.has(sector)) return null;
  const of = offices.find((office) => office.of !== null)?.of ?? country;
  return of === null ? null : (register.stateActor(of)?.id ?? null);
}
