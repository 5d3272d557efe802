import { parse } from "./csv.ts";
import type { Spell } from "./office.ts";

/** Which of our source codes a row's source belongs to; the codes are told in data/README.md. */
const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/every-politician-scrapers/, "W"],
  [/ifg-ministers/, "I"],
  [/^github:factbook/, "F"],
  [/CountryInfo/, "C"],
  [/current-events-context/, "E"],
  [/world-leaders/, "L"],
];

/** The office holders since 2010. */
export function readOfficeHolders(text: string): readonly Spell[] {
  return parse(text).map((row) => {
    const cell = (name: string): string => (row[name] ?? "").trim();
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
    return {
      name: cell("person"),
      wikidata: cell("wikidata"),
      aliases,
      office: [
        title,
        cell("office_kind"),
        cell("country_iso3"),
        cell("from"),
        cell("until"),
        cell("as_of"),
        SOURCES.find(([pattern]) => pattern.test(cell("source")))?.[1] ?? "P",
      ],
    };
  });
}
