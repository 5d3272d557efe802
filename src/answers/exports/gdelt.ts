import { codeOf } from "../../codes/index.ts";
import { openToOthers } from "./citations.ts";
import { codedOf, dayOf, dyadsOf, type EventRow } from "./dyads.ts";
import { tabEncoder } from "./tabs.ts";
import type { Flat, PartyOut } from "./types.ts";

const ACTOR = [
  ..."Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code".split(" "),
  ..."Type1Code Type2Code Type3Code".split(" "),
];
const GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split(" ");

/** The columns of GDELT 2.0's table of events. */
export const GDELT_COLUMNS: readonly string[] = [
  ..."GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split(" "),
  ...["Actor1", "Actor2"].flatMap((actor) => ACTOR.map((name) => actor + name)),
  ..."IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale".split(" "),
  ..."NumMentions NumSources NumArticles AvgTone".split(" "),
  ...["Actor1Geo_", "Actor2Geo_", "ActionGeo_"].flatMap((geo) => GEO.map((name) => geo + name)),
  "DATEADDED",
  "SOURCEURL",
];

/** GDELT 2.0 events: tabs, no header, as its files are. */
export const gdeltEncoder = (raw: boolean) =>
  tabEncoder({ columns: GDELT_COLUMNS, header: false, lines: linesOf }, raw);

function linesOf(row: EventRow): readonly (readonly Flat[])[] | null {
  const coded = codedOf(row);
  if (coded === null) return null;
  const code = coded.cameo;
  const base = code.slice(0, 3);
  const action = [
    ...["", code, base, code.slice(0, 2), quadClass(code), codeOf(code)?.goldstein ?? null],
    ...[1, 1, 1, ""],
  ];
  const place = ["", row.where?.name ?? null, "", "", "", row.where?.lat ?? null, row.where?.lon ?? null, ""];
  const nowhere = GEO.map(() => "");
  const added = secondOf(row);
  return dyadsOf(row, true).map(({ from, to }, at) => [
    gdeltId(row.id, at),
    ...daysOf(dayOf(row)),
    ...actorOf(from),
    ...actorOf(to),
    ...action,
    ...nowhere,
    ...nowhere,
    ...place,
    added,
    openToOthers(row.url as string | null),
  ]);
}

/** When the report was kept, to the second, as 14 digits. */
export const secondOf = (row: EventRow): string => String(row.added).replace(/\D/g, "").slice(0, 14);

/** A whole number of 62 bits: 56 of the event's id, and the pair. */
export const gdeltId = (id: string, pair: number): string =>
  String(BigInt(`0x${id.slice(0, 14)}`) * 64n + BigInt(pair % 64));

function daysOf(day: string | null): readonly Flat[] {
  if (day === null) return ["", "", "", ""];
  const [year = "", month = "", date = ""] = day.split("-");
  const fraction = Number(year) + (Number(month) * 30 + Number(date)) / 365;
  return [year + month + date, year + month, year, fraction.toFixed(4)];
}

/** Sectors that are roles of CAMEO as well. */
const ROLES = new Set(
  "COP GOV JUD MIL OPP REB SPY UAF AGR BUS CRM CVL EDU ELI ENV HLH LAB LEG MED REF MOD RAD NGO SET".split(" "),
);

function actorOf(party: PartyOut | null): readonly Flat[] {
  if (party === null) return ACTOR.map(() => "");
  const country = party.country ?? "";
  // A state itself has its country alone.
  const role = party.kind !== "state" && party.sector !== null && ROLES.has(party.sector) ? party.sector : "";
  return [country + role, (party.name ?? party.words).toUpperCase(), country, "", "", "", "", role, "", ""];
}

/** CAMEO's four classes, by the root. */
function quadClass(code: string): number {
  const root = Number(code.slice(0, 2));
  return root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4;
}
