import { DatabaseSync, type StatementSyncInstance } from "@photostructure/sqlite";
import { DragomanError } from "../contract/index.ts";
import { troubleOf } from "./trouble.ts";

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** How long a statement waits, in milliseconds, while another process writes. */
export const PATIENCE = 30_000;

const MOST_PREPARED = 300;

/**
 * One open database. Words go in and come out whole, U+0000 included: the binding alone would cut them there. What
 * SQLite reports as an error is told as a `DragomanError` that names the file and the cure.
 */
export class Connection {
  readonly path: string;
  readonly #db: InstanceType<typeof DatabaseSync>;
  readonly #prepared = new Map<string, StatementSyncInstance>();

  /** @param location the path, or SQLite's address of a file; the file is made where there is none */
  constructor(path: string, location: string = path) {
    this.path = path;
    this.#db = new DatabaseSync(location, { timeout: PATIENCE, defensive: true });
    // Views and triggers of a record that somebody handed over may call nothing but SQLite's harmless functions.
    this.#db.exec("PRAGMA trusted_schema = OFF");
    // What is sorted on the way stays in memory: no words of a report reach another file than the record.
    this.#db.exec("PRAGMA temp_store = MEMORY");
  }

  all(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.#told(() => {
      const [query, given] = bound(sql, values);
      const rows = this.#statement(query).all(...given) as Record<string, unknown>[];
      for (const row of rows) unfold(row);
      return rows as Row[];
    });
  }

  /**
   * Rows as lists of their values, in the order of the columns: several times as fast as `all` where there are many rows, and
   * for some thousands at most, since all are one string on the way. A column that holds JSON is given as `json(column)` and
   * comes parsed.
   *
   * @param rest of the query, from FROM on
   */
  lists(columns: readonly string[], rest: string, ...values: readonly Value[]): readonly (readonly unknown[])[] {
    // SQLite writes all rows as one string: every value and row that it hands over by itself costs more than reading it here.
    const row = this.get(
      `SELECT group_concat(list, ',') AS lists FROM (SELECT json_array(${columns.join(", ")}) AS list ${rest})`,
      ...values,
    );
    return JSON.parse(`[${row?.lists ?? ""}]`) as readonly (readonly unknown[])[];
  }

  get(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.#told(() => {
      const [query, given] = bound(sql, values);
      const row = this.#statement(query).get(...given) as Record<string, unknown> | undefined;
      if (row) unfold(row);
      return row as Row | undefined;
    });
  }

  /** @returns the row's number where one was put in */
  run(sql: string, ...values: readonly Value[]): number {
    return this.#told(() => {
      const [query, given] = bound(sql, values);
      return Number(this.#statement(query).run(...given).lastInsertRowid);
    });
  }

  /** Several statements without values. */
  exec(sql: string): void {
    this.#told(() => this.#db.exec(sql));
  }

  /**
   * Does some work wholly or not at all. The lock is taken before anything is read, so that what is read stays true
   * until it is written, and waiting for another process is possible.
   */
  immediately<T>(work: () => T): T {
    this.exec("BEGIN IMMEDIATE");
    return this.#inTransaction(work);
  }

  /** Reads several things as they are at one moment. */
  atOnce<T>(work: () => T): T {
    this.exec("BEGIN");
    return this.#inTransaction(work);
  }

  /**
   * Closes the file with everything in it that was kept. The files beside it (-wal, -shm) go when the process ends: the
   * binding lets go of its prepared statements no sooner, and SQLite of the files only then.
   */
  close(): void {
    if (!this.#db.isOpen) return;
    try {
      this.#db.exec("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)");
    } catch {
      // Somebody else is at work, or it is for reading only: the next one to close it does this.
    }
    this.#prepared.clear();
    this.#db.close();
  }

  #inTransaction<T>(work: () => T): T {
    try {
      const result = work();
      this.exec("COMMIT");
      return result;
    } catch (error) {
      // Some errors (a full disk) have ended the transaction already; the first error is the one to tell.
      try {
        if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
      } catch {}
      throw error;
    }
  }

  #statement(sql: string): StatementSyncInstance {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      if (this.#prepared.size >= MOST_PREPARED) this.#prepared.clear();
      statement = this.#db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  #told<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw troubleOf(error, this.path);
    }
  }
}

/** Bytes become the words that they are: `whole` asks for bytes where words hold U+0000. */
function unfold(row: Record<string, unknown>): void {
  for (const key in row) {
    const value = row[key];
    if (value instanceof Uint8Array)
      row[key] = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("utf8");
  }
}

/** Words with U+0000 are bound as bytes and made words by SQLite. Our own SQL has no "?" but for values. */
function bound(sql: string, values: readonly Value[]): [string, (Value | Uint8Array)[]] {
  const odd = values.map((value) => typeof value === "string" && value.includes("\u0000"));
  for (const value of values)
    if (typeof value === "string" && /\p{Surrogate}/u.test(value))
      throw new DragomanError(
        "text",
        "the words hold half of a surrogate pair, which is no character and cannot be kept; give the text as whole Unicode characters",
      );
  if (!odd.includes(true)) return [sql, [...values]];
  let at = 0;
  const query = sql.replace(/\?/g, () => (odd[at++] ? "CAST(? AS TEXT)" : "?"));
  return [query, values.map((value, index) => (odd[index] ? Buffer.from(value as string) : value))];
}
