/** Reads a CSV with quoted fields into rows by column name. The register's facts are small; they are read whole. */
export function parse(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    const row = rows[rows.length - 1] as string[];
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"') quoted = true;
    else if (char === ",") {
      row.push(cell);
      cell = "";
    } else if (char === "\n") {
      row.push(cell.replace(/\r$/, ""));
      cell = "";
      rows.push([]);
    } else cell += char;
  }
  const last = rows[rows.length - 1] as string[];
  if (cell !== "" || last.length > 0) last.push(cell);
  const [header, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries((header ?? []).map((name, column) => [name, row[column] ?? ""])));
}
