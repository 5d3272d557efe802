import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/register/fold.ts";
import { openPeople } from "../../src/register/people.ts";
import { holds } from "../../src/register/person.ts";
import { isCountry } from "./countries.ts";
import { homeOf, ofOneState } from "./kin.ts";
import type { Office } from "./office.ts";
import { oneRowEach } from "./rows.ts";
import { areTwo } from "./twoNames.ts";

const file = (name: string): Buffer => readFileSync(new URL(`../../data/register/${name}`, import.meta.url));
const people = openPeople(file("persons.tsv"), file("persons.index"));
const rows = Array.from({ length: people.count }, (_, row) => ({
  name: people.known(row).name,
  aliases: people.known(row).aliases,
  country: people.known(row).country ?? null,
  offices: people.tenures(row).map(({ title, kind, country, from, until, seen, body }): Office => {
    const cells = [title, kind, country ?? "", from ?? "", until ?? "", seen ?? "", ""];
    return (body === undefined ? cells : [...cells, body]) as unknown as Office;
  }),
}));

describe("the persons of the register", () => {
  it("govern no two unrelated states at once", () => {
    const two: string[] = [];
    for (const { name, offices } of rows) {
      const told = new Map(offices.map(([, , country]) => [country, 1]));
      ofOneState({ name, offices, told }, (_, row) => {
        two.push(row);
        return null;
      });
    }
    expect(two).toEqual([]);
  });

  it("are not called by the name of a relative who is in the register too", () => {
    const bearers = new Map<string, Set<string>>();
    for (const { name, offices } of rows)
      for (const [, , state] of offices) bearers.set(fold(name), (bearers.get(fold(name)) ?? new Set()).add(state));
    const joined = rows.flatMap(({ name, aliases, offices }) =>
      aliases
        .filter((alias) => areTwo(name, alias) && offices.some(([, , state]) => bearers.get(fold(alias))?.has(state)))
        .map((alias) => `${name} = ${alias}`),
    );
    expect(joined).toEqual([]);
  });

  it("hold their offices in states that there are", () => {
    const elsewhere = rows.filter(({ offices }) =>
      offices.some(([, , country]) => country !== "" && !isCountry(country)),
    );
    expect(elsewhere.map(({ name }) => name)).toEqual([]);
  });

  it("have one row for one time in an office", () => {
    const twice = rows.filter(({ offices }) => oneRowEach(offices).length < offices.length);
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  it("are of the state whose crown or presidency they hold, not of its first realm", () => {
    for (const { name, country, offices } of rows) expect([name, country]).toEqual([name, homeOf(offices)]);
    expect(rows.filter(({ country }) => country !== null).map(({ name, country }) => `${name} ${country}`)).toEqual(
      expect.arrayContaining(["Charles III GBR", "Emmanuel Macron FRA", "Xi Jinping CHN"]),
    );
  });

  it("keep no office that somebody took as head of government and left with it", () => {
    const johnson = rows.find(({ name }) => name === "Boris Johnson");
    const held = (johnson?.offices ?? []).filter(
      ([title, kind, country, from, until, seen]) =>
        holds({ title, kind, country, from: from || null, until: until || null, seen: seen || null }, "2023-02-01") !==
        null,
    );
    expect(held).toEqual([]);
  });
});
