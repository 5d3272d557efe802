import { cellOf } from "../../contract/printable.ts";
import type { Compared } from "./types.ts";

const HEAD = [
  ..."side near covered line their_id their_day their_from their_from_country their_to their_to_country".split(" "),
  ..."their_type their_cameo their_label their_url their_outlet".split(" "),
  ..."event report day from to words evidence plover type cameo status alleged publisher url".split(" "),
];

/** The header of `comparedLine`. */
export const comparedHead = (): string => `${HEAD.join(",")}\r\n`;

/** One line of a comparison as CSV, guarded as all tables are, unless `raw`. */
export function comparedLine(row: Compared, raw: boolean): string {
  const theirs = row.side === "ours" ? null : row.theirs;
  const { ours } = row;
  const covered = row.side === "theirs" ? row.covered : row.side === "ours" && row.sameReport ? "report" : "";
  const cells = [
    ...[row.side, row.side === "theirs" ? row.near : "", covered],
    ...[theirs?.line, theirs?.id, theirs?.day, theirs?.from.name, theirs?.from.country],
    ...[theirs?.to.name, theirs?.to.country, theirs?.type, theirs?.cameo, theirs?.label, theirs?.url, theirs?.outlet],
    ...[ours?.id, ours?.report, ours?.day, ours?.from, ours?.to, ours?.words, ours?.evidence],
    ...[ours?.plover, ours?.type, ours?.cameo, ours?.status, ours?.alleged, ours?.publisher, ours?.url],
  ];
  return `${cells.map((cell) => quoted(typeof cell === "string" ? cellOf(cell, raw) : String(cell ?? ""))).join(",")}\r\n`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
