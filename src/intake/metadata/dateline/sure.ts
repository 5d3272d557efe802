import type { DatelineDay, DatelineName } from "../../../contract/index.ts";
import type { Gazetteer } from "../../../register/index.ts";
import type { Mark } from "./parts.ts";
import { isAgency, isEverydayWord, isLabel, isOutlet, isSection, isShortCountry } from "./words.ts";

export type { Gazetteer } from "../../../register/index.ts";

/** What was read of a dateline, before it is asked whether it is one. */
export interface Draft {
  readonly start: number;
  places: readonly DatelineName[];
  agency: DatelineName | null;
  day: DatelineDay | null;
  mark: Mark | null;
  /** Where what was read ends. */
  end: number;
  /** The agency stands between strokes, alone in brackets in front, or as the outlet's own name. */
  shape: "brackets" | "strokes" | "front" | "outlet";
}

/** Inhabitants from which a town's name alone, in small letters, is taken for where a report comes from. */
const TOWN = 15_000;
/** The same in front of a colon, where whoever speaks stands as well. */
const LARGE_TOWN = 50_000;
/** Words behind a dateline begin a sentence. */
const BEGINS = /^\s*["“”‘’'«([]{0,2}[\p{Lu}\p{N}$€£]/u;

/**
 * Whether what was read is sure to be a dateline. A wrong one cuts words from what somebody said, so every shape needs
 * signs of its own: a day with an agency; one of both, a mark and a place; or, with neither, a place that the gazetteer has.
 */
export function isSure(
  text: string,
  draft: Draft,
  { first, below, placed }: { readonly first: boolean; readonly below: string; readonly placed: Gazetteer },
): boolean {
  const { places, agency, day, mark, shape } = draft;
  const rest = text.slice(draft.end, draft.end + 400);
  const name = places[0]?.name ?? "";
  if (isLabel(name) || (agency && isLabel(agency.name))) return false;
  const known = isShortCountry(name) || places.some((one) => placed(one.name).length > 0);
  const capitals = /\p{Lu}{3}/u.test(name) && name === name.toUpperCase();
  const begins = BEGINS.test(rest);
  const ends = mark !== null || (shape === "strokes" && text[draft.end - 1] === ".");
  if (places.length === 0) return isSureWithoutPlace(text, draft, first);
  if (day && agency) return ends || begins;
  if (shape === "strokes") return ends || (known && begins);
  if (agency) return mark ? known || capitals : begins && (known || capitals) && isShortName(agency.name);
  if (day) return (mark !== null && (known || capitals)) || (known && rest.trim() === "");
  if (mark === null || mark.below || !begins) return false;
  // "SMITH--Jerome Arthur, 98": a name in a notice of deaths; "OSLO—The …" is how papers print it.
  if (!mark.apart && !(capitals && (mark.long || places.length > 1))) return false;
  return isSureBare(draft, { first, capitals, rest, below, placed });
}

/** Without a mark behind it only a name as agencies have it: "(PTI)", "(Confidencial)". */
const isShortName = (name: string): boolean => isAgency(name) || /^\p{Lu}[\p{L}/]{1,11}$/u.test(name);

/** Several words in capitals, perhaps with an agency in brackets behind them: "TODAY LAND", "TODAY LAND (Agency". */
const NAME_IN_CAPITALS = /^\p{Lu}[\p{Lu}\d.'’-]*(?:\s\p{Lu}[\p{Lu}\d.'’-]*)+(?:\s[([].*)?$/u;
/** Two or three words with a capital each, of which none is an article. */
const NAME = /^(?!The\s)(?:\p{Lu}[\p{L}'’-]+\s){1,2}\p{Lu}[\p{L}'’-]+$/u;

const CAPITAL = /^\s*["“‘']?\p{Lu}/u;

/** "(Agency) The …", "News Agency, 24 March - ", "Dec 29 (Agency) - ", "Feb. 23, 2015 -- ", "TODAY LAND – ". */
function isSureWithoutPlace(text: string, draft: Draft, first: boolean): boolean {
  const { start, agency, day, mark, shape } = draft;
  const rest = text.slice(draft.end, draft.end + 400);
  const begins = BEGINS.test(rest);
  if (agency === null)
    return day !== null && /^\d/.test(day.value) && mark?.apart === true && !mark.colon && CAPITAL.test(rest);
  if (shape === "outlet") {
    if (day) return mark !== null;
    const words = text.slice(start, agency.end);
    if (isSection(words) || !begins || (agency.start === start && !mark?.apart)) return false;
    return NAME_IN_CAPITALS.test(words) || (first && !mark?.colon && NAME.test(words) && !isSetApart(rest));
  }
  if (shape === "front") return begins && (isAgency(agency.name) || (isOutlet(agency.name) && mark !== null));
  return mark !== null ? day !== null || isAgency(agency.name) : begins && isAgency(agency.name);
}

/** A place and a mark, and nothing else: "KUWAIT: ", "Durban - ", "FARGO, N.D. — ". */
function isSureBare(
  { places, mark }: Draft,
  told: {
    readonly first: boolean;
    readonly capitals: boolean;
    readonly rest: string;
    readonly below: string;
    readonly placed: Gazetteer;
  },
): boolean {
  const { first, capitals, rest, below, placed } = told;
  const [place, region] = places;
  if (!place || isEverydayWord(place.name) || !ENDS.test(rest)) return false;
  const meant = placed(place.name);
  const lies =
    region !== undefined && (placed(region.name).length > 0 || isShortCountry(region.name) || /\.$/.test(region.name));
  if (mark?.colon && (!LEAD.test(rest) || isLabelled(below, placed))) return false;
  if (capitals) return meant.length > 0 || lies;
  if (!first || isSetApart(rest)) return false;
  const people = Math.max(0, ...meant.map(({ kind, population }) => (kind === "city" ? (population ?? 0) : 0)));
  if (mark?.colon) return people >= LARGE_TOWN;
  return lies ? meant.length > 0 : people >= TOWN;
}

/** A whole sentence stands behind. */
const ENDS = /[.!?…:]["”’']*(?:\s|$)/;

/** A headline may name who speaks ("Hale: Port to close"); the first paragraph of a report is longer. */
const LEAD = /^(?:[^\n]|(?<![.!?]["”’']?)\n){100}/;

/** "Oslo — a town that … — has": what stands between two dashes tells more of the town. */
const isSetApart = (rest: string): boolean => /^[^.!?\n]{1,60}\s[–—]\s\p{Ll}/u.test(rest);

const LABELLED = /^(\p{Lu}[\p{L}.'’ -]{1,30}):\s\S/gmu;

/** Lines below that begin with the same name, with places, or with one name twice: turns of talk, or a list of lands. */
function isLabelled(below: string, placed: Gazetteer): boolean {
  const labels = [...below.matchAll(LABELLED)].map((match) => match[1] as string);
  return new Set(labels).size < labels.length || labels.slice(1).filter((label) => placed(label).length > 0).length > 0;
}
