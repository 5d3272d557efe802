/** A cell is no longer than this; a quotation mark that is never closed would swallow the rest of the file. */
const LONGEST_CELL = 100_000;

/** One row of a table: the line on which it begins, from 1, and its cells. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table with commas, semicolons or tabs between, one at a time; a quoted cell may hold line ends. */
export function* rowsOf(text: string): Generator<Row> {
  const head = text.slice(0, Math.max(0, text.search(/\r?\n|$/)));
  const delimiter = [",", "\t", ";"].reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  );
  let cells: string[] = [];
  let from = 0;
  let line = 1;
  let begun = 1;
  while (from <= text.length) {
    let cell: string;
    let end: number;
    if (text[from] === '"') {
      end = from + 1;
      for (;;) {
        end = text.indexOf('"', end);
        if (end < 0 || end - from > LONGEST_CELL) {
          end = endOfLine(text, from);
          break;
        }
        if (text[end + 1] !== '"') break;
        end += 2;
      }
      const whole = text[end] === '"';
      cell = text.slice(from + 1, end).replaceAll('""', '"');
      line += (cell.match(/\n/g) ?? []).length;
      end = whole ? end + 1 : end;
      while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
    } else {
      end = from;
      while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
      cell = text.slice(from, end);
    }
    cells.push(cell.trim());
    if (text[end] === delimiter) {
      from = end + 1;
      continue;
    }
    if (cells.some((one) => one !== "")) yield { line: begun, cells };
    cells = [];
    if (end >= text.length) return;
    from = text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
    line += 1;
    begun = line;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
