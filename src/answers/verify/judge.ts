import type { Span } from "../../contract/index.ts";
import type { Connection } from "../../record/connection.ts";
import { type Alignment, align, isFair, type SpokenWord, type Step, straight } from "./align.ts";
import { type Place, placesLike, placesWith, statementsLike, statementsOf, statementsWith } from "./candidates.ts";
import { differencesOf } from "./differences.ts";
import { nearest } from "./nearest.ts";
import { type KeptReport, type KeptStatement, spokenAround, writtenAround } from "./passages.ts";
import { type Piece, piecesOf } from "./tokens.ts";
import type { Claim, Difference, Verdict, Verified } from "./types.ts";
import { type Likeness, likeness } from "./voices.ts";

/** Quotations of fewer words are nobody's own: they are sought in the words of their speaker alone. */
const SHORT = 4;
/** Longer quotations are held against the record by their first words. */
const LONGEST = 400;
/** How many of its words an altered quotation may have changed, and one of another speaker. */
const ALTERED = 0.4;
const ALTERED_BY_ANOTHER = 0.25;
/** The same where the speaker is the same and says it in a language that the page may have translated. */
const TRANSLATED = 0.7;
/** From here on the record is sure of its own speaker. */
const SURE = 0.9;
/** States whose officials speak English: their words need no translation. */
const ENGLISH = new Set(["USA", "GBR", "IRL", "CAN", "AUS", "NZL"]);

/** How one place of the record reads the claim. */
interface Reading {
  readonly report: KeptReport;
  readonly statement: KeptStatement | null;
  readonly span: Span;
  readonly voices: Likeness;
  readonly fair: boolean;
  /** Share of the draft's words that were changed. */
  readonly changed: number;
  readonly same: number;
  readonly difference: readonly Difference[];
  readonly verdict: Verdict | null;
}

/** Holds one claim against a record. */
export function judge(db: Connection, report: (id: string) => KeptReport, claim: Claim): Verified {
  const { start, end } = claim;
  if (claim.kind === "attribution") return { start, end, ...nearest(db, report, claim) };
  const pieces = piecesOf(claim.words).slice(0, LONGEST);
  const count = pieces.filter(({ kind }) => kind === "word").length;
  if (count === 0) return { start, end, verdict: "not-in-record" };
  const quotation: Quotation = { claim, pieces, count, report };
  const readings = count < SHORT ? readShort(db, quotation) : readLong(db, quotation);
  const best = readings.filter(({ verdict }) => verdict !== null).sort(byWorth)[0];
  if (best && best.verdict !== "maybe-translation") return { start, end, ...told(best) };
  const joined = count < SHORT ? null : joinOf(readings, count);
  return { start, end, ...(joined ?? (best ? told(best) : { verdict: "not-in-record" as const })) };
}

interface Quotation {
  readonly claim: Claim;
  readonly pieces: readonly Piece[];
  /** How many of its pieces are words. */
  readonly count: number;
  readonly report: (id: string) => KeptReport;
}

/** Some few words are sought as they stand, and only among those of their speaker where the draft names one. */
function readShort(db: Connection, quotation: Quotation): readonly Reading[] {
  const { claim } = quotation;
  const actors = claim.speakers.flatMap(({ actor }) => (actor === null ? [] : [actor]));
  const own = actors.flatMap((actor) => statementsOf(db, actor, claim.words));
  const spoken = read(quotation, actors.length > 0 ? own : statementsWith(db, claim.words), spokenAround);
  return (spoken.some(({ fair }) => fair) ? spoken : read(quotation, own, writtenAround)).filter(({ fair }) => fair);
}

/** First what stands between marks; then indirect words that a draft puts there, and words that no statement has. */
function readLong(db: Connection, quotation: Quotation): readonly Reading[] {
  const isFound = (readings: readonly Reading[]): boolean => readings.some(({ fair }) => fair);
  const places = statementsLike(db, quotation.claim.words);
  const spoken = read(quotation, places, spokenAround);
  if (isFound(spoken)) return spoken;
  const written = read(quotation, places, writtenAround);
  if (isFound(written)) return [...spoken, ...written];
  const unsaid = read(quotation, placesWith(db, quotation.claim.words), writtenAround);
  const readings = [...spoken, ...written, ...unsaid];
  if (readings.some(({ verdict }) => verdict !== null)) return readings;
  return [...readings, ...read(quotation, placesLike(db, quotation.claim.words), writtenAround)];
}

type Around = (report: KeptReport, at: Span) => readonly SpokenWord[];

function read(quotation: Quotation, places: readonly Place[], around: Around): readonly Reading[] {
  const { pieces } = quotation;
  const texts = unique(places).map((place) => {
    const report = quotation.report(place.report);
    return { place, report, words: around(report, place) };
  });
  const found = texts.flatMap((one) => {
    const alignment = straight(pieces, one.words);
    return alignment ? [readAt(quotation, { ...one, alignment }, around)] : [];
  });
  if (found.some(({ fair }) => fair)) return found;
  const sought = new Set(pieces.flatMap((piece) => (piece.kind === "word" ? [piece.word] : [])));
  const shared = (words: readonly SpokenWord[]): number =>
    new Set(words.flatMap(({ word }) => (sought.has(word) ? [word] : []))).size;
  return texts
    .map((one) => ({ ...one, shared: shared(one.words) }))
    .filter((one) => one.shared * 4 >= sought.size)
    .sort((a, b) => b.shared - a.shared)
    .map((one) => readAt(quotation, { ...one, alignment: align(pieces, one.words) }, around));
}

const unique = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [`${place.report} ${place.start}`, place])).values(),
];

interface Aligned {
  readonly place: Place;
  readonly report: KeptReport;
  readonly words: readonly SpokenWord[];
  readonly alignment: Alignment;
}

function readAt(
  { claim, pieces, count }: Quotation,
  { place, report, words, alignment }: Aligned,
  around: Around,
): Reading {
  const span = regionOf(alignment, words) ?? place;
  const inMarks = around === spokenAround || isMarked(report, span);
  const difference = [
    ...differencesOf({ draft: claim.words, record: report.text }, { pieces, words, steps: alignment.steps }),
    ...(inMarks ? [] : [{ op: "marks" as const, draft: claim.words, record: report.text.slice(span.start, span.end) }]),
  ];
  const reading = {
    report,
    ...ascribed(report, span, claim),
    span,
    fair: isFair(pieces, words, alignment),
    changed: alignment.cost / count,
    same: alignment.same,
    difference,
  };
  return withVerdict(reading, claim, inMarks, count);
}

function withVerdict(reading: Omit<Reading, "verdict">, claim: Claim, inMarks: boolean, count: number): Reading {
  const { fair, voices, statement, changed, same, difference } = reading;
  const say = (verdict: Verdict | null, more: readonly Difference[] = []): Reading => ({
    ...reading,
    verdict,
    difference: [...difference, ...more],
  });
  // Three words alike are little, but for somebody who said them.
  const enough = same >= Math.min(count, voices === "same" ? SHORT - 1 : SHORT);
  if (fair && inMarks) {
    const ascribed: Difference = {
      op: "speaker",
      draft: claim.speakers.map(({ name, words }) => name ?? words).join("; "),
      record: statement?.speakers.map(({ name, words }) => name ?? words).join("; ") ?? "",
    };
    if (voices !== "same")
      return say(
        voices === "different" && (statement?.reviewed || (statement?.confidence ?? 0) >= SURE)
          ? "other-speaker"
          : "speaker-unsure",
        [ascribed],
      );
    const day = otherDay(claim, reading);
    return day === null ? say("exact") : say("other-day", [{ op: "day", ...day }]);
  }
  if (!enough) return say(null);
  if (changed <= (voices === "different" ? ALTERED_BY_ANOTHER : ALTERED)) return say("altered");
  const foreign = statement?.speakers.some(({ country }) => country !== null && !ENGLISH.has(country)) ?? false;
  const named = claim.speakers.some(({ actor }) => actor !== null);
  return say(named && voices === "same" && foreign && changed <= TRANSLATED ? "maybe-translation" : null);
}

/** Where the draft gives a day on which the record's words were not said: another day of its own, or one after its report. */
function otherDay(
  { day }: Claim,
  { statement, report }: Pick<Reading, "statement" | "report">,
): { readonly draft: string; readonly record: string } | null {
  if (day === null || statement === null) return null;
  const draft = day.from === day.until ? day.from : `${day.from}/${day.until}`;
  const { from } = statement;
  if (from !== null) {
    const until = statement.until ?? from;
    return day.from <= until && day.until >= from ? null : { draft, record: from };
  }
  const { published } = report;
  return published !== null && day.from > published ? { draft, record: published } : null;
}

/** Verdicts from the one that tells most for the draft to the one that tells least. */
const WORTH: readonly Verdict[] = [
  "exact",
  "other-day",
  "speaker-unsure",
  "other-speaker",
  "altered",
  "maybe-translation",
];

function byWorth(a: Reading, b: Reading): number {
  const worth = (one: Reading): number => WORTH.indexOf(one.verdict as Verdict);
  return (
    worth(a) - worth(b) ||
    a.changed - b.changed ||
    Number(b.voices === "same") - Number(a.voices === "same") ||
    (a.report.published ?? "9").localeCompare(b.report.published ?? "9", "en") ||
    (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : a.span.start - b.span.start)
  );
}

function told({ verdict, statement, report, span, difference }: Reading): Omit<Verified, "start" | "end"> {
  return {
    verdict: verdict as Verdict,
    ...(statement === null ? {} : { finding: statement.id }),
    ...(difference.length > 0 ? { difference } : {}),
    report: report.id,
    words: report.text.slice(span.start, span.end).replace(/\s+/g, " "),
    ...(statement === null ? {} : { confidence: statement.confidence }),
    reviewed: statement?.reviewed ?? false,
  };
}

/** Two remarks run together that stand far apart: one place has the beginning of the quotation, another its end. */
function joinOf(readings: readonly Reading[], count: number): Omit<Verified, "start" | "end"> | null {
  const parts = readings
    .filter(({ same, changed }) => same >= SHORT && same / count >= 0.3 && changed < 1)
    .sort((a, b) => b.same - a.same || (a.report.id < b.report.id ? -1 : 1));
  const first = parts[0];
  const second = parts.find((one) => one !== first && one.span.start !== first?.span.start);
  if (!first || !second || first.same + second.same < 0.9 * count) return null;
  const of = ({ report, span }: Reading): string => report.text.slice(span.start, span.end).replace(/\s+/g, " ");
  return {
    ...told({ ...first, verdict: "altered", difference: [{ op: "join", draft: of(first), record: of(second) }] }),
  };
}

function regionOf({ steps }: Alignment, words: readonly SpokenWord[]): Span | null {
  const at = steps.flatMap(({ op, word }: Step) =>
    word !== null && (op === "same" || op === "replace") ? [words[word] as SpokenWord] : [],
  );
  const [first, last] = [at[0], at.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/**
 * The statement that has most of a region, and whether its speaker may be the draft's. A report may have the same words as
 * several persons', one in the other: then it is enough that one of them may be.
 */
function ascribed(
  { statements }: KeptReport,
  region: Span,
  { speakers }: Claim,
): { readonly statement: KeptStatement | null; readonly voices: Likeness } {
  const having = statements
    .map((statement) => ({
      statement,
      has: overlapOf([...statement.content, ...statement.quoted], region),
      length: statement.content.reduce((sum, { start, end }) => sum + end - start, 0),
      voices: likeness(speakers, statement.speakers),
    }))
    .filter(({ has }) => has > 0)
    .sort((a, b) => b.has - a.has || a.length - b.length);
  const best = having[0];
  if (!best) return { statement: null, voices: "unsure" };
  const most = having.filter(({ has }) => has >= 0.8 * best.has);
  const same = most.find(({ voices }) => voices === "same");
  if (same) return same;
  const isDifferent = most.every(({ voices }) => voices === "different");
  return { statement: best.statement, voices: isDifferent ? "different" : "unsure" };
}

const overlapOf = (spans: readonly Span[], { start, end }: Span): number =>
  Math.max(0, ...spans.map((span) => Math.min(span.end, end) - Math.max(span.start, start)));

/** Whether a stretch of a report stands between quotation marks. */
function isMarked({ text, statements }: KeptReport, { start, end }: Span): boolean {
  if (statements.some(({ quoted }) => quoted.some((one) => one.start <= start + 1 && one.end >= end - 1))) return true;
  const from = text.lastIndexOf("\n", start) + 1;
  const before = text.slice(from, start);
  const inside = text.slice(start, end);
  if (/[“”"«»„]/.test(inside)) return false;
  const open = Math.max(before.lastIndexOf("“"), before.lastIndexOf("«"), before.lastIndexOf("„"));
  if (open > Math.max(before.lastIndexOf("”"), before.lastIndexOf("»"))) return true;
  return (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
