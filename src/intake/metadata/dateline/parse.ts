import type { Dateline, DatelineName } from "../../../contract/index.ts";
import {
  matchAt,
  nameOf,
  readBareAgency,
  readBrackets,
  readDay,
  readDayBehind,
  readMark,
  readNames,
  readSigned,
  readSlashes,
  readWeekday,
} from "./parts.ts";
import { type Draft, type Gazetteer, isSure } from "./sure.ts";
import { isAgency, isOutlet } from "./words.ts";

/**
 * Reads a dateline that begins at a place of a text: an agency in brackets perhaps, places or an outlet's name, a day and an
 * agency in either order, and a mark. Null where none begins there, and wherever it is not sure to be one.
 *
 * @param text the paragraph that may hold one; its lines may be wrapped
 * @param told.first whether it stands at the very head; further down only what carries a day, an agency or capitals is one
 * @param told.below the report's words from the paragraph on, some thousand units
 */
export function parseDateline(
  text: string,
  start: number,
  told: { readonly first: boolean; readonly below: string; readonly placed: Gazetteer },
): Dateline | null {
  const { placed } = told;
  const draft = readHead(text, start, placed);
  if (!draft) return null;
  readTail(text, draft, placed);
  draft.mark = readMark(text, draft.end);
  const slashed = draft.shape === "strokes" && text[draft.end - 1] === ".";
  if (draft.mark && !slashed) draft.end = draft.mark.end;
  if (!isSure(text, draft, told)) return null;
  const { places, agency, day, end } = draft;
  return { start, end, places, agency, day };
}

const FRONT = /[([]([^()[\]]{2,40})[)\]]\s*(?:[-–—]{1,2}\s*)?/uy;
const OUTLET =
  /(?:\p{L}[\p{L}\p{M}\d.'’&-]*\s){0,3}\p{L}[\p{L}\p{M}\d.'’&-]*(?:\s\/\s\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){0,3})?/uy;

function readHead(text: string, start: number, placed: Gazetteer): Draft | null {
  const draft: Draft = { start, places: [], agency: null, day: null, mark: null, end: start, shape: "brackets" };
  const front = matchAt(FRONT, text, start);
  if (front) return readFront(text, draft, front, placed);
  const places = readNames(text, start);
  const [first] = places;
  if (first && (!isOutlet(first.name) || placed(first.name).length > 0))
    return { ...draft, places, end: (places.at(-1) as DatelineName).end };
  const day = places.length === 0 ? readDay(text, start) : null;
  if (day) return { ...draft, day, ...placesBehind(text, day.end, placed) };
  const outlet = matchAt(OUTLET, text, start);
  if (!outlet || !isOutlet(outlet[0])) return null;
  const end = start + outlet[0].length;
  return { ...draft, agency: nameOf(text, start, end), end, shape: "outlet" };
}

/** "12 Nov 2024 | OSLO (Agency) - "; "Dec 29 (Agency) - " was sent from nowhere that it tells. */
function placesBehind(text: string, end: number, placed: Gazetteer): Pick<Draft, "places" | "end"> {
  const parted = matchAt(PARTED, text, end);
  const places = parted ? readNames(text, end + parted[0].length) : [];
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || placed(first.name).length === 0) return { places: [], end };
  const goesOn = readMark(text, last.end) ?? readBrackets(text, last.end)?.agency;
  return goesOn ? { places, end: last.end } : { places: [], end };
}

const PARTED = /\s*(?:,|[|·•–—-])\s+/uy;

/** "(Agency) CITY – ", "(Agency) The minister …", "(City) – ", "(City, May 3, 2022) – ". */
function readFront(text: string, draft: Draft, front: RegExpExecArray, placed: Gazetteer): Draft | null {
  const from = draft.start + 1;
  const until = from + (front[1] as string).length;
  const inside = readNames(text.slice(0, until), from);
  const [first] = inside;
  if (first && placed(first.name).length > 0 && !isAgency(first.name)) {
    const { end } = inside.at(-1) as DatelineName;
    const day = end === until ? null : (readDayBehind(text.slice(0, until), end)?.day ?? null);
    return end === until || day?.end === until ? { ...draft, places: inside, day, end: until + 1 } : null;
  }
  const brackets = readBrackets(text, draft.start);
  if (!brackets?.agency) return null;
  const behind = draft.start + front[0].length;
  const names = readNames(text, behind);
  const name = names[0];
  const placeMarked = name && placed(name.name).length > 0 && readMark(text, (names.at(-1) as DatelineName).end);
  const day = placeMarked === null && name ? readDayBehind(text, (names.at(-1) as DatelineName).end) : null;
  const { agency, end } = brackets;
  if (placeMarked || (day && readMark(text, day.end)))
    return { ...draft, places: names, agency, end: (names.at(-1) as DatelineName).end };
  return { ...draft, agency, day: brackets.day, end, shape: "front" };
}

const PARTS = 5;

/** Day, agency, weekday behind the head, in any order, each once. */
function readTail(text: string, draft: Draft, placed: Gazetteer): void {
  for (let parts = 0; parts < PARTS; parts += 1) {
    if (draft.day === null) {
      const told = readDayBehind(text, draft.end);
      if (told) {
        draft.day = told.day;
        draft.end = told.end;
        continue;
      }
    }
    const slashes = readSlashes(text, draft.end);
    if (slashes && draft.agency === null) {
      Object.assign(draft, { agency: slashes.agency, end: slashes.end, shape: "strokes" });
      continue;
    }
    const brackets = readBrackets(text, draft.end);
    if (brackets && takeBrackets(draft, brackets, placed)) continue;
    const weekday = readWeekday(text, draft.end);
    if (weekday !== null) {
      draft.end = weekday;
      continue;
    }
    const bare = draft.day !== null && draft.agency === null ? readBareAgency(text, draft.end) : null;
    if (bare) {
      draft.agency = bare;
      draft.end = bare.end;
      continue;
    }
    const signed = draft.day !== null && draft.agency === null ? readSigned(text, draft.end) : null;
    if (!signed || !(isAgency(signed.name) || isOutlet(signed.name))) return;
    Object.assign(draft, { agency: signed, end: signed.end + 1, shape: "strokes" });
    return;
  }
}

function takeBrackets(draft: Draft, told: NonNullable<ReturnType<typeof readBrackets>>, placed: Gazetteer): boolean {
  const { agency, day, end } = told;
  if (day && draft.day) return false;
  // "TODAY NICARAGUA (Agency)": whoever stands in brackets sent it.
  if (agency && draft.agency && draft.shape !== "outlet") return false;
  if (agency && !isAgency(agency.name) && placed(agency.name).length > 0 && draft.places.length > 0)
    draft.places = [...draft.places, agency];
  else if (agency) {
    draft.agency = agency;
    draft.shape = draft.shape === "outlet" ? "outlet" : "brackets";
  }
  draft.day = day ?? draft.day;
  draft.end = end;
  return true;
}
