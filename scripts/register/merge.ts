import { fold } from "../../src/register/fold.ts";
import type { Row } from "../../src/register/people.ts";
import { spelling } from "../../src/register/spelling.ts";
import { editDistance } from "./editDistance.ts";
import { homeOf, ofOneState } from "./kin.ts";
import type { Office, Refuse, Spell } from "./office.ts";
import { type Held, SINGLE, settle } from "./posts.ts";
import { endTogether, oneRowEach } from "./rows.ts";

interface Person {
  name: string;
  /** Whether the name is the one that people go by, not a directory's with every name there is. */
  called?: boolean;
  wikidata: string;
  readonly aliases: Set<string>;
  readonly offices: Office[];
  /** How many rows tell of the person in each country. */
  readonly told: Map<string, number>;
}

/** A leader, whatever the post. */
const HEAD = /^(?:head_of_state|head_of_government|leader)$/;
/** Sources whose names are those that people go by. */
const COMMON = /^[WFIEPO]$/;
/** Longer than this no one is in public life: two of one name that far apart are two. */
const CAREER = 60;

/**
 * Persons from spells of several sources, the better source first. Somebody is the same by Wikidata id, else by name or
 * spelling in the same country and age; a spell that a better source has already, or contradicts, is left out. An open
 * spell ends where the successor begins.
 */
export function merge(sources: readonly (readonly Spell[])[], refuse: Refuse): readonly Row[] {
  const people: Person[] = [];
  const byId = new Map<string, Person>();
  const byName = new Map<string, Person[]>();
  const posts = new Map<string, (Held & { person: Person })[]>();
  const called = (person: Person, name: string, country: string): void => {
    for (const key of new Set([`${fold(name)}|${country}`, `${spelling(name)}|${country}`, `${fold(name)}|*`])) {
      const known = byName.get(key);
      if (!known) byName.set(key, [person]);
      else if (!known.includes(person)) known.push(person);
    }
  };
  const absorb = (one: Person, into: Person): void => {
    for (const words of [one.name, ...one.aliases]) if (words !== into.name) into.aliases.add(words);
    into.offices.push(...one.offices);
    for (const [country, rows] of one.told) into.told.set(country, (into.told.get(country) ?? 0) + rows);
    for (const list of posts.values()) for (const held of list) if (held.person === one) held.person = into;
    for (const [key, list] of byName)
      if (list.includes(one)) byName.set(key, [...new Set(list.map((known) => (known === one ? into : known)))]);
    people.splice(people.indexOf(one), 1);
  };
  for (const [source, spells] of sources.entries())
    for (const { name, wikidata, aliases, office } of spells) {
      const [, kind, country] = office;
      const post = `${kind} ${country}`;
      const rivals = (posts.get(post) ?? []).filter((one) => one.source < source && overlap(one.office, office) > 0.5);
      // Of a post that many hold, a surname alone tells nobody.
      const alike = rivals.find((one) => isAlike(one.person, name, ALONE.test(kind)));
      const person: Person = byId.get(wikidata) ??
        named(byName, name, aliases, office).find((one) => wikidata === "" || one.wikidata === "") ??
        alike?.person ?? { name, wikidata, aliases: new Set<string>(), offices: [], told: new Map<string, number>() };
      // Known by an id from one post and by a spelling from another: one person after all.
      if (alike && alike.person !== person && alike.person.wikidata === "" && byId.get(wikidata) === person)
        absorb(alike.person, person);
      if (SINGLE.test(kind) && rivals.length > 0 && !rivals.some((one) => one.person === person)) {
        refuse("a post that a better source gives to somebody else", `${name} | ${office.join(" | ")}`);
        continue;
      }
      if (person.offices.length === 0) people.push(person);
      if (country !== "") person.told.set(country, (person.told.get(country) ?? 0) + 1);
      if (!person.called && COMMON.test(office[6])) {
        if (name !== person.name) person.aliases.add(person.name);
        person.name = name;
        person.called = true;
      }
      if (wikidata !== "") {
        if (person.wikidata === "") person.wikidata = wikidata;
        byId.set(wikidata, person);
      }
      for (const words of [name, ...aliases]) {
        if (words !== person.name) person.aliases.add(words);
        called(person, words, country);
      }
      const before = person.offices.findIndex((other) => isSame(other, office) || covers(other, office));
      if (before >= 0) {
        const whole = longer(person.offices[before] as Office, office);
        for (const one of posts.get(`${whole[1]} ${country}`) ?? [])
          if (one.office === person.offices[before]) one.office = whole;
        person.offices[before] = whole;
        continue;
      }
      person.offices.push(office);
      const list = posts.get(post) ?? [];
      list.push({ person, office, source });
      posts.set(post, list);
    }
  for (const person of people) {
    const own = new Set(ofOneState(person, refuse));
    if (own.size === person.offices.length) continue;
    person.offices.splice(0, person.offices.length, ...own);
    for (const [post, list] of posts)
      if (list.some((held) => held.person === person && !own.has(held.office)))
        posts.set(
          post,
          list.filter((held) => held.person !== person || own.has(held.office)),
        );
  }
  settle(posts);
  for (const { offices } of people) offices.splice(0, offices.length, ...endTogether(oneRowEach(offices)));
  return rowsOf(people.filter(({ offices }) => offices.length > 0));
}

function named(
  byName: ReadonlyMap<string, readonly Person[]>,
  name: string,
  aliases: readonly string[],
  office: Office,
): readonly Person[] {
  const country = office[2];
  const year = yearIn(office);
  const near = (person: Person): boolean => person.offices.some((other) => Math.abs(yearIn(other) - year) < CAREER);
  // Who heads a body of several states had a post in one of them before.
  for (const words of [name, ...aliases])
    for (const key of country === ""
      ? [`${fold(words)}|*`]
      : [`${fold(words)}|${country}`, `${spelling(words)}|${country}`]) {
      const found = (byName.get(key) ?? []).filter(near);
      if (found.length === 1) return found;
    }
  // Who reigns in several states is one person.
  if (office[1] !== "head_of_state" && !/\b(?:king|queen|prince|monarch)\b/i.test(office[0])) return [];
  const reigning = (byName.get(`${fold(name)}|*`) ?? []).filter((person) =>
    person.offices.some((other) => other[1] === "head_of_state" && overlap(other, office) > 0),
  );
  return reigning.length === 1 ? reigning : [];
}

const yearIn = ([, , , from, until, seen]: Office): number => Number((from || until || seen || "0").slice(0, 4));

/** The same post from the same day, whatever is told of its end. */
const isSame = (other: Office, office: Office): boolean =>
  other.slice(0, 4).join() === office.slice(0, 4).join() &&
  (office[3] !== "" || other.slice(4, 6).join() === office.slice(4, 6).join());

/** The same post of the same state, or any lead of it, for most of the same time. */
function covers(other: Office, office: Office): boolean {
  const same = other[1] === office[1] || (office[1] === "leader" && HEAD.test(other[1]));
  // What no state's post tells, the body does: who heads one of them heads no other.
  const ofOne = other[7] === undefined || office[7] === undefined ? office[2] !== "" : other[7] === office[7];
  return (
    same &&
    ofOne &&
    other[2] === office[2] &&
    other[1] !== "other_minister" &&
    other[1] !== "other" &&
    overlap(other, office) > 0.5
  );
}

/** A spell with the beginning that it lacks, an open one with the end or the later sighting, that another source has of it. */
function longer(known: Office, other: Office): Office {
  const body = other[7];
  if (known[7] === undefined && body !== undefined)
    return longer([...known.slice(0, 6), known[6], body] as unknown as Office, other);
  const [, , , begun, until, seen, source] = known;
  const from = begun || (other[3] <= (until || seen) ? other[3] : "");
  if (from !== begun) return longer(known.with(3, from) as unknown as Office, other);
  if (until !== "" || source === other[6]) return known;
  if (other[4] !== "" && other[4] >= seen.slice(0, other[4].length))
    return known.with(4, other[4]).with(5, "") as unknown as Office;
  return other[4] === "" && other[5] > seen ? (known.with(5, other[5]) as unknown as Office) : known;
}

const yearOf = (day: string, open: number): number =>
  day === ""
    ? open
    : Number(day.slice(0, 4)) + (Number(day.slice(5, 7) || "7") - 1) / 12 + Number(day.slice(8) || "15") / 365;

/** The share of the shorter spell that lies in the other. */
function overlap(a: Office, b: Office): number {
  const span = ([, , , from, until, seen]: Office): readonly [number, number] => {
    const start = yearOf(from, yearOf(seen || until, 0) - 0.1);
    return [start, Math.max(yearOf(until, yearOf(seen, start)), start + 0.05)];
  };
  const [[fromA, untilA], [fromB, untilB]] = [span(a), span(b)];
  const common = Math.min(untilA, untilB) - Math.max(fromA, fromB);
  return Math.max(0, common) / Math.min(untilA - fromA, untilB - fromB);
}

/** Posts that one person at a time holds, or nearly so. */
const ALONE = new RegExp(`${SINGLE.source}|^leader$`);

/** The same name in another spelling: two words of it, or for a post that one holds the last one alone. */
function isAlike(person: Person, name: string, alone: boolean): boolean {
  const parts = spelling(name).split(" ");
  return [person.name, ...person.aliases].some((other) => {
    const others = spelling(other).split(" ");
    return (
      parts.filter((part) => part.length > 2 && others.some((one) => near(one, part))).length >=
        (alone ? Math.min(2, parts.length, others.length) : 2) ||
      (alone && near(others.at(-1) as string, parts.at(-1) as string))
    );
  });
}

/** The same word but for a letter or two. */
function near(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 2) return false;
  return editDistance(a, b) <= (Math.min(a.length, b.length) >= 7 ? 2 : 1);
}

/** Of offices that begin on one day the weightier first. */
const weight = (kind: string): number => (HEAD.test(kind) ? 0 : kind === "other" ? 2 : 1);

function rowsOf(people: readonly Person[]): readonly Row[] {
  const ids = new Map<string, number>();
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...people]
    .sort(
      (a, b) =>
        order(a.name, b.name) ||
        order(a.wikidata, b.wikidata) ||
        order(a.offices[0]?.[3] ?? "", b.offices[0]?.[3] ?? ""),
    )
    .map(({ name, wikidata, aliases, offices }): Row => {
      const home = homeOf(offices);
      // Without an id of Wikidata a person is called by name and country, so that the id lasts when rows are added.
      const own = `dg:person-${offices[0]?.[2] || "x"}-${fold(name).replace(/[^a-z0-9]+/g, "-")}`;
      const count = (ids.get(own) ?? 0) + 1;
      ids.set(own, count);
      const row: Row = [
        name,
        wikidata === "" ? (count === 1 ? own : `${own}-${count}`) : `wd:${wikidata}`,
        [...aliases].filter((alias) => fold(alias) !== fold(name)).sort(),
        [...offices].sort((a, b) => order(a[3], b[3]) || weight(a[1]) - weight(b[1])),
      ];
      return home === null ? row : [row[0], row[1], row[2], row[3], [home, ""]];
    });
}
