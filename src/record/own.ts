import type { OwnActor, OwnOffice, OwnRows } from "../contract/index.ts";
import type { Connection, Row } from "./connection.ts";

export const NO_ROWS: OwnRows = { actors: [], merges: [] };

/** The user's own rows, in the order in which they were given; none in a record older than these tables. */
export function readOwn(db: Connection): OwnRows {
  if (db.get("SELECT count(*) AS n FROM sqlite_master WHERE name = 'own_actors'")?.n === 0) return NO_ROWS;
  const names = grouped(db.all("SELECT * FROM own_names ORDER BY actor, position"));
  const offices = grouped(db.all("SELECT * FROM own_offices ORDER BY actor, position"));
  const rows = db.all("SELECT * FROM own_actors ORDER BY position");
  const merges = db.all(`SELECT "from", "into" FROM own_merges ORDER BY position`);
  return {
    actors: rows.map((row) => ({
      id: row.id as string,
      name: row.name as string | null,
      kind: row.kind as OwnActor["kind"],
      country: row.country as string | null,
      sector: row.sector as string | null,
      aliases: (names.get(row.id as string) ?? []).map((one) => one.name as string),
      offices: (offices.get(row.id as string) ?? []).map(
        ({ title, kind, of, from, until, seen }) => ({ title, kind, of, from, until, seen }) as OwnOffice,
      ),
      replaces: row.replaces === 1,
      source: row.source as string | null,
    })),
    merges: merges.map((row) => ({ from: row.from as string, into: row.into as string })),
  };
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.actor as string);
    if (group) group.push(row);
    else groups.set(row.actor as string, [row]);
  }
  return groups;
}

/** Writes the rows in place of those before. The caller holds the transaction. */
export function writeOwn(db: Connection, { actors, merges }: OwnRows): void {
  for (const table of ["own_names", "own_offices", "own_actors", "own_merges"]) db.run(`DELETE FROM ${table}`);
  for (const [at, row] of actors.entries()) {
    db.run(
      "INSERT INTO own_actors (id, position, name, kind, country, sector, replaces, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      row.id,
      at,
      row.name,
      row.kind,
      row.country,
      row.sector,
      row.replaces ? 1 : 0,
      row.source,
    );
    for (const [position, alias] of row.aliases.entries())
      db.run("INSERT INTO own_names (actor, position, name) VALUES (?, ?, ?)", row.id, position, alias);
    for (const [position, one] of row.offices.entries())
      db.run(
        `INSERT INTO own_offices (actor, position, title, kind, "of", "from", until, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        row.id,
        position,
        one.title,
        one.kind,
        one.of,
        one.from,
        one.until,
        one.seen,
      );
  }
  for (const [at, one] of merges.entries())
    db.run(`INSERT INTO own_merges (position, "from", "into") VALUES (?, ?, ?)`, at, one.from, one.into);
}
