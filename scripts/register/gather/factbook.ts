import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { codeOf } from "../countries.ts";
import { shown } from "./names.ts";
import type { Batch, Fact } from "./table.ts";

const [FIRST, LAST] = [1993, 2025];
const MONTHS = "january february march april may june july august september october november december".split(" ");

/** One head as an edition names him. */
interface Seen {
  readonly names: readonly string[];
  readonly title: string;
  readonly from: string;
}

/**
 * Heads of state and of government in the yearly editions of the CIA World Factbook: who, since when. An edition shows
 * somebody in office at its year's beginning, or on the first day where that lies in the year itself; the next in the
 * same post tells when it ended.
 */
export function gatherFactbook(folder: string): readonly Batch[] {
  const countries = new Map<string, string>();
  for (const [, id = "", name = ""] of readFileSync(join(folder, "countries.sql"), "utf8").matchAll(
    /^\s*\((\d+), \d{4}, N'[^']*', N'((?:[^']|'')*)'/gm,
  )) {
    const code = codeOf(name.replace(/''/g, "'"));
    if (code !== null) countries.set(id, code);
  }
  const spells = new Map<string, Map<string, Fact>>();
  for (let year = FIRST; year <= LAST; year += 1) {
    const text = gunzipSync(readFileSync(join(folder, `country_fields_${year}.sql.gz`))).toString("utf8");
    for (const [, id = "", content = ""] of text.matchAll(
      /^\s*\(\d+, \d+, (\d+), N'(?:Executive branch|Leaders)', N'((?:[^']|'')*)'\)/gm,
    )) {
      const country = countries.get(id);
      if (country === undefined) continue;
      for (const { names, title, from } of headsIn(content.replace(/''/g, "'"))) {
        if (Number(from.slice(0, 4)) > year || (year >= 2000 && Number(from.slice(0, 4)) < 1930)) continue;
        const known = spells.get(country) ?? new Map<string, Fact>();
        spells.set(country, known);
        const key = `${title}|${from}|${(names[0] as string).split(" ").at(-1)}`;
        const seen = from.startsWith(String(year)) ? from : `${year}-01`;
        const before = known.get(key);
        known.set(key, { name: before?.name ?? names.join(";"), id: "", title, from, until: "", seen });
      }
    }
  }
  return [...spells]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([country, known]) => ({ source: "B", country, day: `${LAST}`, rows: [...known.values()] }));
}

const TITLE =
  /^(?:acting |interim |transitional |co-)?((?:prime minister|premier|president|king|queen|emir|amir|sultan|chancellor|taoiseach|emperor|grand duke|prince|supreme leader|head of state|head of government|chief executive|captain regent|paramount ruler)\b)/i;

/** "chief of state: President X (since 1 May 2004); … head of government: Prime Minister Y (since …)". */
function headsIn(text: string): readonly Seen[] {
  const state = /chief of state:\s*(.*?)(?=\s*\|?\s*head of government:|$)/is.exec(text)?.[1] ?? "";
  const government = /head of government:\s*(.*?)(?=\s*\|?\s*cabinet:|\s*\|?\s*elections|$)/is.exec(text)?.[1] ?? "";
  return [...personsIn(state), ...personsIn(government)];
}

function personsIn(text: string): readonly Seen[] {
  return text
    .replace(/--/g, "-")
    .split(/;|\brepresented by\b/)
    .flatMap((part): readonly Seen[] => {
      const [, words = "", since = ""] = /^\s*(.*?)\s*\(since ([^);]*)/.exec(part) ?? [];
      const [whole, title] = TITLE.exec(words.trim()) ?? [];
      const from = dayOf(since);
      if (!whole || !title || from === null || /\b(?:note|deputy|vice|former)\b/i.test(words)) return [];
      // "President and Prime Minister X", "President of the Swiss Confederation X"
      const rest = words
        .trim()
        .slice(whole.length)
        .replace(
          /^[\s,]*(?:(?:and|of|the|concurrently|for|in)\s+|(?:prime minister|president|commander|republic|council|ministers|state|government|federation|confederation|presidency|chairman|transitional|interim|swiss)\b,?\s*)*/i,
          "",
        );
      const names = shown(
        rest
          .replace(/^[^()]*\)+/, "")
          .replace(/^\([^)]*\)/, "")
          .replace(/^\W+/, "")
          // A region's or a realm's head is told with the state: "President of China HU Jintao", "ELIZABETH II of the UK".
          .replace(/^(?:China|Portugal) (?=\p{Lu})/u, "")
          .replace(/ of the UK$/, ""),
      );
      if (!/\p{Lu}{2}/u.test(rest) || (names[0] ?? "").split(" ").length > 7 || !/^\p{Lu}/u.test(names[0] ?? ""))
        return [];
      return [{ names, title: titleOf(words, title), from }];
    });
}

/** "President of the Government" governs as a prime minister does. */
function titleOf(words: string, title: string): string {
  if (/president of the (?:government|council|executive)/i.test(words)) return "Prime Minister";
  return title.toLowerCase().replace(/(^|[ -])(\p{L})(?!f )/gu, (letter) => letter.toUpperCase());
}

function dayOf(words: string): string | null {
  const found = /(?:(NA|\d{1,2}) )?(?:(\p{L}+) )?(\d{4})/u.exec(words);
  if (!found) return null;
  const [, date, month, year = ""] = found;
  const at = MONTHS.indexOf((month ?? "").toLowerCase());
  if (at < 0) return year;
  const two = (digits: number): string => String(digits).padStart(2, "0");
  return date && date !== "NA" ? `${year}-${two(at + 1)}-${two(Number(date))}` : `${year}-${two(at + 1)}`;
}
