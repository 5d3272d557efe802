/**
 * A column, in SQL, whose words are given back whole: those with U+0000 as bytes, of which the connection makes words
 * again. Read as text they would end there.
 */
export const whole = (column: string): string =>
  `CASE WHEN instr(CAST(${column} AS BLOB), x'00') > 0 THEN CAST(${column} AS BLOB) ELSE ${column} END`;
