/**
 * `npm run register -- [--facts FOLDER]`: builds data/register/persons.json from the raw facts on who held which office
 * when. Rows that break sense are refused and counted by reason; states and bodies are written by hand beside it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "./csv.ts";

const at = process.argv.indexOf("--facts");
const facts = at >= 0 ? process.argv[at + 1] : process.env.DRAGOMAN_FACTS;
if (!facts) {
  console.error("no facts here: set DRAGOMAN_FACTS or give --facts FOLDER");
  process.exit(2);
}

type Row = Readonly<Record<string, string>>;

/** [title, kind, country or "", from, until, seen] */
type Office = readonly [string, string, string, string, string, string];

const refused = new Map<string, number>();
const refuse = (reason: string): null => {
  refused.set(reason, (refused.get(reason) ?? 0) + 1);
  return null;
};

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

function officeOf(row: Row): Office | null {
  const person = row.person?.trim() ?? "";
  if (person.length < 3 || !/\p{L}/u.test(person)) return refuse("no name");
  if (/\b(?:vacant|acting|minister|president|ambassador|none)\b/i.test(person)) return refuse("a title for a name");
  if (row.office_kind === "ambassador") return refuse("an ambassador (left out for size)");
  if (row.office_kind === "other" && (row.from ?? "") < "2010" && (row.until ?? "9") < "2012")
    return refuse("a minor office long ended");
  const [from, until, seen] = [row.from ?? "", row.until ?? "", row.as_of ?? ""];
  for (const day of [from, until, seen]) if (day !== "" && !DAY.test(day)) return refuse("a date that is none");
  if (from !== "" && until !== "" && until < from) return refuse("ends before it begins");
  if (!/^(?:[A-Z]{3})?$/.test(row.country_iso3 ?? "")) return refuse("a country that is none");
  return [row.office?.trim() ?? "", row.office_kind ?? "", row.country_iso3 ?? "", from, until, seen];
}

const people = new Map<string, { name: string; id: string; aliases: Set<string>; offices: Office[] }>();
for (const row of parse(readFileSync(join(facts, "office-holders.csv"), "utf8"))) {
  const office = officeOf(row);
  if (!office) continue;
  const name = (row.person as string).trim();
  const key = row.wikidata || `${name}|${office[2]}`;
  const person = people.get(key) ?? {
    name,
    id: row.wikidata ? `wd:${row.wikidata}` : "",
    aliases: new Set<string>(),
    offices: [],
  };
  // Aliases in other scripts are found in no English report.
  for (const alias of (row.aliases ?? "").split(";"))
    if (/^[\p{Script=Latin}\s.'’-]{4,}$/u.test(alias) && alias !== name) person.aliases.add(alias.trim());
  if (!person.offices.some((other) => other.join() === office.join())) person.offices.push(office);
  people.set(key, person);
}

const rows = [...people.values()]
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
  .map(({ name, id, aliases, offices }) => [
    name,
    id,
    [...aliases].sort(),
    offices.sort((a, b) => (a[3] < b[3] ? -1 : 1)),
  ]);
const out = `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
writeFileSync(new URL("../../data/register/persons.json", import.meta.url), out);
console.log(
  `${rows.length} persons, ${rows.reduce((sum, row) => sum + (row[3] as Office[]).length, 0)} offices, ${(out.length / 1e6).toFixed(2)} MB`,
);
for (const [reason, count] of [...refused].sort((a, b) => b[1] - a[1])) console.log(`refused ${count}: ${reason}`);
