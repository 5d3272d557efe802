import { DragomanError, type OwnActor, type OwnRows } from "../../contract/index.ts";
import type { Register } from "../../register/index.ts";
import { checkName, merge, newId, say, split, unmerge, wholeRow } from "../../register/own/index.ts";

/** What somebody says of who is who; ids throughout. */
export type PeopleAsked =
  /** `with` is henceforth `id`. */
  | { readonly what: "merge"; readonly id: string; readonly with: string }
  /** They are two again. */
  | { readonly what: "unmerge"; readonly id: string; readonly with: string }
  | { readonly what: "name"; readonly id: string; readonly name: string }
  /** Names and offices of `id` are somebody else's, who is called `name`. */
  | {
      readonly what: "split";
      readonly id: string;
      readonly name: string;
      readonly aliases: readonly string[];
      /** Places in `officesOf`, from 1. */
      readonly offices: readonly number[];
      /** The new one's id; made from the name where not given. */
      readonly as?: string;
    };

export interface PeopleChange {
  readonly own: OwnRows;
  /** What was done, in one line. */
  readonly done: string;
  /** Actors whose rows are other than before. */
  readonly ids: readonly string[];
}

/** Names by which reports mean an actor, where the register has none. */
type Told = (id: string) => readonly string[];

const refuse = (message: string): never => {
  throw new DragomanError("actor", message);
};

/**
 * The user's rows with one change.
 *
 * @throws DragomanError `actor` where there is no such actor, or the two cannot be one or two
 */
export function changePeople(own: OwnRows, register: Register, asked: PeopleAsked, told: Told): PeopleChange {
  switch (asked.what) {
    case "merge":
      return merged(own, register, asked, told);
    case "unmerge": {
      const next = unmerge(own, asked.id, asked.with);
      if (next === null)
        return refuse(`${asked.id} and ${asked.with} were not merged; dragoman actors list shows what was`);
      return { own: next, done: `${asked.id} and ${asked.with} are two again`, ids: [asked.id, asked.with] };
    }
    case "name":
      return named(own, register, asked, told);
    case "split":
      return apart(own, register, asked);
  }
}

type Asked<What extends PeopleAsked["what"]> = Extract<PeopleAsked, { readonly what: What }>;

function merged(own: OwnRows, register: Register, { id, with: from }: Asked<"merge">, told: Told): PeopleChange {
  const [names, others] = [namesOf(register, id, told), namesOf(register, from, told)];
  for (const [one, its] of [
    [id, names],
    [from, others],
  ] as const)
    if (its.length === 0)
      refuse(`neither the register nor a report has ${one}; look it up with: dragoman actors look NAME`);
  // Somebody whom only reports know gets a row of the names that reports give: else there is nothing to be merged into.
  const kind = kindOf(own, register, id);
  const more = [...(register.entry(id) === null ? names : []), ...(register.entry(from) === null ? others : [])];
  const chief = register.entry(id) === null ? { name: names[0] as string } : {};
  const rows = more.length === 0 ? own : say(own, { id, kind, ...chief, aliases: more });
  return {
    own: merge(rows, register, from, id),
    done: `${others[0]} (${from}) is henceforth ${names[0]} (${id}); undo with: dragoman actors split ${id} ${from}`,
    ids: [id, from],
  };
}

function named(own: OwnRows, register: Register, { id, name }: Asked<"name">, told: Told): PeopleChange {
  const called = name.trim();
  checkName(called, "name", refuse);
  const names = namesOf(register, id, told);
  if (names.length === 0 && !own.actors.some((row) => row.id === id))
    refuse(`neither the register nor your rows have ${id}; add somebody new with: dragoman actors add`);
  return {
    own: say(own, { id, kind: kindOf(own, register, id), name: called, aliases: names }),
    done: `${id} is called ${called}; undo with: dragoman undo`,
    ids: [id],
  };
}

function apart(own: OwnRows, register: Register, asked: Asked<"split">): PeopleChange {
  const { id } = asked;
  const before = own.merges.filter(({ into }) => into === id).map(({ from }) => from);
  if (before.length > 0)
    refuse(
      `${before.join(", ")} ${before.length === 1 ? "was" : "were"} merged into ${id}; undo that first: dragoman actors split ${id} ${before[0]}`,
    );
  const whole = wholeRow(own, register, id) ?? refuse(`${id} has no row that could be split`);
  const name = asked.name.trim();
  if (name === "") refuse("--name says what the new actor is called");
  checkName(name, "name", refuse);
  const all = latestFirst(whole);
  const offices = asked.offices.map(
    (number) =>
      all[number - 1] ??
      refuse(`--office ${number}: give its number as dragoman actors look ${id} shows it (${counted(all.length)})`),
  );
  if (offices.length === 0 && asked.aliases.length === 0 && !whole.aliases.includes(name))
    refuse("nothing would be taken off; say which names (--alias) and offices (--office NUMBER) are somebody else's");
  const other = asked.as ?? newId(name, (one) => register.entry(one) !== null);
  return {
    own: split(own, whole, { id: other, name, aliases: asked.aliases, offices }),
    done: `${name} (${other}) is now somebody else than ${whole.name} (${id}), with ${counted(offices.length)}`,
    ids: [id, other],
  };
}

const counted = (count: number): string => `${count} ${count === 1 ? "office" : "offices"}`;

/** The names of an actor, the chief one first; those of reports where the register has none. */
export function namesOf(register: Register, id: string, told: Told): readonly string[] {
  const known = register.entry(id) === null ? [] : register.namesOf(id);
  return known.length > 0 ? known : told(id);
}

function kindOf(own: OwnRows, register: Register, id: string): OwnActor["kind"] {
  const row = own.actors.find((one) => one.id === id);
  const entry = register.entry(id);
  return row?.kind ?? (entry === null ? kindInId(id) : entry.kind === "body" ? entry.actor.kind : entry.kind);
}

/** `dg:body-…` is a body: of whom only reports know, the id alone tells what they are. */
const kindInId = (id: string): OwnActor["kind"] =>
  (/^dg:(body|group|igo)-/.exec(id)?.[1] as OwnActor["kind"] | undefined) ?? "person";

/** An actor's offices, the latest first: the order in which they are shown and numbered. */
const latestFirst = ({ offices }: OwnActor): OwnActor["offices"] =>
  [...offices].sort((one, other) => ((one.from ?? "") < (other.from ?? "") ? 1 : -1));

/** What can be taken off an actor: names, and offices in the order in which they are numbered; null for a state or nobody. */
export function partsOf(
  own: OwnRows,
  register: Register,
  id: string,
): { readonly names: readonly string[]; readonly offices: OwnActor["offices"] } | null {
  const whole = wholeRow(own, register, id);
  return whole === null ? null : { names: [whole.name as string, ...whole.aliases], offices: latestFirst(whole) };
}
