import type { Actor, Office } from "../contract/index.ts";
import type { Tenure } from "./types.ts";

/** What is known of a person whatever the day; null where unknown. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly country?: string | null;
  readonly sector?: string | null;
}

/** A person as an actor on a day: the offices then held, and the country and sector that they tell where none is given. */
export function personOn(known: Known, tenures: readonly Tenure[], day: string | null): Actor {
  const held = tenures.flatMap((tenure): Office[] => {
    const basis = day === null ? null : holds(tenure, day);
    return basis === null
      ? []
      : [{ title: tenure.title, of: tenure.country, from: tenure.from, until: tenure.until, seen: tenure.seen, basis }];
  });
  // What is known of the day tells more than what is assumed of it.
  held.sort((a, b) => Number(b.basis === "known") - Number(a.basis === "known"));
  // Who heads a body of several states speaks for none of them, whatever office came before.
  const above = tenures.some(
    ({ kind, country: of, ...tenure }) =>
      kind === "igo_head" && of === null && day !== null && holds({ kind, country: of, ...tenure }, day) !== null,
  );
  const country =
    held.find((office) => office.of !== null)?.of ??
    (above ? null : mostFrequent(tenures.map((tenure) => tenure.country)));
  return {
    id: known.id,
    name: known.name,
    kind: "person",
    country: known.country ?? country,
    sector: known.sector ?? sectorOf(tenures, day),
    offices: held,
  };
}

/** Kinds of office, and of public life without one → PLOVER sector, the weightier first; any other office is GOV. */
const SECTORS: readonly (readonly [RegExp, string])[] = [
  [/^(?:head_of_state|head_of_government)$/, "GOV"],
  [/^(?:military_chief|military)$/, "MIL"],
  [/^intelligence_chief$/, "SPY"],
  [/^police_chief$/, "COP"],
  [/^(?:rebel|separatist)$/, "REB"],
  [/^paramilitary$/, "PRM"],
  [/^criminal$/, "CRM"],
  [/^(?:judge|prosecutor)$/, "JUD"],
  [/^lawmaker$/, "LEG"],
  [/^party_leader$/, "PTY"],
  [/^(?:opposition|dissident)$/, "OPP"],
  [/^cleric$/, "REL"],
  [/^journalist$/, "JRN"],
  [/^academic$/, "EDU"],
  [/^doctor$/, "MED"],
  [/^civil_society$/, "SOC"],
  [/^business$/, "BUS"],
  [/^(?:elite|royal)$/, "ELI"],
  [/^(?:activist|civilian|celebrity|singer|actor|athlete|artist|author)$/, "CVL"],
];

/** PLOVER sector by the offices of a day; those who held office before are elites (ELI); null before their first. */
function sectorOf(tenures: readonly Tenure[], day: string | null): string | null {
  const kinds = tenures.filter((tenure) => day !== null && holds(tenure, day) !== null).map(({ kind }) => kind);
  if (kinds.length === 0)
    return day !== null && tenures.some(({ until }) => until !== null && until < day) ? "ELI" : null;
  const told = kinds.map((kind) => SECTORS.findIndex(([pattern]) => pattern.test(kind)));
  // A post that is none of these is one of a government's, and weighs more than a seat in parliament.
  const named = told.filter((at) => at >= 0).sort((a, b) => a - b)[0];
  if (named === undefined || (told.includes(-1) && named > LAST_ARMED)) return "GOV";
  return (SECTORS[named] as (typeof SECTORS)[number])[1];
}

/** The last of the kinds that weigh more than a post in a government. */
const LAST_ARMED = 6;

function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** How long past its last sighting an open spell is still assumed. */
const ASSUMED_YEARS = 2;

/**
 * Whether an office is held on a day: known, assumed (past its last sighting, where no end is known or only that another
 * held it later), or null.
 */
export function holds(tenure: Tenure, day: string): "known" | "assumed" | null {
  if (tenure.from !== null && day < tenure.from.slice(0, day.length)) return null;
  if (tenure.until !== null) {
    if (day.slice(0, tenure.until.length) > tenure.until) return null;
    if (tenure.seen === null || tenure.seen >= tenure.until) return "known";
  }
  const seen = tenure.seen ?? tenure.from;
  if (seen === null) return null;
  if (day.slice(0, seen.length) <= seen) return "known";
  const last = `${Number(seen.slice(0, 4)) + ASSUMED_YEARS}${seen.slice(4)}`;
  return day.slice(0, last.length) <= last ? "assumed" : null;
}
