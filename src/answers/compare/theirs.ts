import { basename } from "node:path";
import { DragomanError } from "../../contract/index.ts";
import { linesOf } from "./lines.ts";
import { type Cells, COLUMNS, eventOf } from "./rows.ts";
import type { BadLine, TheirEvent, TheirFormat, Theirs } from "./types.ts";

/** What other programs write for "nothing". */
const NOTHING = new Set(["None", "NULL", "null", "nan", "NaN", "---"]);

/**
 * Opens a file of events of others: GDELT 2.0 (61 columns, no header), POLECAT (40) or ICEWS (20), which have a header and
 * whose columns may stand in another order. Which it is, is told by its first line. Plain, gzip or ZIP.
 *
 * @throws DragomanError `table` where it is none of them, with what it is
 */
export async function openTheirs(path: string): Promise<Theirs> {
  const lines = linesOf(path);
  const first = await lines.next();
  const head = first.done ? "" : first.value.replace(/^\uFEFF/, "");
  const cells = cellsOf(head);
  const format = cells.length === 1 && cells[0] === "" ? null : formatOf(cells);
  if (format === null) {
    await lines.return(undefined);
    throw new DragomanError("table", `${basename(path)}:1: ${noneOf(head, cells)}`);
  }
  const named = format !== "gdelt" || !/^\d{8}$/.test(cells[1] as string);
  const columns = named ? cells : COLUMNS.gdelt;
  return { format, events: eventsOf({ format, columns, lines, first: named ? null : head, name: basename(path) }) };
}

function formatOf(cells: readonly string[]): TheirFormat | null {
  const has = (format: TheirFormat): boolean => COLUMNS[format].every((column) => cells.includes(column));
  if (cells.length === COLUMNS.gdelt.length && (/^\d{8}$/.test(cells[1] as string) || has("gdelt"))) return "gdelt";
  return has("polecat") ? "polecat" : has("icews") ? "icews" : null;
}

/** What is wrong with the first line, and what helps. */
function noneOf(head: string, cells: readonly string[]): string {
  const want = "wanted are GDELT 2.0 events (61 columns, no header), POLECAT (40) or ICEWS (20, both with a header)";
  if (head === "") return `the file begins with an empty line; ${want}`;
  if (cells.length === 1)
    return head.split(",").length > 10
      ? `columns have commas between; save it with tabs; ${want}`
      : `no columns with tabs between; ${want}`;
  if (cells.length === 58) return "58 columns: this is GDELT 1.0; get the same days from GDELT 2.0, which has 61";
  for (const format of ["polecat", "icews"] as const) {
    const missing = COLUMNS[format].filter((column) => !cells.includes(column));
    if (missing.length < COLUMNS[format].length / 2)
      return `the header is that of ${format.toUpperCase()} but has no "${missing.slice(0, 3).join('", "')}"`;
  }
  return `${columnsOf(cells)}; ${want}`;
}

const columnsOf = ({ length }: readonly string[]): string => `${length} column${length === 1 ? "" : "s"}`;

interface Opened {
  readonly format: TheirFormat;
  readonly columns: readonly string[];
  readonly lines: AsyncGenerator<string>;
  /** The first line, where it is one of events. */
  readonly first: string | null;
  readonly name: string;
}

async function* eventsOf({ format, columns, lines, first, name }: Opened): AsyncGenerator<TheirEvent | BadLine> {
  const places = new Map(columns.map((column, at) => [column, at]));
  let line = 1;
  const one = (text: string): TheirEvent | BadLine => {
    // Of 61 cells a dozen are looked at: only those are cleaned.
    const cells = text.split("\t");
    const bad = (message: string): BadLine => ({ line, message: `${name}:${line}: ${message}` });
    if (cells.length !== columns.length) return bad(`${columnsOf(cells)} instead of ${columns.length}`);
    const cell: Cells = (column) => {
      const found = cleaned(cells[places.get(column) as number] as string);
      return NOTHING.has(found) ? "" : found;
    };
    const event = eventOf(format, cell, line);
    return typeof event === "string" ? bad(event) : event;
  };
  if (first !== null) yield one(first);
  for await (const text of lines) {
    line += 1;
    if (text !== "") yield one(text);
  }
}

const cellsOf = (line: string): readonly string[] => line.split("\t").map(cleaned);

/** Quotation marks around a cell, which some copies have, are none of it. */
function cleaned(cell: string): string {
  const bare = cell.trim();
  return bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare;
}
