import { parse } from "./csv.ts";
import { kindsOf, type Spell } from "./office.ts";

/** Which of our source codes a row's source belongs to; the codes are told in data/README.md. */
const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/every-politician-scrapers/, "W"],
  [/ifg-ministers/, "I"],
  [/^github:factbook/, "F"],
  [/CountryInfo/, "C"],
  [/current-events-context/, "E"],
  [/world-leaders/, "L"],
];

/** Codes that the source mistypes. */
const CODES: Readonly<Record<string, string>> = { JON: "JPN" };

/** The office holders since 2010. */
export function readOfficeHolders(text: string): readonly Spell[] {
  const rows = parse(text);
  // Who follows somebody in another post ends nobody's time: a prime minister filed as head of state.
  const misfiled = new Set(rows.filter(isMisfiled).map((row) => `${row.country_iso3}|${row.from}`));
  return rows.flatMap((row): readonly Spell[] => {
    const cell = (name: string): string => (row[name] ?? "").trim();
    const country = CODES[cell("country_iso3")] ?? cell("country_iso3");
    // Aliases in other scripts are found in no English report.
    const aliases = cell("aliases")
      .split(";")
      .map((alias) => alias.trim())
      .filter((alias) => /^[\p{Script=Latin}\s.'’-]{4,}$/u.test(alias));
    const [office, organization] = [cell("office"), cell("organization")];
    // A post in an organisation says which: "Secretary-General" alone tells nothing.
    const title =
      cell("country_iso3") === "" && organization !== "" && !office.includes(organization)
        ? `${office}, ${organization}`
        : office;
    // An end that was read off the successor is the latest there can be: the spell is seen on its first day, and ends
    // again where the next known holder begins.
    const guessed =
      /no later than successor/.test(cell("source")) ||
      (cell("office_kind") === "head_of_state" && misfiled.has(`${cell("country_iso3")}|${cell("until")}`));
    return kindsIn(cell("office_kind"), office, country).map((kind) => ({
      name: cell("person"),
      wikidata: cell("wikidata"),
      aliases,
      office: [
        title,
        kind,
        country,
        cell("from"),
        guessed ? "" : cell("until"),
        guessed ? cell("as_of") || cell("from") : cell("as_of"),
        SOURCES.find(([pattern]) => pattern.test(cell("source")))?.[1] ?? "P",
      ],
    }));
  });
}

/** The kind as the facts have it, except where the title says better: "Deputy Prime Minister and Minister of Defence". */
function kindsIn(kind: string, title: string, country: string): readonly string[] {
  if (kind === "other_minister" || /white house/i.test(title)) return kindsOf(title, country);
  // An official or a deputy filed under his minister's post.
  if (PORTFOLIO.test(kind) && BELOW.test(title) && !kindsOf(title, country).includes(kind))
    return kindsOf(title, country);
  return [isMisfiled({ office_kind: kind, office: title, country_iso3: country }) ? "head_of_government" : kind];
}

const PORTFOLIO = /^(?:foreign|defence|interior|finance)_minister$/;
const BELOW = /\b(?:secretary|deputy|associate|comptroller|minister of state|delegate)\b/i;

/** A prime minister as head of state, except where he is: Myanmar's under the army. */
const isMisfiled = (row: Readonly<Record<string, string>>): boolean =>
  row.office_kind === "head_of_state" && /^prime minister$/i.test(row.office ?? "") && row.country_iso3 !== "MMR";
