import type { Span } from "../../contract/index.ts";
import type { Connection } from "../../record/connection.ts";
import { whole } from "../../record/whole.ts";
import { wordsIn } from "./tokens.ts";

/** A place of the record where the words of a claim may stand. */
export interface Place extends Span {
  readonly report: string;
}

/** A word that more statements than this have finds nothing. */
const COMMON = 400;
/** Words of a claim that are looked up, the longest first: they are the rarest. */
const MOST_WORDS = 20;
/** Statements and reports that are looked at closely. */
const MOST_PLACES = 16;
/** Of these, those whose reports are opened. */
const MOST_READ = 6;
/** Of statements that share equally many rare words these are told apart by id, so that order of adding is nothing. */
const MOST_TIED = 200;

const FOLD = /[^\p{L}\p{N}]+/gu;

/**
 * Statements that share rare words with a claim, the likeliest first: an index is asked for one word after the other, never
 * for all statements.
 */
export function statementsLike(db: Connection, claim: string): readonly Place[] {
  const scores = new Map<number, number>();
  for (const term of termsOf(claim)) {
    const found = numbersOf(db, `content : "${term}"`, COMMON + 1);
    if (found.length > COMMON) continue;
    const rarity = Math.log(1 + COMMON / found.length);
    for (const number of found) scores.set(number, (scores.get(number) ?? 0) + rarity);
  }
  // Where every word is common, those that have all of them.
  if (scores.size === 0) {
    const all = termsOf(claim).map((term) => `"${term}"`);
    if (all.length > 0)
      for (const number of numbersOf(db, `content : (${all.join(" AND ")})`, MOST_TIED)) scores.set(number, 1);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const least = ranked[Math.min(ranked.length, MOST_PLACES) - 1]?.[1] ?? 0;
  const rows = ranked
    .filter(([, score]) => score >= least)
    .slice(0, MOST_TIED)
    .flatMap(([number, score]) => {
      const row = db.get(
        `SELECT id, report, start, ${whole("content")} AS content FROM statements WHERE number = ?`,
        number,
      );
      return row ? [{ score, row, id: row.id as string }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_PLACES);
  return closest(
    claim,
    rows.map(({ row }) => row),
  );
}

/** Those that have the claim's words as they stand, else the few that have most of them. */
function closest(claim: string, rows: readonly Readonly<Record<string, unknown>>[]): readonly Place[] {
  const sought = wordsIn(claim).map(({ word }) => word);
  const run = ` ${sought.join(" ")} `;
  const contents = rows.map((row) => ({ row, words: wordsIn(row.content as string).map(({ word }) => word) }));
  const having = contents.filter(({ words }) => ` ${words.join(" ")} `.includes(run));
  if (having.length > 0) return having.slice(0, MOST_READ).map(({ row }) => placeOf(row));
  const wanted = new Set(sought);
  return contents
    .map(({ row, words }) => ({ row, shared: new Set(words.filter((word) => wanted.has(word))).size }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_READ)
    .map(({ row }) => placeOf(row));
}

/** Statements of an actor that have some few words as they stand. */
export function statementsOf(db: Connection, actor: string, words: string): readonly Place[] {
  const phrase = phraseOf(words);
  if (phrase === "") return [];
  return db
    .all(
      `SELECT s.id, s.report, s.start, s.content FROM parties p JOIN statements s ON s.id = p.finding
       WHERE p.actor = ? AND p.kind = 'statement' AND p.role = 'speaker'
         AND s.number IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)
       ORDER BY s.id LIMIT ${MOST_PLACES}`,
      actor,
      `content : "${phrase}"`,
    )
    .map(placeOf);
}

/** Statements of anybody that have some few words as they stand. */
export function statementsWith(db: Connection, words: string): readonly Place[] {
  const phrase = phraseOf(words);
  if (phrase === "") return [];
  return db
    .all(
      `SELECT id, report, start, content FROM statements
       WHERE number IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ? LIMIT ${MOST_TIED})
       ORDER BY id LIMIT ${MOST_PLACES}`,
      `content : "${phrase}"`,
    )
    .map(placeOf);
}

const placeOf = (row: Readonly<Record<string, unknown>>): Place => ({
  report: row.report as string,
  start: row.start as number,
  end: (row.start as number) + (row.content as string).length,
});

const RUN = 4;
const MOST_RUNS = 6;

/** Places where reports have the words of a claim as they stand, whether or not a statement has them. */
export function placesWith(db: Connection, claim: string): readonly Place[] {
  const runs = runsOf(claim).slice(0, MOST_RUNS);
  return placesOf(db, runs.map((run) => `"${run.join(" ")}"`).join(" AND "), runs[0] as readonly string[]);
}

/** Places where reports have four words of a claim in a row: what no statement has may be in a report all the same. */
export function placesLike(db: Connection, claim: string): readonly Place[] {
  const places: Place[] = [];
  for (const run of runsOf(claim).slice(0, MOST_RUNS)) {
    places.push(...placesOf(db, `"${run.join(" ")}"`, run));
    if (places.length >= MOST_READ) break;
  }
  return places.slice(0, MOST_READ);
}

/** Runs of words as the index has them, the longest and so the rarest first. */
function runsOf(claim: string): readonly (readonly string[])[] {
  const surface = claim.replace(FOLD, " ").trim().split(" ");
  return surface
    .slice(0, Math.max(1, surface.length - RUN + 1))
    .map((_, at) => surface.slice(at, at + RUN))
    .sort((a, b) => b.join("").length - a.join("").length || (a.join(" ") < b.join(" ") ? -1 : 1));
}

function placesOf(db: Connection, phrases: string, run: readonly string[]): readonly Place[] {
  const rows = db.all(
    `SELECT id, ${whole("text")} AS text FROM reports WHERE rowid IN
       (SELECT rowid FROM report_words WHERE report_words MATCH ? LIMIT ${MOST_READ}) ORDER BY id`,
    `text : (${phrases})`,
  );
  return rows.flatMap((row) => {
    const at = findRun(row.text as string, run);
    return at ? [{ report: row.id as string, ...at }] : [];
  });
}

/** Longer texts are searched no further: the place is sought in their beginning alone. */
const LONGEST = 400_000;

function findRun(text: string, run: readonly string[]): Span | null {
  const sought = run.map((word) => word.toLowerCase());
  const pattern = sought.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "")).join("[^\\p{L}\\p{N}]+");
  const match = new RegExp(pattern, "iu").exec(text.slice(0, LONGEST));
  return match && { start: match.index, end: match.index + match[0].length };
}

function numbersOf(db: Connection, match: string, limit: number): readonly number[] {
  return db
    .all(`SELECT rowid AS number FROM statement_words WHERE statement_words MATCH ? LIMIT ${limit}`, match)
    .map((row) => row.number as number);
}

/** The words of a claim as the index has them, the longest first. */
function termsOf(claim: string): readonly string[] {
  const terms = new Set(
    wordsIn(claim).flatMap(({ start, end }) => claim.slice(start, end).replace(FOLD, " ").split(" ")),
  );
  return [...terms]
    .map((term) => term.toLowerCase())
    .filter((term) => term.length > 2)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS);
}

const phraseOf = (words: string): string => words.replace(FOLD, " ").trim().slice(0, 300);
