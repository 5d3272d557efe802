import type { Encoder } from "./types.ts";

/** One JSON object a line, with the parties as objects and the content as spans; words as they stand in the report. */
export const jsonlEncoder = (): Encoder => ({
  lines: (rows) => ({ text: rows.map((row) => `${JSON.stringify(row)}\n`).join(""), written: rows.length }),
});
