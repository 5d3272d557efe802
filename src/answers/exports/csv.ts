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
  return {
    head: `${columns.map(({ name }) => name).join(",")}\n`,
    lines: (rows) => {
      let text = "";
      for (const row of rows) {
        for (let at = 0; at < columns.length; at += 1)
          text += (at > 0 ? "," : "") + cell((columns[at] as (typeof columns)[number]).of(row), raw);
        text += "\n";
      }
      return { text, written: rows.length };
    },
  };
}

/** Words that need neither guard nor quotation marks, as most are. */
const PLAIN = /^[A-Za-z0-9][ !#-+\--~]*$/;

function cell(value: Flat, raw: boolean): string {
  if (value === null || value === "") return "";
  if (typeof value !== "string") return String(value);
  return PLAIN.test(value) ? value : quoted(cellOf(value, raw));
}

/** A cell of CSV in quotation marks, where it needs them. */
export const quoted = (words: string): string => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
