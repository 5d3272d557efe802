import type { Reading } from "../contract/index.ts";
import type { Connection, Row } from "./connection.ts";

export const isSame = (a: Reading["made"], b: Reading["made"]): boolean =>
  a.dragoman === b.dragoman && a.network === b.network && a.register === b.register && a.rules === b.rules;

/** By what a report was read, by its id or hash; undefined where the record has no such report. */
export function madeOf(db: Connection, report: string): Reading["made"] | undefined {
  const row = db.get("SELECT dragoman, network, register, rules FROM reports WHERE id = ? OR hash = ?", report, report);
  return row && toMade(row);
}

/** Readings that an older version kept name no rules. */
export const toMade = ({ dragoman, network, register, rules }: Row): Reading["made"] =>
  ({ dragoman, network, register, ...(rules ? { rules } : {}) }) as Reading["made"];
