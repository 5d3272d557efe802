import { stringify } from "csv-stringify/sync";
import { cellOf } from "../../contract/printable.ts";
import { FLAT_COLUMNS } from "./columns.ts";
import type { ExportKind } from "./names.ts";
import type { Encoder, Flat } from "./types.ts";

/**
 * CSV with a header. Words that a spreadsheet would take for a formula get a leading apostrophe, and control and
 * bidirectional characters are left out; `raw` leaves them as they are, for machines. Numbers are numbers.
 */
export function csvEncoder(kind: ExportKind, raw: boolean): Encoder {
  const columns = FLAT_COLUMNS[kind];
  let written = 0;
  return {
    begin: () => stringify([columns.map(({ name }) => name)]),
    rows: (rows) => {
      written += rows.length;
      return stringify(rows.map((row) => columns.map((column) => cell(column.of(row), raw))));
    },
    end: () => "",
    written: () => written,
  };
}

/** Words that need no guard, as most are. */
const PLAIN = /^[A-Za-z0-9][ -~]*$/;

const cell = (value: Flat, raw: boolean): string =>
  typeof value !== "string" ? (value === null ? "" : String(value)) : PLAIN.test(value) ? value : cellOf(value, raw);
