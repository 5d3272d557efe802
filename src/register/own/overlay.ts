import { createHash } from "node:crypto";
import type { Actor, OwnActor, OwnRows } from "../../contract/index.ts";
import { fold } from "../fold.ts";
import { holds, personOn } from "../person.ts";
import { spelling } from "../spelling.ts";
import type { Entry, Register, Tenure } from "../types.ts";
import { overlap, postOf, without } from "./contest.ts";

/** Persons of the user's are numbered from here, far behind the register's. */
const FIRST = 1_000_000_000;

/** An actor that the user's rows touch, joined from what they say, what the register says and what was merged into it. */
interface Joined {
  readonly id: string;
  readonly names: readonly string[];
  readonly kind: Actor["kind"];
  readonly country: string | null;
  readonly sector: string | null;
  /** The user's first: they win. */
  readonly tenures: readonly Tenure[];
  /** How many of the tenures are the user's. */
  readonly said: number;
  readonly source: string;
  /** What the register says of a body besides: that many states have one of its name, and its sectors in other years. */
  readonly body: Pick<Extract<Entry, { kind: "body" }>, "common" | "spells">;
}

/**
 * The register with the user's own rows laid over it. A value like any other: its hash tells the rows, the register
 * below is unchanged, and without rows it is the register itself.
 *
 * Where they speak of the same thing the user's rows win: a name that they give means whom they say; an office that
 * they fill was held by nobody else on those days; a row that replaces stands alone.
 *
 * @param kindOf the register's word for a post, by its title ("Minister of Foreign Affairs" → foreign_minister)
 */
export function withOwn(base: Register, own: OwnRows, kindOf: (title: string) => string): Register {
  if (own.actors.length === 0 && own.merges.length === 0) return base;
  const { target, members } = groupsOf(own);
  const rows = new Map<string, OwnActor[]>();
  for (const row of own.actors) push(rows, target(row.id), row);
  const joined = [...members].map(([id, ids]) => join(base, id, ids, rows.get(id) ?? [], kindOf));
  const byId = new Map(joined.map((one, at) => [one.id, at]));
  /** Rows of the register that stand no longer by themselves. */
  const touched = new Set([...members.values()].flat());
  const hidden = new Map<number, number>();
  for (const [id, ids] of members)
    for (const one of ids) {
      const entry = base.entry(one);
      if (entry?.kind === "person") hidden.set(entry.person, byId.get(id) as number);
    }

  const names = new Map<string, Entry[]>();
  const last = new Map<string, number[]>();
  const spelt = new Map<string, number[]>();
  let longest = base.longest;
  for (const [at, one] of joined.entries()) {
    const entry = entryOf(base, one, at);
    if (entry === null) continue;
    for (const words of one.names) {
      const key = fold(words);
      // A state keeps what the register says of its own words: which is a demonym, which its capital.
      if (key === "" || (entry.kind === "state" && base.named(words).some((known) => sameState(known, entry))))
        continue;
      if (names.get(key)?.at(-1) !== entry) push(names, key, entry);
      longest = Math.max(longest, key.split(" ").length);
      if (entry.kind === "person") {
        const spelled = spelling(words);
        if (spelled.includes(" ") && spelt.get(spelled)?.at(-1) !== entry.person) push(spelt, spelled, entry.person);
        const surname = key.split(" ").at(-1) as string;
        if (last.get(surname)?.at(-1) !== entry.person) push(last, surname, entry.person);
      }
    }
  }
  const said = new Set(own.actors.flatMap((row) => [row.name ?? "", ...row.aliases].map(fold)));

  /** Times in office that the user gives, by post: nobody of the register's held it then. */
  const filled = new Map<string, Tenure[]>();
  for (const one of joined)
    for (const tenure of one.tenures.slice(0, one.said)) {
      const post = postOf(tenure);
      if (post !== null) push(filled, post, tenure);
    }
  const posts = new Map<string, number[]>();
  for (const [at, one] of joined.entries())
    for (const post of new Set(one.tenures.map(({ kind, country }) => `${kind} ${country}`))) push(posts, post, at);
  const tenuresOf = (index: number): readonly Tenure[] => {
    const mine = joined[index >= FIRST ? index - FIRST : (hidden.get(index) ?? -1)];
    if (mine) return mine.tenures;
    return base.tenures(index).flatMap((tenure) => {
      const others = filled.get(postOf(tenure) ?? "") ?? [];
      return others.reduce<readonly Tenure[]>((left, other) => left.flatMap((one) => without(one, other)), [tenure]);
    });
  };
  const personOf = (index: number, day: string | null): Actor => {
    const mine = joined[index >= FIRST ? index - FIRST : (hidden.get(index) ?? -1)];
    if (mine) return personOn({ ...mine, name: mine.names[0] as string }, mine.tenures, day);
    // Nobody of the user's held a post of theirs: they are who the register says.
    if (!base.tenures(index).some((tenure) => filled.has(postOf(tenure) ?? ""))) return base.person(index, day);
    const theirs = base.person(index, null);
    const left = personOn({ id: theirs.id, name: theirs.name }, tenuresOf(index), day);
    return { ...left, country: left.country ?? theirs.country, sector: left.sector ?? theirs.sector };
  };
  return {
    ...base,
    hash: hashOf(base.hash, own),
    longest,
    named: (words) => {
      const key = fold(words);
      const mine = names.get(key) ?? [];
      if (said.has(key) && mine.length > 0) return mine;
      const theirs = base.named(words).filter((entry) => !isTouched(entry, touched, hidden));
      return mine.length === 0 ? theirs : [...mine, ...theirs];
    },
    tenures: tenuresOf,
    person: personOf,
    holders: (kind, country, day) => {
      const inPost = (tenure: Tenure): boolean =>
        tenure.kind === kind && tenure.country === country && holds(tenure, day) !== null;
      const mine = (posts.get(`${kind} ${country}`) ?? []).flatMap((at) => {
        const one = joined[at] as Joined;
        return one.tenures.some(inPost) ? [{ one, index: FIRST + at }] : [];
      });
      const winners = mine.filter(({ one }) => one.tenures.slice(0, one.said).some(inPost));
      if (winners.length > 0) return winners.map(({ index }) => index);
      const theirs = base
        .holders(kind, country, day)
        .filter((index) => !hidden.has(index) && tenuresOf(index).some(inPost));
      return [...mine.map(({ index }) => index), ...theirs];
    },
    holdersIn: (kind, body, day) =>
      base
        .holdersIn(kind, body, day)
        .map((index) => (hidden.has(index) ? FIRST + (hidden.get(index) as number) : index))
        .filter((index) =>
          tenuresOf(index).some((one) => one.kind === kind && one.body === body && holds(one, day) !== null),
        ),
    spelled: (words) => [
      ...(spelt.get(spelling(words)) ?? []),
      ...base.spelled(words).filter((index) => !hidden.has(index)),
    ],
    surnamed: (words) => [
      ...(last.get(fold(words)) ?? []),
      ...base.surnamed(words).filter((index) => !hidden.has(index)),
    ],
    entry: (id) => {
      const at = byId.get(target(id));
      const one = at === undefined ? undefined : joined[at];
      return one && at !== undefined ? entryOf(base, one, at) : base.entry(id);
    },
    namesOf: (id) => joined[byId.get(target(id)) ?? -1]?.names ?? base.namesOf(id),
    sourceOf: (id) => joined[byId.get(target(id)) ?? -1]?.source ?? base.sourceOf(id),
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Which ids mean the same actor: to whom an id leads through merges, and which ids lead to each actor spoken of. */
function groupsOf({ actors, merges }: OwnRows): {
  readonly target: (id: string) => string;
  readonly members: ReadonlyMap<string, readonly string[]>;
} {
  const into = new Map(merges.map((one) => [one.from, one.into]));
  const target = (id: string): string => {
    let at = id;
    // A ring, which no command makes, ends where it began.
    for (let steps = 0; steps <= into.size; steps += 1) {
      const next = into.get(at);
      if (next === undefined) return at;
      at = next;
    }
    return id;
  };
  const members = new Map<string, string[]>();
  for (const id of new Set([...actors.map((row) => row.id), ...merges.flatMap((one) => [one.into, one.from])])) {
    const key = target(id);
    const group = members.get(key);
    if (group) group.push(id);
    else members.set(key, key === id ? [id] : [key, id]);
  }
  return { target, members: new Map([...members].map(([id, ids]) => [id, [...new Set([id, ...ids])]])) };
}

function join(
  base: Register,
  id: string,
  ids: readonly string[],
  rows: readonly OwnActor[],
  kindOf: (title: string) => string,
): Joined {
  const replaced = new Set(rows.filter((row) => row.replaces).map((row) => row.id));
  const known = ids.flatMap((one) => {
    const entry = replaced.has(one) ? null : base.entry(one);
    return entry === null ? [] : [{ id: one, entry, names: base.namesOf(one) }];
  });
  const mine = [...rows].sort((a, b) => Number(b.id === id) - Number(a.id === id));
  const first = known.find((one) => one.id === id)?.entry ?? known[0]?.entry ?? base.entry(id);
  const actor =
    first?.kind === "body" ? first.actor : first?.kind === "person" ? base.person(first.person, null) : null;
  const tenures = mine.flatMap((row) =>
    row.offices.map(
      (office): Tenure => ({
        title: office.title,
        kind: office.kind ?? kindOf(office.title),
        country: office.of,
        from: office.from,
        until: office.until,
        seen: office.seen,
      }),
    ),
  );
  const theirs = known.flatMap(({ entry }) => (entry.kind === "person" ? base.tenures(entry.person) : []));
  const kept = theirs.filter(
    (one) =>
      !tenures.some((own) =>
        postOf(own) === null
          ? own.title === one.title && own.country === one.country && overlap(own, one)
          : postOf(own) === postOf(one) && overlap(own, one),
      ),
  );
  const called =
    rows.find((row) => row.id === id && row.name !== null)?.name ??
    known.find((one) => one.id === id)?.names[0] ??
    mine.find((row) => row.name !== null)?.name ??
    known[0]?.names[0] ??
    id;
  return {
    id,
    names: [
      ...new Set([
        called,
        ...mine.flatMap((row) => [...(row.name === null ? [] : [row.name]), ...row.aliases]),
        ...known.flatMap((one) => one.names),
      ]),
    ],
    kind: mine[0]?.kind ?? (first?.kind === "state" ? "state" : (actor?.kind ?? "person")),
    country:
      mine.find((row) => row.country !== null)?.country ??
      // Whoever has offices is of the country of those.
      (first?.kind === "person" && tenures.length + kept.length > 0 ? null : (actor?.country ?? null)),
    sector: mine.find((row) => row.sector !== null)?.sector ?? actor?.sector ?? null,
    tenures: [...tenures, ...kept],
    said: tenures.length,
    body: bodyOf(first, mine),
    source: ["yours", ...new Set(mine.flatMap((row) => (row.source === null ? [] : [row.source])))].join(", "),
  };
}

function entryOf(base: Register, one: Joined, at: number): Entry | null {
  if (one.kind === "person") return { kind: "person", person: FIRST + at };
  if (one.kind === "state") {
    const entry = base.entry(one.id);
    return entry?.kind === "state" ? { kind: "state", state: entry.state, as: "name" } : null;
  }
  const { id, names, kind, country, sector } = one;
  return { kind: "body", actor: { id, name: names[0] as string, kind, country, sector, offices: [] }, ...one.body };
}

/** A sector that the user gives holds in every year. */
function bodyOf(first: Entry | null | undefined, mine: readonly OwnActor[]): Joined["body"] {
  if (first?.kind !== "body") return {};
  const { common, spells } = first;
  return {
    ...(common ? { common } : {}),
    ...(spells && !mine.some((row) => row.sector !== null) ? { spells } : {}),
  };
}

const sameState = (known: Entry, entry: Entry): boolean =>
  known.kind === "state" && entry.kind === "state" && known.state.id === entry.state.id;

function isTouched(entry: Entry, touched: ReadonlySet<string>, hidden: ReadonlyMap<number, number>): boolean {
  if (entry.kind === "state") return false;
  return entry.kind === "person" ? hidden.has(entry.person) : touched.has(entry.actor.id);
}

/** Tells what reading can see of the rows, in whatever order they stand; sources and remarks change nothing. */
function hashOf(base: string, { actors, merges }: OwnRows): string {
  const rows = actors
    .map((row) =>
      JSON.stringify([
        row.id,
        row.name,
        row.kind,
        row.country,
        row.sector,
        [...row.aliases].sort(),
        row.offices
          .map(({ title, kind, of, from, until, seen }) => JSON.stringify([title, kind, of, from, until, seen]))
          .sort(),
        row.replaces,
      ]),
    )
    .sort();
  const same = merges.map((one) => JSON.stringify([one.from, one.into])).sort();
  return createHash("sha256")
    .update(JSON.stringify([base, rows, same]))
    .digest("hex")
    .slice(0, 16);
}
