import type { Reading } from "../../contract/index.ts";
import type { Connection } from "../connection.ts";
import { loadReading } from "../load.ts";
import type { Merger } from "../merging/index.ts";
import type { Insert } from "../rows.ts";
import { removeFindings, writeFindings } from "../write.ts";
import { type Folded, fold, gather } from "./fold.ts";
import { decisionsOn, decisionsWhere, inForce } from "./history.ts";
import type { Decision, Findings, Review } from "./types.ts";

/** What writes findings into an open record. */
export interface Writers {
  readonly insert: Insert;
  readonly merger: Merger;
}

/**
 * Lays what people decided over a new reading of a report, before it is written: gives the reading as it is to be kept.
 * The report's own row is there. The caller holds the transaction.
 */
export function laidOver(db: Connection, report: string, reading: Reading): Reading {
  const decisions = decisionsOn(db, report);
  if (decisions.length === 0) return reading;
  const folded = fold(reading, { id: report, hash: reading.hash, text: reading.text }, decisions);
  writeState(db, report, folded, reading);
  return { ...reading, ...folded.findings };
}

/**
 * Derives anew how a report stands, from what the reader found in it and all that was decided. Findings are written only
 * where they change. The caller holds the transaction.
 */
export function derive(db: Connection, { insert, merger }: Writers, report: string): void {
  const reading = loadReading(db, report);
  if (reading === null) return;
  const machine = machineOf(db, report, reading);
  const decisions = decisionsOn(db, report);
  const folded = fold(machine, { id: report, hash: reading.hash, text: reading.text }, decisions);
  const before = db.get("SELECT edits FROM machine WHERE report = ?", report)?.edits ?? NO_EDITS;
  writeState(db, report, folded, machine);
  writeMetadata(db, report, decisions);
  if (before !== folded.edits) {
    const apart = merger.remove(report);
    removeFindings(db, report);
    apart();
    writeFindings(insert, report, { ...reading, ...folded.findings });
    merger.add(report, false);
  }
}

/** A report's findings as the reader made them, whatever people changed. */
export function machineOf(db: Connection, report: string, reading: Reading): Findings {
  const kept = db.get("SELECT findings FROM machine WHERE report = ?", report);
  if (kept) return JSON.parse(kept.findings as string) as Findings;
  const { actors, statements, events, ties } = reading;
  return { actors, statements, events, ties };
}

/** What `edits` says where nobody changed a finding. */
const NO_EDITS = JSON.stringify([[], []]);

function writeState(db: Connection, report: string, { reviews, orphans, edits }: Folded, machine: Findings): void {
  db.run("DELETE FROM reviews WHERE report = ?", report);
  db.run("DELETE FROM orphans WHERE report = ?", report);
  db.run("DELETE FROM machine WHERE report = ?", report);
  for (const [id, one] of reviews) writeReview(db, id, report, one);
  for (const number of orphans) db.run("INSERT INTO orphans (decision, report) VALUES (?, ?)", number, report);
  if (edits === NO_EDITS) return;
  const { actors, statements, events, ties } = machine;
  db.run(
    "INSERT INTO machine (report, findings, edits) VALUES (?, ?, ?)",
    report,
    JSON.stringify({ actors, statements, events, ties }),
    edits,
  );
}

function writeReview(db: Connection, id: string, report: string | null, one: Review & { readonly kind: string }): void {
  db.run(
    "INSERT INTO reviews (finding, kind, report, state, who, at, fields, notes, tags, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    id,
    one.kind,
    report,
    one.state,
    one.by,
    one.at,
    JSON.stringify(one.fields),
    JSON.stringify(one.notes),
    JSON.stringify(one.tags),
    one.last,
  );
}

/** Derives the notes and tags of an actor. The caller holds the transaction. */
export function deriveActor(db: Connection, id: string): void {
  db.run("DELETE FROM reviews WHERE finding = ?", id);
  const about = gather(decisionsWhere(db, "kind = 'actor' AND finding = ?", id));
  if (about !== null) writeReview(db, id, null, about);
}

/** A report's day and publisher: what was last set and is in force, else what stood there before anybody set it. */
function writeMetadata(db: Connection, report: string, decisions: readonly Decision[]): void {
  const active = inForce(decisions);
  for (const field of ["published", "publisher"] as const) {
    const about = decisions.filter(({ what, value }) => what === "report" && value?.[field] !== undefined);
    const [first] = about;
    if (first === undefined) continue;
    const change = (one: Decision): Change => one.value?.[field] as Change;
    const last = about.filter(({ number }) => active.has(number)).at(-1);
    const to = last ? change(last).to : change(first).from;
    const now = db.get(`SELECT ${field} AS value FROM reports WHERE id = ?`, report)?.value;
    if (now === to) continue;
    // Its relative times were reckoned from another day: read by no known rules, so that `reread` takes it up.
    db.run(`UPDATE reports SET ${field} = ?${field === "published" ? ", rules = NULL" : ""} WHERE id = ?`, to, report);
  }
}

/** What a field of a report was and is. */
export interface Change {
  readonly from: string | null;
  readonly to: string | null;
}
