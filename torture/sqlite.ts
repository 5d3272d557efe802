import { DatabaseSync } from "@photostructure/sqlite";

export type Row = Readonly<Record<string, unknown>>;

/** A file of SQLite as it lies there, past the record's own code: what the torture checks it with. */
export interface File {
  rows(sql: string): readonly Row[];
  /** The first column of the first row. */
  value(sql: string): unknown;
  exec(sql: string): void;
  close(): void;
}

/** Opens a file; makes it where there is none. */
export function openFile(path: string): File {
  const db = new DatabaseSync(path);
  const rows = (sql: string): readonly Row[] => db.prepare(sql).all() as Row[];
  return {
    rows,
    value: (sql) => Object.values(rows(sql)[0] ?? {})[0],
    exec: (sql) => void db.exec(sql),
    close: () => db.close(),
  };
}

/** Does something with a file and closes it, whatever happens. */
export function withFile<T>(path: string, work: (file: File) => T): T {
  const file = openFile(path);
  try {
    return work(file);
  } finally {
    file.close();
  }
}
