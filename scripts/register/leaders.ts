import { parse } from "./csv.ts";
import type { Spell } from "./office.ts";

/** States that are no more: code of the Correlates of War → [ISO 3166 of old, last day]. */
const ENDED: Readonly<Record<string, readonly [string, string]>> = {
  RUS: ["SUN", "1991-12-25"],
  CZE: ["CSK", "1992-12-31"],
  YUG: ["YUG", "1992-04-26"],
};
const OWN: Readonly<Record<string, string>> = {
  GDR: "DDR",
  GFR: "DEU",
  GMY: "DEU",
  CZR: "CZE",
  SRB: "SRB",
  SER: "SRB",
  KOS: "XKX",
  DRV: "VNM",
  YAR: "YEM",
  MYA: "MMR",
};

const isoOf = (alpha: string, until: string, cow: ReadonlyMap<string, string>): string => {
  const ended = ENDED[alpha];
  if (ended && until !== "" && until <= ended[1]) return ended[0];
  return OWN[alpha] ?? cow.get(alpha) ?? "";
};

/**
 * Effective leaders since 1945, one row a year in the source; the full name stands in its link to an encyclopaedia, and
 * those whom it gives by surname alone are left out.
 */
export function readArchigos(text: string, cow: ReadonlyMap<string, string>): readonly Spell[] {
  const [header = "", ...lines] = text.trim().split(/\r?\n/);
  const column = new Map(header.split("\t").map((name, at) => [name, at]));
  const whole = new Map<string, { readonly spell: Spell; readonly until: string }>();
  for (const line of lines) {
    const cells = line.split("\t");
    const cell = (name: string): string => cells[column.get(name) ?? -1] ?? "";
    const [link, from, until] = [cell("dbpedia.uri"), cell("startdate"), cell("enddate")];
    if (!link.startsWith("http") || until < "1945") continue;
    const name = decodeURIComponent(link.split("/").at(-1) as string)
      .replace(/_/g, " ")
      .replace(/ \([^)]*\)| of [A-Z].*$|,.*$/g, "")
      .trim();
    if (!name.includes(" ")) continue;
    const key = `${cell("obsid")}|${cell("leadid")}`;
    const before = whole.get(key)?.spell.office[3] ?? from;
    const country = isoOf(cell("idacr"), until, cow);
    // A year's end at the last year of the source is where it stops, not where the leader did.
    const open = until >= "2015-12-31";
    whole.set(key, {
      until,
      spell: {
        name,
        wikidata: "",
        aliases: [],
        office: ["leader", "leader", country, before, open ? "" : until, open ? until : "", "A"],
      },
    });
  }
  return [...whole.values()].map(({ spell }) => spell).filter(({ office }) => office[2] !== "");
}

/** Leaders of the world's states, 1950 to March 2021; those named in full. */
export function readReign(text: string, cow: ReadonlyMap<string, string>): readonly Spell[] {
  return parse(text).flatMap((row): readonly Spell[] => {
    const name = (row.leader ?? "").trim();
    const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0");
    const from = `${row.syear}-${two(row.smonth)}${row.sdate ? `-${two(row.sdate)}` : ""}`;
    const until = row.eyear ? `${row.eyear}-${two(row.emonth)}` : "";
    const country = isoOf(row.stateabb ?? "", until, cow);
    if (!name.includes(" ") || country === "" || !/^\d{4}-\d{2}/.test(from)) return [];
    return [
      {
        name,
        wikidata: "",
        aliases: [],
        office: ["leader", "leader", country, from, until, until === "" ? "2021-03" : "", "R"],
      },
    ];
  });
}

/** Cabinet and state offices of the United States since 2001, and heads of world bodies. */
export function readHolders(
  text: string,
  country: string,
  source: string,
  kindOf: (title: string, country: string) => string,
): readonly Spell[] {
  return parse(text).map((row) => ({
    name: (row.person ?? "").trim(),
    wikidata: row.personID ?? "",
    aliases: [],
    office: [
      row.position ?? "",
      kindOf(row.position ?? "", country),
      country,
      row.start ?? "",
      row.end ?? "",
      row.end ? "" : "2022-08",
      source,
    ],
  }));
}
