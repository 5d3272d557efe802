import type { Connection, Value } from "./connection.ts";

/** The columns of a table's rows, in the order in which they are written. */
const ROWS = {
  blocks: `report, position, kind, start, "end", reason, part, ask`,
  warnings: "report, position, code, message",
  metadata: "report, position, field, value, found_in",
  actors: "report, position, actor, name, kind, country, sector, offices, made_by, identity, speaks_for",
  names: `report, position, start, "end", kind`,
  mentions: `report, position, start, "end", entity, actor, form, made_by, candidates, words`,
  times: `report, position, start, "end", "from", until, value, precision, basis`,
  places: `report, position, start, "end", name, country, lat, lon, geonames, claims`,
  statements: `id, report, position, speaker, speaker_name, addressee, addressee_name, cue, content, route, cue_start, cue_end, start, mode, act, within, "when", "where", block, made_by, support, confidence, negated`,
  parties: `report, finding, kind, role, position, start, "end", actor, entity, basis, candidates, words`,
  statement_spans: `statement, role, position, start, "end"`,
  statement_routes: `statement, position, start, "end", kind, actor, words`,
  events: "id, report, position, plover, cameo, status, made_by, confidence, whole, words, evidence, start, alleged",
  ties: "id, report, position, kind, negated, made_by, confidence, whole",
  statement_words: "rowid, content, speaker, addressee, route",
  report_words: "rowid, title, text",
} as const;

type Table = keyof typeof ROWS;
/** Puts a row in; gives its number. */
export type Insert = (table: Table, ...values: readonly Value[]) => number;

/** Inserts by table, each made once. */
export function inserts(db: Connection): Insert {
  const made = new Map<Table, string>();
  return (table, ...values) => {
    let sql = made.get(table);
    if (sql === undefined) {
      const columns = ROWS[table];
      const places = columns.split(",").map(() => "?");
      sql = `INSERT INTO ${table} (${columns}) VALUES (${places.join(", ")})`;
      made.set(table, sql);
    }
    return db.run(sql, ...values);
  };
}

/** Words of a text on one line, as tables and searches show them: the text itself is kept in `reports` alone. */
export const oneLine = (words: string): string => words.replace(/[\s\u0000]+/g, " ");

export const json = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);
