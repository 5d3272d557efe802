import { DragomanError } from "../../contract/index.ts";

/** One row of a table: the line of the file on which it begins, and its cells by folded column name. */
export interface Line {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Cells longer than this are no names or offices but something gone wrong: an unclosed quotation mark, a pasted page. */
const LONGEST_CELL = 5_000;

/** How column names are compared: lower case, without spaces, underscores and hyphens. */
export const columnName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "");

/**
 * Reads a table with a header: commas, semicolons (as spreadsheets of many countries write them) or tabs between,
 * quotation marks doubled inside quoted cells, any line ends. Empty lines are passed over.
 *
 * @throws DragomanError `table` for a quotation mark that is never closed, or no header: the line, and what to do
 */
export function parseTable(text: string): { readonly header: readonly string[]; readonly lines: readonly Line[] } {
  const rows = cellsOf(text, delimiterOf(text));
  const [header, ...body] = rows;
  if (header === undefined) throw new DragomanError("table", "it is empty; a header of column names is wanted first");
  const names = header.cells.map(columnName);
  return {
    header: header.cells.map((cell) => cell.trim()),
    lines: body.map(({ line, cells }) => ({
      line,
      // A column told twice: its first cell with something in it counts.
      cells: new Map(
        names
          .flatMap((name, column) => (cells[column]?.trim() ? [[name, (cells[column] as string).trim()] as const] : []))
          .reverse(),
      ),
    })),
  };
}

/** What parts the header's cells: the most frequent of comma, semicolon and tab outside quotation marks. */
function delimiterOf(text: string): string {
  const head = text.slice(0, Math.max(0, text.search(/\r?\n|$/))).replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((sign) => [sign, head.split(sign).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

interface Row {
  readonly line: number;
  readonly cells: string[];
}

function cellsOf(text: string, delimiter: string): readonly Row[] {
  const rows: Row[] = [];
  let row: Row = { line: 1, cells: [] };
  let cell: string[] = [];
  let size = 0;
  let line = 1;
  let opened: number | null = null;
  const put = (words: string): void => {
    size += words.length;
    if (size > LONGEST_CELL)
      throw new DragomanError(
        "table",
        opened === null
          ? `line ${line} has a cell of more than ${LONGEST_CELL} characters`
          : `line ${opened}: the quotation mark opened here is not closed within ${LONGEST_CELL} characters; close it, or double it (""), inside a quoted cell`,
      );
    cell.push(words);
  };
  const endCell = (): void => {
    row.cells.push(cell.join(""));
    cell = [];
    size = 0;
  };
  const endRow = (): void => {
    endCell();
    if (row.cells.some((one) => one.trim() !== "")) rows.push(row);
    row = { line, cells: [] };
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (opened !== null) {
      if (char !== '"') {
        if (char === "\n") line += 1;
        put(char);
      } else if (text[at + 1] === '"') {
        put('"');
        at += 1;
      } else opened = null;
    } else if (char === '"' && size === 0) opened = line;
    else if (char === delimiter) endCell();
    else if (char === "\n" || char === "\r") {
      if (char === "\r" && text[at + 1] === "\n") at += 1;
      line += 1;
      endRow();
    } else put(char);
  }
  if (opened !== null)
    throw new DragomanError("table", `line ${opened}: the quotation mark opened here is never closed`);
  endRow();
  return rows;
}
