import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { codeOf } from "../countries.ts";
import { areTwo } from "../twoNames.ts";

/** The cells of one name that the yearly editions of the CIA World Factbook have of each state, in the order of years. */
export function* editions(
  folder: string,
  [first, last]: readonly [number, number],
  field: RegExp,
): Generator<{ readonly year: number; readonly country: string; readonly text: string }> {
  const countries = new Map<string, string>();
  for (const [, id = "", name = ""] of readFileSync(join(folder, "countries.sql"), "utf8").matchAll(
    /^\s*\((\d+), \d{4}, N'[^']*', N'((?:[^']|'')*)'/gm,
  )) {
    const code = codeOf(name.replace(/''/g, "'"));
    if (code !== null) countries.set(id, code);
  }
  for (let year = first; year <= last; year += 1) {
    const sql = gunzipSync(readFileSync(join(folder, `country_fields_${year}.sql.gz`))).toString("utf8");
    for (const [, id = "", name = "", text = ""] of sql.matchAll(
      /^\s*\(\d+, \d+, (\d+), N'((?:[^']|'')*)', N'((?:[^']|'')*)'\)/gm,
    )) {
      const country = countries.get(id);
      if (country !== undefined && field.test(name)) yield { year, country, text: text.replace(/''/g, "'") };
    }
  }
}

/** Somebody in a post as one edition shows it. */
export interface Sighting {
  /** The post, "ambassador USA FRA" or "party DEU cdu": one holder, or a few side by side, at a time. */
  readonly post: string;
  readonly year: number;
  readonly names: readonly string[];
  readonly title: string;
  /** The day that the edition tells; "" where it tells none. */
  readonly since: string;
}

/** One time of somebody in a post, from the editions that show it. */
export interface Run {
  /** How many editions show it. */
  readonly editions: number;
  readonly title: string;
  readonly names: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly seen: string;
}

/**
 * Sightings as times in office. An edition was kept up through its year. Who stands in editions that follow one another
 * held the post all the while: from the day told, else since the first one's year; last seen as the last one's year began;
 * and who is gone in the next edition that tells of the post left by that year, or the day before the next one came.
 */
export function runsOf(sightings: readonly Sighting[]): readonly Run[] {
  const posts = new Map<string, Sighting[]>();
  for (const one of sightings) posts.set(one.post, [...(posts.get(one.post) ?? []), one]);
  return [...posts.values()].flatMap((list) => {
    const years = [...new Set(list.map(({ year }) => year))].sort((a, b) => a - b);
    const runs: { names: string[]; title: string; first: Sighting; last: Sighting; editions: number }[] = [];
    for (const one of list) {
      const known = runs.find(
        ({ names, last }) =>
          isOne(names, one.names) && years.indexOf(one.year) - years.indexOf(last.year) <= 1 && isSameTerm(last, one),
      );
      if (!known) runs.push({ names: [...one.names], title: one.title, first: one, last: one, editions: 1 });
      else {
        if (known.last.year !== one.year) known.editions += 1;
        known.last = one;
        for (const name of one.names) if (!known.names.includes(name)) known.names.push(name);
      }
    }
    return runs.map(({ names, title, first, last, editions }) => {
      const next = years[years.indexOf(last.year) + 1];
      const follower = runs.find((run) => run.first.year === next && run.first.since.length === 10)?.first.since;
      const gone = next === undefined ? "" : follower === undefined ? String(next) : dayBefore(follower);
      const from = last.since || first.since || String(first.year);
      // Somebody who came in the edition's own year was seen on the day itself.
      const seen = from.slice(0, 4) >= String(last.year) ? from : `${last.year}-01`;
      return { editions, title, names, from, until: gone > seen ? gone : "", seen };
    });
  });
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/([aou])e(?=[^aeiou])/g, "$1")
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);

/** The same last word and no other given name, or two words alike. */
const isOne = (known: readonly string[], names: readonly string[]): boolean =>
  known.some((a) =>
    names.some((b) => {
      const [one, other] = [wordsOf(a), wordsOf(b)];
      return (one.at(-1) === other.at(-1) && !areTwo(a, b)) || one.filter((word) => other.includes(word)).length > 1;
    }),
  );

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** "al-HALABI" as it is printed, "al-Halabi". */
export const calmed = (name: string): string =>
  name.replace(
    /(?<=^|\s)(al|el|an|ar|as|at|ad|az|ash|ul)([-’'])(\p{Lu}[\p{Lu}’']+)/gu,
    (_, article: string, mark: string, word: string) =>
      `${article}${mark}${word.charAt(0)}${word.slice(1).toLowerCase()}`,
  );

/** Two first days far apart are two times in office. */
const isSameTerm = (a: Sighting, b: Sighting): boolean =>
  a.since === "" || b.since === "" || Math.abs(Number(a.since.slice(0, 4)) - Number(b.since.slice(0, 4))) <= 1;

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** "since 8 April 2019" as an ISO day, as precise as it is told; "" where it tells none. */
export function dayOf(words: string): string {
  const found = /(?:(NA|\d{1,2}) )?(?:(\p{L}+) )?(\d{4})/u.exec(words);
  if (!found) return "";
  const [, date, month, year = ""] = found;
  const at = MONTHS.findIndex((one) => one.startsWith((month ?? "-").toLowerCase().slice(0, 3)));
  if (at < 0) return year;
  const two = (digits: number): string => String(digits).padStart(2, "0");
  return date && date !== "NA" ? `${year}-${two(at + 1)}-${two(Number(date))}` : `${year}-${two(at + 1)}`;
}
