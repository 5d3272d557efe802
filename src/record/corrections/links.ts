import { DragomanError, type Reading } from "../../contract/index.ts";
import type { Connection } from "../connection.ts";
import { loadReading } from "../load.ts";
import { rederive } from "../merging/derive.ts";
import { OCCURRENCES, UTTERANCES } from "../merging/families.ts";
import { pieceId, piecesOf } from "../merging/pieces.ts";
import { findAgain, ofKind } from "./anchor.ts";
import { machineOf } from "./derive.ts";
import { decisionsWhere, inForce } from "./history.ts";
import type { Anchor, Decision } from "./types.ts";

/**
 * Derives which statements and events people hold together or apart, for all decisions that a report has part in, and the
 * utterances and occurrences anew that hang on it. The caller holds the transaction.
 */
export function deriveLinks(db: Connection, report: string): void {
  const decisions = decisionsWhere(
    db,
    "(report = ? OR other = ?) AND (what IN ('together', 'apart') OR undoes IS NOT NULL)",
    report,
    report,
  );
  const links = decisions.filter(({ what }) => what === "together" || what === "apart");
  if (links.length === 0) return;
  const active = inForce(decisions);
  const touched = new Set<string>();
  for (const one of links) {
    for (const row of db.all("SELECT a, b FROM links WHERE decision = ?", one.number))
      for (const id of [row.a, row.b]) touched.add(id as string);
    db.run("DELETE FROM links WHERE decision = ?", one.number);
    const ends = active.has(one.number) ? endsOf(db, one) : null;
    if (ends === null) continue;
    db.run("INSERT INTO links (decision, a, b, kind) VALUES (?, ?, ?, ?)", one.number, ...ends, one.what);
    for (const id of ends) touched.add(id);
  }
  for (const id of touched) keepPieces(db, id);
  rederive(
    db,
    [...touched].flatMap((id) => piecesIn(db, id)),
    UTTERANCES,
  );
  const isEvent = (id: string): boolean => db.get("SELECT 1 AS one FROM events WHERE id = ?", id) !== undefined;
  rederive(db, [...touched].filter(isEvent), OCCURRENCES);
}

/** The two findings of a decision as they are now; null where one of them is not found. */
function endsOf(db: Connection, { kind, report, anchor, other, value }: Decision): readonly [string, string] | null {
  const of = kind === "event" ? "event" : "statement";
  const a = findingAt(db, of, report as string, anchor as Anchor);
  const b = findingAt(db, of, other as string, value?.anchor as Anchor);
  return a === null || b === null ? null : a < b ? [a, b] : [b, a];
}

function findingAt(db: Connection, kind: "statement" | "event", report: string, anchor: Anchor): string | null {
  const reading = loadReading(db, report);
  if (reading === null) return null;
  if (anchor.added !== undefined)
    return ofKind(reading, kind).some(({ id }) => id === anchor.added) ? anchor.added : null;
  return findAgain(anchor, kind, machineOf(db, report, reading as Reading), reading)?.id ?? null;
}

const piecesIn = (db: Connection, statement: string): readonly string[] =>
  db.all("SELECT id FROM pieces WHERE statement = ? ORDER BY id", statement).map(({ id }) => id as string);

/** A statement that a person links has its sentences among the pieces, also where the record does not merge by itself. */
function keepPieces(db: Connection, statement: string): void {
  const content = db.get("SELECT content FROM statements WHERE id = ?", statement)?.content as string | undefined;
  if (content === undefined) return;
  for (const { position } of piecesOf(content))
    db.run("INSERT OR IGNORE INTO pieces (id, statement) VALUES (?, ?)", pieceId(statement, position), statement);
}

/**
 * Refuses a link that contradicts those that are in force: two are not one by one way and two by another.
 *
 * @throws DragomanError `query`, with the decisions that say otherwise
 */
export function checkLinks(db: Connection): void {
  const rows = db.all("SELECT decision, a, b, kind FROM links ORDER BY decision");
  const group = new Map<string, string>();
  const of = (id: string): string => {
    const up = group.get(id);
    return up === undefined || up === id ? id : of(up);
  };
  for (const { a, b, kind } of rows) if (kind === "together") group.set(of(a as string), of(b as string));
  const wrong = rows.find(({ a, b, kind }) => kind === "apart" && of(a as string) === of(b as string));
  if (wrong === undefined) return;
  throw new DragomanError(
    "query",
    `this contradicts what was decided: ${wrong.a} and ${wrong.b} are held apart (decision ${wrong.decision}), and together by others; undo one of them first`,
  );
}
