import Table from "cli-table3";
import { clean } from "./clean.ts";

/** A table as wide as the terminal; `shares` parts the room among the columns. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
  width: number,
): string {
  const room = Math.max(60, width) - head.length * 3 - 1;
  const sum = shares.reduce((total, share) => total + share, 0);
  const made = new Table({
    head: [...head],
    colWidths: shares.map((share) => Math.max(12, Math.floor((room * share) / sum) + 2)),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
    chars: {
      top: "",
      "top-mid": "",
      "top-left": "",
      "top-right": "",
      bottom: "",
      "bottom-mid": "",
      "bottom-left": "",
      "bottom-right": "",
      left: "",
      "left-mid": "",
      mid: "",
      "mid-mid": "",
      right: "",
      "right-mid": "",
      middle: " ",
    },
  });
  for (const row of rows) made.push(row.map((cell) => clean(cell.replace(/\s+/g, " "))));
  return made.toString();
}
