import { readFileSync } from "node:fs";
import { calmed, dayOf, editions, runsOf, type Sighting } from "./editions.ts";
import { shown } from "./names.ts";
import type { Batch, Fact } from "./table.ts";

/**
 * Ambassadors to and from the United States, as the yearly editions of the CIA World Factbook show them. An envoy ad
 * interim, and one who is accredited to several states from elsewhere, is left out.
 */
export function gatherAmbassadors(folder: string): readonly Batch[] {
  const sightings: Sighting[] = [];
  const names = stateNames();
  for (const [field, sends] of [
    [/^Diplomatic representation (?:from the US)$|^US diplomatic representation$/, true],
    [/^Diplomatic representation in (?:the )?US$/, false],
  ] as const)
    for (const { year, country, text } of editions(folder, YEARS, field)) {
      const chief = chiefIn(text);
      const host = sends ? names.get(country) : "the United States";
      if (!chief || host === undefined) continue;
      const from = sends ? "USA" : country;
      sightings.push({ post: `${from} ${host}`, year, title: `Ambassador to ${host}`, ...chief });
    }
  const batches = new Map<string, Fact[]>();
  for (const post of new Set(sightings.map(({ post }) => post))) {
    const country = post.slice(0, 3);
    const rows = runsOf(sightings.filter((one) => one.post === post)).map(
      ({ names, title, from, until, seen }): Fact => ({ name: names.join(";"), id: "", title, from, until, seen }),
    );
    batches.set(country, [...(batches.get(country) ?? []), ...rows]);
  }
  return [...batches]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([country, rows]) => ({ source: "B", country, day: String(YEARS[1]), rows }));
}

const YEARS = [2000, 2025] as const;

function chiefIn(text: string): { readonly names: readonly string[]; readonly since: string } | null {
  const told =
    /chief of mission:\s*(?:appointed )?Ambassador (?!\(vacant|designate)([^;:]*?)(?=\s*(?:\||;|embassy:|chancery:|telephone:|FAX:|mailing|$))/.exec(
      text,
    )?.[1];
  if (!told || /charge|vacant|accredited|Designate/i.test(told)) return null;
  const name = told
    .replace(/\(since[^)]*\)?/i, "")
    .replace(/\(.*$/, "")
    .replace(/,.*$/, "");
  const names = shown(name).map(calmed);
  const words = (names[0] ?? "").split(" ");
  if (!/\p{Lu}{2}/u.test(name) || words.length < 2 || words.length > 6 || !/^\p{Lu}/u.test(words[0] as string))
    return null;
  return { names, since: dayOf(/\(since ([^)]*)\)/i.exec(told)?.[1] ?? "") };
}

function stateNames(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL("../../../data/register/states.txt", import.meta.url), "utf8");
  return new Map(
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("|", 2) as [string, string]),
  );
}
