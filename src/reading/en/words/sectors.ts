import { fold, kept } from "../../../register/index.ts";
import { markedWords, wordClass } from "../lexicon.ts";

/** Stands in a description for the name of a body of the register: this mark and its sector. */
export const NAMED = "§";

/** Agent words and runs of words → the sector they tell by themselves. */
const agents = markedWords("agents", "sector");

/** Words for those who belong to something else → the sector where that tells none; "" where they tell none at all. */
const heads = markedWords("agent-heads", "sector");

/** Words in the longest run. */
const LONGEST = 5;

const breaks = wordClass("description-breaks");
const kinfolk = wordClass("kin");
const voices = wordClass("voices-of-state");

interface Unit {
  readonly words: string;
  /** What the words tell by themselves; "" where they tell nothing. */
  readonly sector: string;
  /** Takes its sector from what it leads or belongs to. */
  readonly head: boolean;
  readonly named: boolean;
}

/**
 * The PLOVER sector (manual, table 5.2) that a description tells: "a German opposition lawmaker", "the governor of the
 * central bank", "Colombian police". Its last noun counts first; one that leads or speaks for others ("leader",
 * "spokesman") counts as they do, those in front of it before those behind "of". Names of bodies may stand as a mark
 * with their sector (`§REB commander`). Null where the words tell none.
 */
export const sectorOf: (words: string) => string | null = kept(readSector, 20_000);

function readSector(words: string): string | null {
  const [front = [], ...behind] = segments(tokens(words));
  const said = sectorIn(front, behind);
  if (!FORMER.test(words) || (said !== null && !OFFICIAL.test(said))) return said;
  // "the former foreign minister" is of the elite; "the former Soviet republic" is nobody.
  return said !== null || front.at(-1)?.head ? "ELI" : null;
}

/** Whether words together are a name for somebody that tells a sector: "coast guard vessel", whatever a vessel is. */
export function isAgent(words: string): boolean {
  const run = tokens(words);
  if (run.length < 2) return false;
  const [unit, length] = unitAt(run, 0);
  return length === run.length && unit !== null && !unit.named && unit.sector !== "";
}

/** Whether a noun leads or belongs to others ("leader", "group"), and so is somebody though it tells no sector. */
export const isHead = (word: string): boolean => forms(word.toLowerCase()).some((form) => heads.has(form));

const OFFICIAL = /^(?:GOV|MIL|SPY|COP|LEG|JUD|PTY)$/;
const FORMER = /\b(?:former|ex|deposed|ousted|erstwhile|onetime|one-time|late)[ -]/i;

function sectorIn(front: readonly Unit[], behind: readonly (readonly Unit[])[]): string | null {
  const last = front.at(-1);
  if (!last) {
    const known = behind.find((units) => units.length > 0);
    return known ? sectorIn(known, []) : null;
  }
  const before = front.slice(0, -1);
  if (!last.head) return refined(last, before);
  const further = behind.flat();
  const kin = kinfolk.has(last.words);
  const told = strongest(before.filter(({ head }) => !head)) ?? strongest(further.filter(({ head }) => !head));
  if (kin && (told ?? before.find(({ sector }) => sector === "GOV")?.sector) === "GOV") return "ELI";
  return told ?? [last, ...before.toReversed(), ...further].find(({ sector }) => sector !== "")?.sector ?? null;
}

/** What stands in front of a noun that tells a sector by itself can change it. */
function refined(last: Unit, before: readonly Unit[]): string {
  const fronts = before.map((unit) => unit.sector);
  const names = before.filter((unit) => unit.named).map((unit) => unit.sector);
  // "Hezbollah fighters" are that group's; "cartel gunmen" the cartel's.
  if (/^(?:UAF|OPP|UNK)$/.test(last.sector)) {
    const whose = names.find((sector) => /^(?:REB|CRM|PRM|MIL|PTY)$/.test(sector));
    if (whose) return whose;
    const armed = fronts.find((sector) => /^(?:REB|CRM|PRM)$/.test(sector));
    if (armed) return armed;
    if (last.sector === "UAF" && fronts.includes("OPP")) return "REB";
  }
  // "the opposition senator", but "police in the opposition stronghold" are police.
  if (fronts.includes("OPP") && /^(?:LEG|PTY|CVL|GOV)$/.test(last.sector)) return "OPP";
  // "rebel soldiers", "rebel troops"
  if (fronts.includes("REB") && /^(?:MIL|PTY)$/.test(last.sector)) return "REB";
  // The voice of the state is the state's: "the state news agency", "official media".
  if (last.sector === "JRN" && isVoice(last.words) && before.some((unit) => STATE.test(unit.words))) return "GOV";
  return last.sector;
}

const isVoice = (words: string): boolean => voices.has(words.split(" ").at(-1) as string);
const STATE = /^(?:state|state run|state owned|state controlled|government|official|government owned|government run)$/;

/** The most telling of several: what is armed or holds a post of its own before what merely exists. */
const ORDER =
  "OPP REB PRM COP SPY JUD CRM LEG MIL REL JRN EDU MED LAB AGR PTY SOC BUS REF UAF GOV ELI PRE CVL UNK".split(" ");

function strongest(units: readonly Unit[]): string | null {
  const telling = units.filter(({ sector }) => sector !== "");
  const named = telling.find((unit) => unit.named);
  if (named) return named.sector;
  return telling.map(({ sector }) => sector).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0] ?? null;
}

const tokens = (words: string): readonly string[] =>
  fold(words)
    .replace(/['’]s?(?![\p{L}])/gu, " 's ")
    .match(/'s|§[a-z]*|[\p{L}\p{N}]+|,/gu) ?? [];

/** Known runs of words, the longest first, in parts that prepositions and commas bound. */
function segments(words: readonly string[]): readonly (readonly Unit[])[] {
  const parts: Unit[][] = [[]];
  for (let at = 0; at < words.length; ) {
    const [unit, length] = unitAt(words, at);
    if (unit) parts.at(-1)?.push(unit);
    else if (breaks.has(words[at] as string)) parts.push([]);
    at += length;
  }
  return parts;
}

function unitAt(words: readonly string[], at: number): readonly [Unit | null, number] {
  const first = words[at] as string;
  if (first.startsWith(NAMED))
    return [{ words: first, sector: first.slice(1).toUpperCase(), head: false, named: true }, 1];
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const run = words.slice(at, at + length);
    for (const last of forms(run.at(-1) as string)) {
      const key = [...run.slice(0, -1), last].join(" ").replace(/ 's/g, "'s");
      const [lead, own] = [heads.get(key), agents.get(key)];
      const sector = lead || own;
      if (lead !== undefined || own !== undefined)
        return [{ words: key, sector: sector ?? "", head: lead !== undefined, named: false }, length];
    }
    const whole = run.join(" ");
    if (length <= 2 && STATE.test(whole))
      return [{ words: whole, sector: run[0] === "government" ? "GOV" : "", head: true, named: false }, length];
  }
  return [null, 1];
}

/** A word as printed and without its plural. */
function forms(word: string): readonly string[] {
  const all = [word];
  if (/men$/.test(word)) all.push(word.replace(/men$/, "man"));
  if (/ies$/.test(word)) all.push(word.replace(/ies$/, "y"));
  if (/(?:s|x|z|ch|sh)es$/.test(word)) all.push(word.slice(0, -2));
  if (/ves$/.test(word)) all.push(word.replace(/ves$/, "f"), word.replace(/ves$/, "fe"));
  if (/[^s]s$/.test(word)) all.push(word.slice(0, -1));
  return all;
}
