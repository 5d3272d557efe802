import type { Encoder } from "./types.ts";

/** One JSON object a line, with the parties as objects and the content as spans; words as they stand in the report. */
export function jsonlEncoder(): Encoder {
  let written = 0;
  return {
    begin: () => "",
    rows: (rows) => {
      written += rows.length;
      return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    },
    end: () => "",
    written: () => written,
  };
}
