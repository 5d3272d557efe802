import type { Span } from "../../contract/index.ts";
import type { Connection } from "../../record/connection.ts";
import { type Alignment, align, isFair, type SpokenWord, type Step } from "./align.ts";
import { type Place, placesInReports, statementsLike, statementsOf, statementsWith } from "./candidates.ts";
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
  const pieces = shortened(piecesOf(claim.words));
  const count = pieces.filter(({ kind }) => kind === "word").length;
  if (count === 0) return { start, end, verdict: "not-in-record" };
  const read = (places: readonly Place[], around: Around): readonly Reading[] =>
    unique(places).map((place) => readAt(claim, pieces, report(place.report), place, around));
  let readings: readonly Reading[];
  if (count < SHORT) {
    const actors = claim.speakers.flatMap(({ actor }) => (actor === null ? [] : [actor]));
    const own = actors.flatMap((actor) => statementsOf(db, actor, claim.words));
    readings = read(own.length > 0 || actors.length > 0 ? own : statementsWith(db, claim.words), spokenAround);
    readings = readings.filter(({ fair }) => fair);
    if (readings.length === 0) readings = read(own, writtenAround).filter(({ fair }) => fair);
  } else {
    const places = statementsLike(db, claim.words);
    readings = read(places, spokenAround);
    // Indirect words that a draft puts between marks; and words that no statement of the record has.
    if (!readings.some(({ fair }) => fair)) readings = [...readings, ...read(places, writtenAround)];
    if (!readings.some(({ fair }) => fair))
      readings = [...readings, ...read(placesInReports(db, claim.words), writtenAround)];
  }
  const best = readings.filter(({ verdict }) => verdict !== null).sort(byWorth)[0];
  if (best) return { start, end, ...told(best) };
  const joined = count < SHORT ? null : joinOf(readings, count);
  return { start, end, ...(joined ?? { verdict: "not-in-record" as const }) };
}

type Around = (report: KeptReport, at: Span) => readonly SpokenWord[];

function shortened(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.slice(0, LONGEST);
}

const unique = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [`${place.report} ${place.start}`, place])).values(),
];

function readAt(claim: Claim, pieces: readonly Piece[], report: KeptReport, place: Place, around: Around): Reading {
  const words = around(report, place);
  const alignment = align(pieces, words);
  const span = regionOf(alignment, words) ?? place;
  const statement = statementAt(report, span);
  const inMarks = around === spokenAround || isMarked(report, span);
  const difference = [
    ...differencesOf({ draft: claim.words, record: report.text }, { pieces, words, steps: alignment.steps }),
    ...(inMarks ? [] : [{ op: "marks" as const, draft: claim.words, record: report.text.slice(span.start, span.end) }]),
  ];
  const count = pieces.filter(({ kind }) => kind === "word").length;
  const fair = isFair(pieces, words, alignment);
  const reading = {
    report,
    statement,
    span,
    voices: statement === null ? ("unsure" as const) : likeness(claim.speakers, statement.speakers),
    fair,
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
  const enough = same >= Math.min(SHORT, count);
  if (fair && inMarks) {
    const ascribed: Difference = {
      op: "speaker",
      draft: claim.speakers.map(({ name, words }) => name ?? words).join("; "),
      record: statement?.speakers.map(({ name, words }) => name ?? words).join("; ") ?? "",
    };
    if (voices !== "same")
      return say(voices === "different" && (statement?.confidence ?? 0) >= SURE ? "other-speaker" : "speaker-unsure", [
        ascribed,
      ]);
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
    reviewed: false,
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

/** The statement that has most of a region, of several the one that says least besides. */
function statementAt({ statements }: KeptReport, region: Span): KeptStatement | null {
  let best: { readonly statement: KeptStatement; readonly has: number; readonly length: number } | null = null;
  for (const statement of statements) {
    const spans = [...statement.content, ...statement.quoted];
    const has = Math.max(
      0,
      ...spans.map((span) => Math.min(span.end, region.end) - Math.max(span.start, region.start)),
    );
    const length = statement.content.reduce((sum, { start, end }) => sum + end - start, 0);
    if (has <= 0) continue;
    if (!best || has > best.has || (has === best.has && length < best.length)) best = { statement, has, length };
  }
  return best?.statement ?? null;
}

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
