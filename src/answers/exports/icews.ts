import { codeOf } from "../../codes/index.ts";
import { stateNames } from "../../register/index.ts";
import { codedOf, dayOf, dyadsOf, type EventRow } from "./dyads.ts";
import { tabEncoder } from "./tabs.ts";
import type { Flat, PartyOut } from "./types.ts";

/** The columns of ICEWS's files of events. */
export const ICEWS_COLUMNS: readonly string[] = [
  ...["Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code"],
  ...["Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher"],
  ...["City", "District", "Province", "Country", "Latitude", "Longitude"],
];

/** ICEWS events: tabs and a header. */
export const icewsEncoder = (raw: boolean) => tabEncoder({ columns: ICEWS_COLUMNS, header: true, lines: linesOf }, raw);

function linesOf(row: EventRow): readonly (readonly Flat[])[] | null {
  const coded = codedOf(row);
  if (coded === null) return null;
  const code = codeOf(coded.cameo);
  const { name = null, country = null, lat = null, lon = null } = row.where ?? {};
  return dyadsOf(row, true).map(({ from, to }, at) => [
    `${row.id}-${at + 1}`,
    dayOf(row),
    ...actorOf(from),
    code?.title ?? null,
    coded.cameo,
    code?.goldstein ?? null,
    ...actorOf(to),
    row.report as string,
    null,
    row.publisher as string | null,
    name,
    null,
    null,
    countryName(country),
    lat,
    lon,
  ]);
}

const actorOf = (party: PartyOut | null): readonly Flat[] =>
  party === null ? ["", "", ""] : [party.name ?? party.words, party.sector, countryName(party.country)];

/** ICEWS names countries in words. */
const countryName = (code: string | null): string | null => (code === null ? null : (stateNames()[code] ?? code));
