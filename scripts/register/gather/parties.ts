import { fold } from "../../../src/register/fold.ts";
import { calmed, editions, runsOf, type Sighting } from "./editions.ts";
import { shown } from "./names.ts";
import type { Batch, Fact } from "./table.ts";

/**
 * Leaders of parties, as two or more of the yearly editions of the CIA World Factbook up to 2023 name them: "Harbour Party
 * or HP [Ann HALE]".
 */
export function gatherParties(folder: string): readonly Batch[] {
  const sightings: (Sighting & { readonly country: string })[] = [];
  for (const { year, country, text } of editions(folder, YEARS, /^Political parties(?: and leaders)?$/))
    for (const [, before = "", inside = ""] of text.matchAll(/([^[\]]+)\[([^[\]]+)\]/g)) {
      const party = partyIn(before);
      if (party === null) continue;
      for (const names of leadersIn(inside))
        sightings.push({
          country,
          post: `${country} ${party.key}`,
          year,
          names,
          title: `Leader, ${party.name}`,
          since: "",
        });
    }
  // The same post by one title: the one that most editions have.
  const batches = new Map<string, Fact[]>();
  const posts = new Map<string, (typeof sightings)[number][]>();
  for (const one of sightings) posts.set(one.post, [...(posts.get(one.post) ?? []), one]);
  for (const list of posts.values()) {
    const titles = list.map(({ title }) => title);
    const counts = new Map<string, number>();
    for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
    const title = titles.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] as string;
    const country = (list[0] as (typeof sightings)[number]).country;
    // Who stands in one edition alone is as often an error as not.
    const rows = runsOf(list)
      .filter(({ editions }) => editions > 1)
      .map(({ names, from, until, seen }): Fact => ({ name: names.join(";"), id: "", title, from, until, seen }));
    batches.set(country, [...(batches.get(country) ?? []), ...rows]);
  }
  return [...batches]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([country, rows]) => ({ source: "B", country, day: String(YEARS[1]), rows }));
}

const YEARS = [2000, 2023] as const;

/** "…; Christian Democratic Union or CDU " → the party's name, and a key by its abbreviation. */
function partyIn(words: string): { readonly name: string; readonly key: string } | null {
  const told = words
    .replace(/^.*(?:[;:]|\||\bincludes\b|\binclude\b)/s, "")
    .replace(/^[\s,.)]+|^\([^)]*\)|^(?:and|also|or)\s/g, "")
    .replace(/^[^(]*\)/, "")
    // "… Party of SouthlandNational Party": an edition that runs its lines together; the last is whose leader follows.
    .replace(/^.*\p{Ll}{3}(?=\p{Lu}\p{Ll}{2})/su, "")
    .trim();
  const [, long = "", short] =
    /^(.*?)(?:,? or (\p{Lu}[\p{L}\d-]*(?: \p{L}[\p{L}\d-]*){0,2}))?(?:\s*\([^)]*\)?)*$/u.exec(told) ?? [];
  const name = long
    .replace(/\s*\([^)]*\)?/g, "")
    .replace(/["“”]/g, "")
    .replace(/^the /i, "")
    .trim();
  if (!/^\p{Lu}/u.test(name) || name.length < 3 || name.length > 70 || name.split(" ").length > 9) return null;
  if (
    /\b(?:note|coalition of|parties|none|other|government|opposition|former|formerly|banned|unregistered|independents?)\b/i.test(
      name,
    )
  )
    return null;
  return { name, key: fold(short ?? name) };
}

/** "Katja KIPPING and Bernd RIEXINGER, co-chairs": each who leads; who holds another post in the party does not. */
function leadersIn(inside: string): readonly (readonly string[])[] {
  if (/\b(?:NA|none|vacant|leader|in exile|imprisoned)\b/i.test(inside)) return [];
  return inside
    .split(/;|\band\b|,(?=\s*(?:\p{Lu}|Dr\.|Gen\.))/u)
    .map((part) => part.trim())
    .flatMap((part) => {
      const [name = "", role = ""] = part.split(/,|\s[-–]\s/).map((one) => one.trim());
      if (/secretary|deputy|vice|spokes|honorary|founder|acting|coordinator/i.test(role || part)) return [];
      const names = shown(
        name
          .replace(/\b(?:President|Prime Minister|PM|Ayatollah|Pastor|Imam|Mawlana|Maulana|King|Prince)\b/g, "")
          .trim(),
      );
      const words = (names[0] ?? "").split(" ");
      if (!/\p{Lu}{3}|\p{Lu}[’'\p{Ll}]+ \p{Lu}{2}/u.test(name) || words.length < 2 || words.length > 6) return [];
      return /^\p{Lu}/u.test(words[0] as string) && !/\d/.test(name) ? [names.map(calmed)] : [];
    });
}
