import { codeOf, ploverScore, quadOf } from "../../codes/index.ts";
import type { Event } from "../../contract/index.ts";
import { codedOf, dayOf, dyadsOf, type EventRow } from "./dyads.ts";
import { tabEncoder } from "./tabs.ts";
import type { Flat, PartyOut } from "./types.ts";

const partyColumns = (role: string): readonly string[] => [
  ...[`${role} Name`, `${role} Country`, `${role} COW`, `Primary ${role} Sector`, `${role} Sectors`],
  ...[`${role} Title`, `${role} Name Raw`, `Wikipedia ${role} ID`],
];

/** The columns of POLECAT's files. */
export const POLECAT_COLUMNS: readonly string[] = [
  ...["Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"],
  ...partyColumns("Actor"),
  ...partyColumns("Recipient"),
  ...["Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID"],
  ...["Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations"],
  ...["Story Locations", "Language", "Version"],
];

/** POLECAT events: tabs and a header. */
export const polecatEncoder = (raw: boolean) =>
  tabEncoder({ columns: POLECAT_COLUMNS, header: true, lines: linesOf }, raw);

function linesOf(row: EventRow): readonly (readonly Flat[])[] | null {
  const coded = codedOf(row);
  if (coded === null) return null;
  const mode = modeOf(row, coded.plover);
  const { name = null, country = null, lat = null, lon = null, geonames = null } = row.where ?? {};
  return dyadsOf(row, false).map(({ from, to }, at) => [
    `${row.id}-${at + 1}`,
    dayOf(row),
    coded.plover,
    mode,
    ploverScore(coded.plover, mode),
    quadOf(coded.plover),
    row.context.join(";"),
    ...actorOf(from),
    ...actorOf(to),
    ...[name, null, null, null, country, lat, lon, geonames, name, null],
    ...[row.publisher as string | null, row.published],
    ...[null, null, null, row.language as string, row.dragoman as string],
  ]);
}

/** The mode, where it is one of the type that is exported: that of another type would name another act. */
export function modeOf(row: EventRow, plover: Event["plover"]): string | null {
  if (row.plover === plover && row.mode !== null) return row.mode;
  const code = codeOf(row.cameo);
  return code?.published === plover ? code.mode : null;
}

const actorOf = (party: PartyOut | null): readonly Flat[] =>
  party === null
    ? partyColumns("").map(() => "")
    : [party.name, party.country, "", party.sector, party.sector, "", party.words, ""];
