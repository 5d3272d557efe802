import type { Connection } from "../connection.ts";
import { decisionsOn, inForce } from "./history.ts";

/** How what people decided about the findings of a report stands with what the reader finds in it now. */
export interface Standing {
  /** Numbers of the decisions in force whose finding is there. */
  readonly found: readonly number[];
  /** Of those in force, the ones whose words have no finding any more. */
  readonly orphaned: readonly number[];
  /** Findings that were accepted or rejected and claim something else now. */
  readonly changed: readonly string[];
}

/** How a report's decisions stand; those about the report itself (its day, its removal) hang on no words and are not counted. */
export function standingOf(db: Connection, report: string): Standing {
  const decisions = decisionsOn(db, report);
  const active = inForce(decisions);
  const orphans = new Set(
    db.all("SELECT decision FROM orphans WHERE report = ?", report).map(({ decision }) => decision as number),
  );
  const numbers = decisions
    .filter(({ number, what, kind, report: of }) => {
      return active.has(number) && what !== "undo" && of === report && kind !== "report" && kind !== "actor";
    })
    .map(({ number }) => number);
  return {
    found: numbers.filter((number) => !orphans.has(number)),
    orphaned: numbers.filter((number) => orphans.has(number)),
    changed: db
      .all("SELECT finding FROM reviews WHERE report = ? AND state = 'changed' ORDER BY finding", report)
      .map(({ finding }) => finding as string),
  };
}
