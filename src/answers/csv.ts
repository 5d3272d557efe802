import { stringify } from "csv-stringify/sync";
import { cellOf } from "../contract/printable.ts";
import type { StatementRow } from "./types.ts";

const COLUMNS: readonly (readonly [keyof StatementRow, string])[] = [
  ["published", "published"],
  ["publisher", "publisher"],
  ["speaker", "speaker"],
  ["speakerName", "speaker_name"],
  ["cue", "cue"],
  ["addressee", "said_to"],
  ["addresseeName", "said_to_name"],
  ["content", "content"],
  ["route", "via"],
  ["act", "act"],
  ["mode", "mode"],
  ["when", "when"],
  ["whenUntil", "when_until"],
  ["confidence", "confidence"],
  ["by", "made_by"],
  ["support", "support"],
  ["title", "report"],
  ["url", "url"],
  ["id", "statement"],
];

/**
 * Statements as CSV with a header. A cell that a spreadsheet would take for a formula gets a leading apostrophe, control
 * and bidirectional characters are left out; `raw` leaves all as it is, for machines.
 */
export function toCsv(rows: readonly StatementRow[], options: { readonly raw?: boolean } = {}): string {
  const cell = (value: unknown): string =>
    cellOf(
      value === null || value === undefined ? "" : Array.isArray(value) ? value.join("; ") : String(value),
      options.raw ?? false,
    );
  return stringify([COLUMNS.map(([, title]) => title), ...rows.map((row) => COLUMNS.map(([key]) => cell(row[key])))]);
}
