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

/** "state news agency Laketa", "the opposition newspaper Nova": a name behind what it is. */
const CALLED =
  /^(?:\p{L}[\p{L}’'-]*\s+){0,3}((?:news|press) agency|wire service|daily|weekly|newspaper|magazine|tabloid|broadcaster|(?:television|TV|radio|news) (?:channel|station|network)|news (?:site|website|portal|outlet))\s+\p{Lu}[\p{L}\d’'.-]*(?:\s+[\p{Lu}\d][\p{L}\d’'.-]*){0,3}$/u;

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
  const called = CALLED.exec(bare)?.[1];
  if (called !== undefined) return /agency$|^wire/.test(called) ? "agency" : "outlet";
  if (AGENCIES.has(bare) || AGENCY.test(bare)) return "agency";
  if (BROADCASTERS.has(bare) || /^(?:Channel|Canal|Kanal) ?\d+$/.test(bare)) return "outlet";
  if (PAPERS.has(bare) || PAPERS.has(`The ${bare}`)) return "outlet";
  return isCommon(bare) || isPaper(bare) ? "outlet" : null;
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
