import type { Span } from "../../contract/index.ts";
import type { Connection } from "../../record/connection.ts";
import { whole } from "../../record/whole.ts";
import { isKept } from "../conditions.ts";
import type { SpokenWord } from "./align.ts";
import { wordsIn } from "./tokens.ts";
import type { Voice } from "./types.ts";

/** A statement of the record as far as a claim is held against it. */
export interface KeptStatement {
  readonly id: string;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  readonly insertions: readonly Span[];
  readonly speakers: readonly Voice[];
  readonly from: string | null;
  readonly until: string | null;
  readonly confidence: number;
  /** A person accepted, edited or added it. */
  readonly reviewed: boolean;
}

/** A report of the record with all its statements. */
export interface KeptReport {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly statements: readonly KeptStatement[];
}

/** Reports held at once while claims are held against them. */
const HELD = 64;

/** Reads reports of a record by id, each once for as long as it is in use. */
export function reportsOf(db: Connection): (id: string) => KeptReport {
  const held = new Map<string, KeptReport>();
  return (id) => {
    const known = held.get(id);
    if (known) return known;
    if (held.size >= HELD) held.clear();
    const report = load(db, id);
    held.set(id, report);
    return report;
  };
}

function load(db: Connection, id: string): KeptReport {
  const row = db.get(`SELECT ${whole("text")} AS text, published FROM reports WHERE id = ?`, id);
  const spans = grouped<Span & { readonly role: string }>(
    db,
    `SELECT p.statement AS key, p.role, p.start, p."end" FROM statement_spans p JOIN statements s ON s.id = p.statement
     WHERE s.report = ? ORDER BY p.statement, p.role, p.position`,
    id,
  );
  const speakers = grouped<Voice>(
    db,
    `SELECT p.finding AS key, p.actor, p.words, a.name, a.kind, a.country, a.speaks_for AS speaksFor
     FROM parties p LEFT JOIN actors a ON a.report = p.report AND a.actor = p.actor
     WHERE p.report = ? AND p.kind = 'statement' AND p.role = 'speaker' ORDER BY p.finding, p.position`,
    id,
  );
  const statements = db.all(
    `SELECT id, confidence, json_extract("when", '$.from') AS "from", json_extract("when", '$.until') AS until,
       EXISTS (SELECT 1 FROM reviews v WHERE v.finding = s.id AND v.state IN ('accepted', 'edited', 'added')) AS reviewed
     FROM statements s WHERE report = ? AND ${isKept("s.id")} ORDER BY position`,
    id,
  );
  return {
    id,
    text: row?.text as string,
    published: row?.published as string | null,
    statements: statements.map((one) => {
      const key = one.id as string;
      const having = (role: string): readonly Span[] => (spans.get(key) ?? []).filter((span) => span.role === role);
      return {
        id: key,
        content: having("content"),
        quoted: having("quoted"),
        insertions: having("insertion"),
        speakers: speakers.get(key) ?? [],
        from: one.from as string | null,
        until: one.until as string | null,
        confidence: one.confidence as number,
        reviewed: one.reviewed === 1,
      };
    }),
  };
}

function grouped<T>(db: Connection, sql: string, id: string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of db.all(sql, id)) {
    const { key, ...rest } = row;
    const group = groups.get(key as string);
    if (group) group.push(rest as T);
    else groups.set(key as string, [rest as T]);
  }
  return groups;
}

/** How much text before and behind a place is held against a quotation, in characters. */
const AROUND = 2500;

/** The words that stand between quotation marks around a place, one remark after the other, as they were spoken. */
export function spokenAround(report: KeptReport, at: Span): readonly SpokenWord[] {
  const { text } = report;
  const [from, until] = [at.start - AROUND, at.end + AROUND];
  const spans = merged(report.statements.flatMap(({ quoted }) => quoted)).filter(
    ({ start, end }) => end > from && start < until,
  );
  const inserted = report.statements.flatMap(({ insertions }) => insertions);
  let before: Span | undefined;
  return spans.flatMap((span) => {
    const apart = before !== undefined && !goesOn(text.slice(before.end, span.start));
    before = span;
    return wordsIn(text, span.start, span.end).map((word, index) => ({
      ...word,
      inserted: inserted.some(({ start, end }) => word.start >= start && word.end <= end),
      apart: apart && index === 0,
    }));
  });
}

/** All words around a place, in and out of marks. */
export function writtenAround({ text }: KeptReport, at: Span): readonly SpokenWord[] {
  const [from, until] = [Math.max(0, at.start - AROUND / 2), Math.min(text.length, at.end + AROUND / 2)];
  return wordsIn(text, from, until).map((word) => ({ ...word, inserted: false, apart: false }));
}

/** How long a cue between two parts of one remark is, in characters: “We will stay,” the minister said, “and help.” */
const CUE = 160;

/** Whether one remark goes on behind these words between two quotations. */
const goesOn = (between: string): boolean =>
  /\n/.test(between) ? /^[\s“"«„‘]*$/u.test(between) : between.length <= CUE;

function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last && span.start <= last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else all.push({ start: span.start, end: span.end });
  }
  return all;
}
