import type { Connection, Row } from "../connection.ts";
import { whole } from "../whole.ts";
import type { Voices } from "./features.ts";
import { hashOf } from "./hash.ts";
import { pieceId, piecesOf } from "./pieces.ts";
import { type Told, toldBy } from "./words.ts";

/** Somebody who speaks, as the reports of a record know them. */
export interface Speaker {
  readonly actor: string | null;
  readonly kind: string | null;
  readonly country: string | null;
  readonly speaksFor: string | null;
  readonly last: string | null;
}

/** A statement of a record as far as it is compared with others. */
export interface Compared {
  readonly id: string;
  readonly number: number;
  readonly report: string;
  /** Address of the report: versions of one report are no renderings of one another. */
  readonly url: string | null;
  /** Days since 1970 of the report; `NO_DAY` where it has none. */
  readonly day: number;
  readonly speakers: readonly Speaker[];
  /** Its sentences. */
  readonly pieces: readonly { readonly id: string; readonly words: string; readonly told: Told }[];
}

export const NO_DAY = -1;

const COLUMNS = `s.id, s.number, s.report, r.url, r.published, ${whole("s.content")} AS content`;

/** The statements of a report, in its order. */
export const statementsOf = (db: Connection, report: string): readonly Compared[] =>
  db
    .all(
      `SELECT ${COLUMNS} FROM statements s JOIN reports r ON r.id = s.report WHERE s.report = ? ORDER BY s.position`,
      report,
    )
    .map((row) => compared(db, row));

/** One statement by its number; undefined where it is there no more. */
export function statementAt(db: Connection, number: number): Compared | undefined {
  const row = db.get(
    `SELECT ${COLUMNS} FROM statements s JOIN reports r ON r.id = s.report WHERE s.number = ?`,
    number,
  );
  return row && compared(db, row);
}

function compared(db: Connection, row: Row): Compared {
  const id = row.id as string;
  const speakers = db.all(
    `SELECT p.actor, p.words, a.name, a.kind, a.country, a.speaks_for FROM parties p
     LEFT JOIN actors a ON a.report = p.report AND a.actor = p.actor
     WHERE p.finding = ? AND p.role = 'speaker' ORDER BY p.position`,
    id,
  );
  return {
    id,
    number: row.number as number,
    report: row.report as string,
    url: row.url as string | null,
    day: row.published === null ? NO_DAY : Math.floor(Date.parse(`${row.published}T00:00:00Z`) / 86_400_000),
    speakers: speakers.map((one) => ({
      actor: one.actor as string | null,
      kind: one.kind as string | null,
      country: one.country as string | null,
      speaksFor: one.speaks_for as string | null,
      last: one.kind === null || one.kind === "person" ? lastName((one.name ?? one.words) as string) : null,
    })),
    pieces: piecesOf(row.content as string).map(({ position, words }) => ({
      id: pieceId(id, position),
      words,
      told: toldBy(words),
    })),
  };
}

const PRONOUN = /^(?:i|we|you|he|she|it|they|that|this|who|which|one|both|all|some|others)$/i;

/** The last word of a name, by which reports shorten it; null where the words name nobody. */
function lastName(words: string): string | null {
  const last =
    words
      .trim()
      .replace(/['’]s$/, "")
      .split(/\s+/)
      .at(-1) ?? "";
  return /^\p{Lu}/u.test(last) && !PRONOUN.test(last)
    ? last.normalize("NFKD").replace(/\P{L}/gu, "").toLowerCase()
    : null;
}

/** Sampled runs of a sentence's words that are keys of its own, beside those of its speakers. */
const RUNS = 4;
const RUN = 4;
/** Words that say something, two in a row: some of them are keys too. */
const TWOS = 6;

/**
 * Under which keys a statement is sought: its speakers, those for whom they speak, and a few runs of four words. They hang on
 * the statement alone, so that two statements meet in whatever order they come.
 */
export function keysOf({ speakers, pieces }: Compared): readonly number[] {
  const keys = new Set<number>();
  for (const { actor, speaksFor, last } of speakers) {
    if (actor !== null) keys.add(hashOf(`v ${actor}`));
    if (speaksFor !== null) keys.add(hashOf(`v ${speaksFor}`));
    if (last !== null) keys.add(hashOf(`n ${last}`));
  }
  for (const { told } of pieces) {
    const { stems } = told;
    const runs = stems
      .slice(0, Math.max(0, stems.length - RUN + 1))
      .map((_, at) => hashOf(`r ${stems.slice(at, at + RUN).join(" ")}`));
    for (const run of least(runs, RUNS)) keys.add(run);
    const telling = stems.filter((stem) => told.telling.has(stem));
    const twos = telling.slice(1).map((stem, at) => hashOf(`t ${[telling[at] as string, stem].sort().join(" ")}`));
    for (const two of least(twos, TWOS)) keys.add(two);
  }
  return [...keys];
}

const least = (numbers: readonly number[], count: number): readonly number[] =>
  [...numbers].sort((one, other) => one - other).slice(0, count);

/** Whether two statements may be one person's: one speaker of each is enough. */
export function voicesOf(a: Compared, b: Compared): Voices {
  const pairs = a.speakers.flatMap((one) => b.speakers.map((other) => compareSpeakers(one, other)));
  if (pairs.includes("same")) return "same";
  return pairs.length > 0 && pairs.every((one) => one === "other") ? "other" : "unknown";
}

function compareSpeakers(a: Speaker, b: Speaker): Voices {
  if (a.actor !== null && a.actor === b.actor) return "same";
  if (a.last !== null && a.last === b.last) return "same";
  const persons = a.kind === "person" && b.kind === "person";
  const voice = (one: Speaker, other: Speaker): boolean =>
    one.speaksFor !== null && (one.speaksFor === other.actor || one.speaksFor === other.speaksFor);
  if (!persons && (voice(a, b) || voice(b, a))) return "same";
  if (a.actor === null || b.actor === null) return "unknown";
  return !persons && a.country !== null && a.country === b.country ? "unknown" : "other";
}
