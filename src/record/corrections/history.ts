import type { Connection, Row } from "../connection.ts";
import type { Decision } from "./types.ts";

type Written = Omit<Decision, "number">;

/** Adds a decision to the history; gives it with its number. The caller holds the transaction. */
export function write(db: Connection, one: Written): Decision {
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  const number = db.run(
    `INSERT INTO decisions (at, who, what, kind, report, finding, other, anchor, value, why, undoes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.at,
    one.who,
    one.what,
    one.kind,
    one.report,
    one.finding,
    one.other,
    json(one.anchor),
    json(one.value),
    one.why,
    one.undoes,
  );
  return { number, ...one };
}

export const toDecision = (row: Row): Decision =>
  ({
    ...row,
    anchor: row.anchor === null ? null : JSON.parse(row.anchor as string),
    value: row.value === null ? null : JSON.parse(row.value as string),
  }) as Decision;

const COLUMNS = "number, at, who, what, kind, report, finding, other, anchor, value, why, undoes";

/** Decisions in their order, by a condition in SQL. */
export const decisionsWhere = (
  db: Connection,
  sql: string,
  ...values: readonly (string | number)[]
): readonly Decision[] =>
  db.all(`SELECT ${COLUMNS} FROM decisions WHERE ${sql} ORDER BY number`, ...values).map(toDecision);

/** All decisions about a report and its findings. */
export const decisionsOn = (db: Connection, report: string): readonly Decision[] =>
  decisionsWhere(db, "report = ? OR other = ?", report, report);

export const decisionAt = (db: Connection, number: number): Decision | null =>
  decisionsWhere(db, "number = ?", number)[0] ?? null;

/**
 * Numbers of the decisions that are in force: those that nobody undid, or whose undoing was undone. What undoes a
 * decision stands behind it, so one pass from the last to the first tells.
 *
 * @param decisions with all that undo one of them
 */
export function inForce(decisions: readonly Decision[]): ReadonlySet<number> {
  const undone = new Set<number>();
  const active = new Set<number>();
  for (const { number, undoes } of [...decisions].reverse()) {
    if (undone.has(number)) continue;
    active.add(number);
    if (undoes !== null) undone.add(undoes);
  }
  return active;
}

/** Whether one decision is in force. */
export function isInForce(db: Connection, number: number): boolean {
  const by = db.all("SELECT number FROM decisions WHERE undoes = ?", number);
  return !by.some((row) => isInForce(db, row.number as number));
}
