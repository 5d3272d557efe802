/**
 * `npm run register -- [--facts FOLDER]`: builds data/register/persons.tsv and its index from the raw facts on who held
 * which office when and from our own figures.txt. Rows that break sense are refused, counted by reason and, with
 * `--refused`, listed. Prints how many countries are known in each year.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableOf } from "../../src/register/people.ts";
import { bodyOf, ofBodies, ofParties } from "./bodyIds.ts";
import { confirm } from "./confirm.ts";
import { corrected } from "./corrections.ts";
import { readCountryInfo } from "./countryinfo.ts";
import { coverage, coverageOfPosts } from "./coverage.ts";
import { readFacts } from "./facts.ts";
import { readFigures } from "./figures.ts";
import { readOfficeHolders } from "./holders.ts";
import { readArchigos, readHolders, readReign } from "./leaders.ts";
import { merge } from "./merge.ts";
import { untangle } from "./mixed.ts";
import { checked, kindOf, recalled, type Spell } from "./office.ts";
import { readPosts } from "./ownPosts.ts";
import { areTwo } from "./twoNames.ts";

// `npm run register | head`: whoever reads no further has seen enough; the files are written before anything is said.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const at = process.argv.indexOf("--facts");
const facts = at >= 0 ? process.argv[at + 1] : process.env.DRAGOMAN_FACTS;
if (!facts) {
  console.error("no facts here: set DRAGOMAN_FACTS or give --facts FOLDER");
  process.exit(2);
}
const file = (path: string): string => readFileSync(join(facts, path), "utf8");
const own = (name: string): URL => new URL(`../../data/register/${name}`, import.meta.url);
const kept = (name: string): readonly Spell[] =>
  // Father and daughter in one row: which days are whose it does not tell.
  sound(readFacts(readFileSync(new URL(`facts/${name}`, import.meta.url), "utf8"))).filter(
    (spell) =>
      !spell.aliases.some((alias) => areTwo(spell.name, alias)) ||
      refuse("one spell of two people", `${[spell.name, ...spell.aliases].join(";")} | ${spell.office.join(" | ")}`),
  );

const refused = new Map<string, string[]>();
const refuse = (reason: string, row: string): null => {
  refused.set(reason, [...(refused.get(reason) ?? []), row]);
  return null;
};
const sound = (spells: readonly Spell[]): readonly Spell[] =>
  ofBodies(ofParties(corrected(spells)))
    .map(recalled)
    .filter((spell) => checked(spell, refuse) !== null);

const info = readCountryInfo(file("countryinfo/CountryInfo.120116.txt"));
const figures = sound(readFigures(readFileSync(own("figures.txt"), "utf8")));
const posts = sound(readPosts(readFileSync(own("posts.txt"), "utf8"), bodyOf));
const isSeen = ({ office }: Spell): boolean => office[6] !== "U";
const better = [
  sound(readOfficeHolders(file("office-holders.csv"))),
  kept("wikidata.tsv"),
  figures,
  posts.filter(isSeen),
  sound(readHolders(file("leaders/eps_us_cabinet/holders21.csv"), "USA", "W", kindOf)),
  sound(readHolders(file("leaders/eps_world/html_holders21.csv"), "", "W", kindOf)),
  sound(readHolders(file("leaders/eps_world/html_legislators.csv"), "", "W", kindOf)),
  kept("factbook.tsv"),
  kept("directory-2019.tsv"),
  kept("ambassadors.tsv"),
  kept("parties.tsv"),
];
const older = [
  untangle(sound(info.spells), better.flat(), refuse),
  sound(readArchigos(file("leaders/archigos_arch_annual.txt"), info.cow)),
  sound(readReign(file("leaders/REIGN_leaderlist_3_21.csv"), info.cow)),
];
// What nobody has looked up comes last: it adds, and contradicts nobody.
const unseen = posts.filter((spell) => !isSeen(spell));
// The better source first: a later one adds to it and does not contradict it.
const rows = merge([...better, ...older, unseen], refuse);
const { table, index } = tableOf(rows);
writeFileSync(own("persons.tsv"), table);
writeFileSync(own("persons.index"), index);
const offices = rows.reduce((sum, row) => sum + row[3].length, 0);
console.log(`${rows.length} persons, ${offices} offices, ${((table.length + index.length) / 1e6).toFixed(2)} MB`);
for (const [reason, list] of [...refused].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`refused ${list.length}: ${reason}`);
  if (process.argv.includes("--refused")) for (const row of list) console.log(`  ${row}`);
}
const told = confirm(figures, [...better.filter((spells) => spells !== figures), ...older].flat());
console.log(
  `figures.txt: ${told.lines} heads and ministers, ${told.lines - told.alone.length} known to another source too, ` +
    `${told.otherDay.length} of them from another day`,
);
if (process.argv.includes("--refused")) for (const row of [...told.otherDay, ...told.alone]) console.log(`  ${row}`);
console.log(coverage(rows, readFileSync(own("states.txt"), "utf8")));
console.log(coverageOfPosts(rows));
console.log(`posts.txt: ${posts.length} spells, ${posts.filter(isSeen).length} with a page seen`);
