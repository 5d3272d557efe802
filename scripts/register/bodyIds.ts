import { readFileSync } from "node:fs";
import { readBodies } from "../../src/register/bodies.ts";
import { fold } from "../../src/register/fold.ts";
import type { Spell } from "./office.ts";

const NAMES = ["bodies.txt", "families.txt"];

let known:
  | Map<string, { readonly id: string; readonly country: string | null; readonly common: boolean }[]>
  | undefined;

function named(
  words: string,
): readonly { readonly id: string; readonly country: string | null; readonly common: boolean }[] {
  if (known === undefined) {
    const all = new Map<string, { id: string; country: string | null; common: boolean }[]>();
    for (const file of NAMES)
      readBodies(readFileSync(new URL(`../../data/register/${file}`, import.meta.url), "utf8"), (name, entry) => {
        if (entry.kind !== "body") return;
        const row = { id: entry.actor.id, country: entry.actor.country, common: entry.common === true };
        all.set(fold(name), [...(all.get(fold(name)) ?? []), row]);
      });
    known = all;
  }
  return known.get(fold(words)) ?? [];
}

/** The id of the register's body of a name; throws where there is none, or where it is another country's. */
export function bodyOf(name: string, country: string): string {
  const found = named(name).find((one) => country === "-" || one.country === null || one.country === country);
  if (!found) throw new Error(`no body "${name}" of ${country} in bodies.txt or families.txt`);
  return found.id;
}

/** "Leader, Harbour Party": the posts of parties with the body that each leads, where the register knows it. */
export const ofParties = (spells: readonly Spell[]): readonly Spell[] =>
  spells.map((spell) => {
    const { office } = spell;
    const party = office[1] === "party_leader" ? /^Leader, (.*)$/.exec(office[0])?.[1] : undefined;
    if (party === undefined || office[7] !== undefined) return spell;
    const [id] = spellings(party).flatMap((name) =>
      named(name).flatMap((one) => (one.country === office[2] ? [one.id] : [])),
    );
    return id === undefined ? spell : { ...spell, office: [...office.slice(0, 7), id] as unknown as Spell["office"] };
  });

/** A party's name as the Factbook has it, and as others write it. */
const spellings = (party: string): readonly string[] => [
  party,
  party.replace(/\bLabor\b/, "Labour"),
  `${party} Party`,
  party.replace(/ Party$/, ""),
  party.replace(/ Party of [A-Z].*$/, " Party"),
];

/** Titles of bodies of several states that the sources have without a body → the body. */
const HEADS: readonly (readonly [title: RegExp, body: string])[] = [
  [/secretary-general of the united nations/i, "United Nations"],
  [/president of the united nations general assembly/i, "United Nations General Assembly"],
  [/president of the international court of justice/i, "International Court of Justice"],
  [/prosecutor of the international criminal court/i, "International Criminal Court"],
  [/high commissioner for refugees/i, "UN refugee agency"],
  [/of the world trade organization/i, "World Trade Organization"],
  [/of the world health organization/i, "World Health Organization"],
  [/of the world bank/i, "World Bank"],
  [/of the international monetary fund/i, "International Monetary Fund"],
  [/of the international labour organization/i, "ILO"],
  [/of the international atomic energy agency/i, "International Atomic Energy Agency"],
  [/of unesco/i, "UNESCO"],
  [/of nato/i, "NATO"],
  [/^president of the european council/i, "European Council"],
  [/^president of the european commission/i, "European Commission"],
  [/high representative of the eu\b/i, "European Union"],
  [/of the african union commission/i, "African Union Commission"],
  [/^chairperson of the african union$/i, "African Union"],
];

/** The posts of bodies of several states with the body, where a title tells it. */
export const ofBodies = (spells: readonly Spell[]): readonly Spell[] =>
  spells.map((spell) => {
    const { office } = spell;
    if (office[2] !== "" || office[7] !== undefined) return spell;
    const body = /under-secretary|vice/i.test(office[0])
      ? undefined
      : HEADS.find(([title]) => title.test(office[0]))?.[1];
    if (body === undefined) return spell;
    const kind = /deputy/i.test(office[0]) ? "igo_deputy" : /prosecutor/i.test(office[0]) ? "igo_official" : "igo_head";
    return {
      ...spell,
      office: [office[0], kind, ...office.slice(2, 7), bodyOf(body, "-")] as unknown as Spell["office"],
    };
  });
