import type { Connection } from "./connection.ts";

/**
 * A column, in SQL, whose words are given back whole: those with U+0000 as bytes, of which the connection makes words
 * again. Read as text they would end there.
 */
export const whole = (column: string): string =>
  `CASE WHEN instr(CAST(${column} AS BLOB), x'00') > 0 THEN CAST(${column} AS BLOB) ELSE ${column} END`;

/** Every column that the table has here (a record of an older version has fewer), words whole. */
export function allOf(db: Connection, table: string): string {
  const names = db.all(`PRAGMA table_info(${table})`).map((column) => `"${String(column.name).replaceAll('"', '""')}"`);
  return `SELECT ${names.map((name) => `${whole(name)} AS ${name}`).join(", ") || "*"} FROM ${table}`;
}
