import type { OwnActor, OwnOffice, OwnRows } from "../contract/index.ts";
import type { Sqlite } from "./open.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** The user's own rows, in the order in which they were given; none in a record older than these tables. */
export function readOwn(db: Sqlite): OwnRows {
  const known = db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'own_actors'").get() as { n: number };
  if (known.n === 0) return { actors: [], merges: [] };
  const names = grouped(db.prepare("SELECT * FROM own_names ORDER BY actor, position").all() as Row[]);
  const offices = grouped(db.prepare("SELECT * FROM own_offices ORDER BY actor, position").all() as Row[]);
  const rows = db.prepare("SELECT * FROM own_actors ORDER BY position").all() as Row[];
  const merges = db.prepare(`SELECT "from", "into" FROM own_merges ORDER BY position`).all() as Row[];
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
export function writeOwn(db: Sqlite, { actors, merges }: OwnRows): void {
  for (const table of ["own_names", "own_offices", "own_actors", "own_merges"])
    db.prepare(`DELETE FROM ${table}`).run();
  const actor = db.prepare(
    "INSERT INTO own_actors (id, position, name, kind, country, sector, replaces, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const name = db.prepare("INSERT INTO own_names (actor, position, name) VALUES (?, ?, ?)");
  const office = db.prepare(
    `INSERT INTO own_offices (actor, position, title, kind, "of", "from", until, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const merge = db.prepare(`INSERT INTO own_merges (position, "from", "into") VALUES (?, ?, ?)`);
  for (const [at, row] of actors.entries()) {
    actor.run(row.id, at, row.name, row.kind, row.country, row.sector, row.replaces ? 1 : 0, row.source);
    for (const [position, alias] of row.aliases.entries()) name.run(row.id, position, alias);
    for (const [position, one] of row.offices.entries())
      office.run(row.id, position, one.title, one.kind, one.of, one.from, one.until, one.seen);
  }
  for (const [at, one] of merges.entries()) merge.run(at, one.from, one.into);
}
