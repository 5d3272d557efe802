import type { Route } from "../../contract/index.ts";
import { LEXICON } from "./lexicon.ts";

const AGENCIES = LEXICON.words("agencies");
const BROADCASTERS = LEXICON.words("broadcasters");
const PAPERS = LEXICON.words("papers");
const ENDINGS = LEXICON.words("paper-endings");
const PUBLISHERS = LEXICON.words("publishers");
const HOUSES = LEXICON.words("news-houses");
const HOUSE_KINDS = LEXICON.words("news-house-kinds");
const STATIONS = LEXICON.words("stations");
const STATION_KINDS = LEXICON.words("station-kinds");
const BROADCASTER_NOUNS = LEXICON.words("broadcaster-nouns");

const AGENCY = /\b(?:(?:news|press|telegraph|information) agenc(?:y|ies)|wire services?|newswires?)$/i;

const NAMES_OUTLET = LEXICON.words("names-outlet");

/** Words that may stand in front of the noun, and words of the name behind it. */
const IN_FRONT = 3;
const IN_NAME = 4;

/** The kind of the outlet that words name, without what stands around the name; null where they name none. */
export function outletKind(name: string): Extract<Route["kind"], "agency" | "outlet"> | null {
  // "the state-run Lake Times": what is told of a paper in front of its name is no part of it.
  const bare = name
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(
      /^(?:(?:state|government|party|privately|military)-\p{Ll}+|semi-?official|independent|pro-\p{Ll}+)\s+(?=\p{Lu})/u,
      "",
    )
    .replace(/['’]s$/, "")
    .replace(/ \(\p{Lu}{2,6}\)$/u, "");
  const noun = nounBefore(bare);
  if (noun !== null) return /agency$|^wire/.test(noun) ? "agency" : "outlet";
  if (AGENCIES.has(bare) || AGENCY.test(bare)) return "agency";
  if (BROADCASTERS.has(bare) || /^(?:Channel|Canal|Kanal) ?\d+$/.test(bare)) return "outlet";
  if (PAPERS.has(bare) || PAPERS.has(`The ${bare}`)) return "outlet";
  return isCommon(bare) || isPaper(bare) ? "outlet" : null;
}

/** "state news agency Laketa", "the opposition newspaper Nova": the noun in front of an outlet's name; null for none. */
function nounBefore(words: string): string | null {
  const parts = words.split(/\s+/);
  for (let at = Math.min(IN_FRONT, parts.length - 2); at >= 0; at -= 1)
    for (const size of [1, 2]) {
      const noun = parts.slice(at, at + size).join(" ");
      const name = parts.slice(at + size);
      if (!NAMES_OUTLET.has(noun) || !/^\p{Lu}/u.test(name[0] ?? "") || name.length > IN_NAME) continue;
      if (!name.every((part) => /^[\p{Lu}\d][\p{L}\d’'.-]*$/u.test(part))) continue;
      if (parts.slice(0, at).every((part) => /^\p{L}[\p{L}’'-]*$/u.test(part))) return noun;
    }
  return null;
}

/** "state media", "two newspapers", "a TV channel": those who publish, without a name. */
function isCommon(words: string): boolean {
  const [last = "", before = ""] = words.toLowerCase().split(/\s+/).reverse();
  if (PUBLISHERS.has(last) || BROADCASTER_NOUNS.has(last)) return true;
  return (HOUSES.has(last) && HOUSE_KINDS.has(before)) || (STATIONS.has(last) && STATION_KINDS.has(before));
}

/** "The Lake Times": two to five words with capitals of which the last is that of a paper; "Good News" is none. */
function isPaper(words: string): boolean {
  const parts = words.split(/\s+/);
  const last = parts.at(-1) ?? "";
  return (
    ENDINGS.has(last) &&
    parts.length > 1 &&
    parts.length < 6 &&
    parts.every((part) => /^\p{Lu}[\p{L}’'.&-]*$/u.test(part)) &&
    !/^(?:New|Press|Prime|Good) (?:News|Times|Press)$/.test(words)
  );
}

/** "LakeNews", "lakenews.com": names written as sites write theirs. */
export const looksLikeSite = (name: string): boolean =>
  /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}{2,}$/u.test(name) || /^[\p{L}\d-]+\.(?:com|org|net|co\.uk|info|ru)$/iu.test(name);
