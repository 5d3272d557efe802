import { cellOf } from "../../contract/printable.ts";
import type { EventRow } from "./dyads.ts";
import type { Encoder, Flat } from "./types.ts";

/** A table with tabs. */
interface Tabs {
  readonly columns: readonly string[];
  /** Whether the columns' names are the first line. */
  readonly header: boolean;
  /** The lines of one event: one for each pair of parties; null where the format cannot tell it. */
  lines(row: EventRow): readonly (readonly Flat[])[] | null;
}

/**
 * Lines with tabs between, as event data sets have them. They have no quotation marks, so line ends and tabs of words are
 * blanks; else cells are guarded as those of CSV are, unless `raw`.
 */
export function tabEncoder({ columns, header, lines }: Tabs, raw: boolean): Encoder {
  return {
    head: header ? `${columns.join("\t")}\n` : "",
    lines: (rows) => {
      let [text, written, untold] = ["", 0, 0];
      for (const row of rows) {
        const told = lines(row as EventRow);
        if (told === null) untold += 1;
        else written += told.length;
        for (const line of told ?? []) text += `${line.map((value) => cell(value, raw)).join("\t")}\n`;
      }
      return { text, written, untold };
    },
  };
}

const cell = (value: Flat, raw: boolean): string =>
  value === null ? "" : typeof value === "string" ? cellOf(value.replace(/\s+/g, " ").trim(), raw) : String(value);
