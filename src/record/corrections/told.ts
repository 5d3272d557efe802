import type { Reading } from "../../contract/index.ts";
import type { Connection } from "../connection.ts";
import { loadReading } from "../load.ts";
import { machineOf } from "./derive.ts";
import { fold } from "./fold.ts";
import { decisionsOn, decisionsWhere, isInForce } from "./history.ts";
import type { Decision, Finding, Told } from "./types.ts";

export interface HistoryQuery {
  /** A finding, report or actor. */
  readonly on?: string;
  readonly who?: string;
  /** At most; the newest count. All where not given. */
  readonly limit?: number;
}

/** Decisions in their order, the newest last, each with whether it is in force. */
export function historyIn(db: Connection, { on, who, limit }: HistoryQuery): readonly Told[] {
  const told = on === undefined ? newest(db, who, limit) : about(db, on).filter((one) => !who || one.who === who);
  return told.slice(limit === undefined ? 0 : -limit).map((one) => ({
    ...one,
    active: isInForce(db, one.number),
    orphan: db.get("SELECT 1 AS one FROM orphans WHERE decision = ?", one.number) !== undefined,
  }));
}

function newest(db: Connection, who: string | undefined, limit: number | undefined): readonly Decision[] {
  const [sql, values] = who === undefined ? ["1", []] : ["who = ?", [who]];
  if (limit === undefined) return decisionsWhere(db, sql, ...values);
  const from = `number IN (SELECT number FROM decisions WHERE ${sql} ORDER BY number DESC LIMIT ?)`;
  return decisionsWhere(db, from, ...values, limit);
}

/** Those about a finding as it is now, under whatever id it was decided on; about a report those about its findings too. */
function about(db: Connection, id: string): readonly Decision[] {
  const review = db.get("SELECT report, kind FROM reviews WHERE finding = ?", id);
  if (!review || review.kind === "report" || review.report === null)
    return decisionsWhere(db, "report = ? OR other = ? OR finding = ?", id, id, id);
  const report = review.report as string;
  const reading = loadReading(db, report) as Reading;
  const decisions = decisionsOn(db, report);
  const { holds } = fold(
    machineOf(db, report, reading),
    { id: report, hash: reading.hash, text: reading.text },
    decisions,
  );
  return decisions.filter(
    ({ number, finding, value }) => holds.get(number) === id || finding === id || value?.finding === id,
  );
}

/** A finding as it stands and as the reader had found it; null where the record has none of this id. */
export function findingAsRead(
  db: Connection,
  id: string,
): { readonly report: string; readonly finding: Finding; readonly machine: Finding | null } | null {
  for (const table of ["statements", "events", "ties"] as const) {
    const row = db.get(`SELECT report FROM ${table} WHERE id = ?`, id);
    if (!row) continue;
    const report = row.report as string;
    const reading = loadReading(db, report) as Reading;
    const finding = (reading[table] as readonly Finding[]).find((one) => one.id === id);
    if (finding === undefined) return null;
    const machine = (machineOf(db, report, reading)[table] as readonly Finding[]).find((one) => one.id === id);
    return { report, finding, machine: machine ?? null };
  }
  return null;
}
