import { MIGRATIONS } from "../../src/record/tables.ts";
import { tablesOf } from "../record.ts";
import { type File, withFile } from "../sqlite.ts";

/** The version of a record's tables today; those before it are older. */
export const TODAY = MIGRATIONS.length;

/** The version from which on all who took part in findings stand in one table. */
const PARTIES = 6;

/** Who took part as it was kept before: those of statements in a table of their own, the others in their finding's JSON. */
function partiesApart({ exec }: File): void {
  exec(`INSERT INTO main.statement_parties
    SELECT finding, role, position, start, "end", actor, entity, basis, candidates, words
    FROM today.parties WHERE kind = 'statement'`);
  const bare = `json_object('start', start, 'end', "end", 'actor', actor, 'entity', entity, 'basis', basis)`;
  // What the patch has no value for is no key of the whole.
  const ref = `json_patch(${bare}, json_object('candidates', json(candidates)))`;
  const all = (table: string, role: string): string =>
    `(SELECT json_group_array(${ref}) FROM today.parties WHERE finding = ${table}.id AND role = '${role}')`;
  const one = (table: string, role: string): string =>
    `(SELECT ${ref} FROM today.parties WHERE finding = ${table}.id AND role = '${role}')`;
  exec(`UPDATE main.events SET whole =
    json_set(whole, '$.actors', ${all("events", "actor")}, '$.recipients', ${all("events", "recipient")})`);
  exec(`UPDATE main.ties SET whole = json_set(whole, '$.a', ${one("ties", "a")}, '$.b', ${one("ties", "b")})`);
}

/** The tables that a version of a record has, with everything of today's record that had a place in it. */
export function makeOlder(today: string, older: string, version: number): void {
  const application = withFile(today, (file) => file.value("PRAGMA application_id"));
  withFile(older, (file) => {
    file.exec("PRAGMA journal_mode = WAL");
    for (const migration of MIGRATIONS.slice(0, version)) file.exec(migration);
    file.exec(`PRAGMA application_id = ${application}`);
    file.exec(`PRAGMA user_version = ${version}`);
    file.exec(`ATTACH '${today.replaceAll("'", "''")}' AS today`);
    // Rows come table by table, those that are pointed at perhaps last.
    file.exec("PRAGMA foreign_keys = OFF");
    file.exec("BEGIN");
    for (const table of tablesOf(file.rows("SELECT name, sql FROM main.sqlite_master WHERE type = 'table'"))) {
      const columns = both(file, table).map((column) => `"${column}"`);
      if (columns.length === 0) continue;
      const rowid = table === "reports" ? "rowid, " : "";
      file.exec(`INSERT INTO main.${table} (${rowid}${columns}) SELECT ${rowid}${columns} FROM today.${table}`);
    }
    if (version < PARTIES) partiesApart(file);
    file.exec("INSERT INTO main.report_words (rowid, title, text) SELECT rowid, title, text FROM main.reports");
    const words = both(file, "statement_words").join();
    file.exec(`INSERT INTO main.statement_words (rowid, ${words}) SELECT rowid, ${words} FROM today.statement_words`);
    file.exec("COMMIT");
  });
}

export interface Shape {
  readonly version: number;
  /** How its tables, views and indexes were made. */
  readonly tables: string;
  readonly integrity: string;
}

/** What a record is as it lies there, opened without bringing it up to date. */
export const shapeOf = (path: string): Shape =>
  withFile(path, (file) => ({
    version: Number(file.value("PRAGMA user_version")),
    tables: JSON.stringify(file.rows("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")),
    integrity: String(file.value("PRAGMA integrity_check")),
  }));

function both({ rows }: File, table: string): readonly string[] {
  const columns = (schema: string): readonly string[] =>
    rows(`PRAGMA ${schema}.table_info(${table})`).map((row) => row.name as string);
  const today = new Set(columns("today"));
  return columns("main").filter((column) => today.has(column));
}
