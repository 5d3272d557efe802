import { type Actor, IDENTITIES, type Office } from "../contract/index.ts";
import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { isKept } from "./conditions.ts";
import type { ActorList, ActorRow, ActorsQuery, Spelling } from "./types.ts";

/** How an actor's id ties reports together: `by name` alone says that the name is the same, not that the person is. */
type Identity = (typeof IDENTITIES)[number];

/**
 * An actor as the record's reports know it: its offices over time, gathered from every report that names it.
 * Null where no report does.
 */
export function actorOf(
  store: Store,
  id: string,
): { readonly actor: Actor; readonly reports: number; readonly identity: Identity } | null {
  const rows = connectionOf(store).all(
    "SELECT actor AS id, name, kind, country, sector, offices, identity FROM actors WHERE actor = ? ORDER BY report",
    id,
  ) as unknown as (Omit<Actor, "offices"> & { readonly offices: string; readonly identity: Identity | null })[];
  const first = rows[0];
  if (first === undefined) return null;
  const offices = new Map<string, Office>();
  for (const row of rows)
    for (const office of JSON.parse(row.offices) as readonly Office[])
      offices.set(`${office.title} ${office.of} ${office.from}`, office);
  const inOrder = [...offices.values()].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  const { identity: _, ...own } = first;
  const told = new Set(rows.map(({ identity }) => identity ?? "known"));
  const identity = IDENTITIES.find((one) => told.has(one)) ?? "known";
  return { actor: { ...own, offices: inOrder }, reports: rows.length, identity };
}

const MOST_SPELLINGS = 60;

/**
 * The words by which reports mean an actor, the most frequent first: names and roles, each with where it stands first.
 * Pronouns are no spellings; reports read by versions that kept no words of mentions have none.
 */
export function spellingsOf(store: Store, id: string): readonly Spelling[] {
  const db = connectionOf(store);
  const rows = db.all(
    `SELECT words, form, count(*) AS count, count(DISTINCT report) AS reports, min(report) AS report
     FROM mentions WHERE actor = ? AND words IS NOT NULL GROUP BY form, words ORDER BY 3 DESC, 1 LIMIT ${MOST_SPELLINGS}`,
    id,
  ) as unknown as Omit<Spelling, "start">[];
  const first = "SELECT min(start) AS start FROM mentions WHERE actor = ? AND form = ? AND words = ? AND report = ?";
  return rows.map(({ words, form, count, reports, report }) => {
    const start = db.get(first, id, form, words, report)?.start as number;
    return { words, form, count, reports, report, start };
  });
}

/** The first and the last day of the reports that name an actor; null where none has a day. */
export function daysOf(store: Store, id: string): { readonly from: string; readonly until: string } | null {
  const row = connectionOf(store).get(
    `SELECT min(published) AS "from", max(published) AS until FROM reports WHERE id IN (SELECT report FROM actors WHERE actor = ?)`,
    id,
  ) as { readonly from: string | null; readonly until: string | null };
  return row.from === null || row.until === null ? null : { from: row.from, until: row.until };
}

/** What reports call an actor of theirs, in any report; at most twenty names. */
export function namesInReports(store: Store, id: string): readonly string[] {
  const rows = connectionOf(store).all("SELECT DISTINCT name FROM actors WHERE actor = ? LIMIT 20", id);
  return rows.map((row) => row.name as string);
}

const MOST_ACTORS = 500;

/** Everybody whom reports of the record name, those of most reports first. */
export function listActors(
  store: Store,
  { text = "", kind = "", offset = 0, limit = 50 }: ActorsQuery = {},
): ActorList {
  const db = connectionOf(store);
  const named = text.trim()
    ? {
        sql: "WHERE (instr(lower(a.name), lower(?)) > 0 OR a.country = ?)",
        values: [text.trim(), text.trim().toUpperCase()],
      }
    : { sql: "", values: [] };
  const kinds = db.all(
    `SELECT a.kind AS value, count(DISTINCT a.actor) AS count FROM actors a ${named.sql} GROUP BY 1 ORDER BY 2 DESC, 1`,
    ...named.values,
  ) as unknown as ActorList["kinds"];
  const where = kind ? { sql: `${named.sql || "WHERE 1"} AND a.kind = ?`, values: [...named.values, kind] } : named;
  const counted = (test: string): string =>
    `(SELECT count(DISTINCT p.finding) FROM parties p WHERE p.actor = f.id AND ${test} AND ${isKept("p.finding")})`;
  const rows = db.all(
    `SELECT f.*, ${counted("p.kind = 'statement' AND p.role = 'speaker'")} AS said,
       ${counted("p.kind = 'statement' AND p.role = 'addressee'")} AS told, ${counted("p.kind = 'event'")} AS events
     FROM (SELECT a.actor AS id, a.name, a.kind, a.country, a.sector, count(*) AS reports FROM actors a ${where.sql}
       GROUP BY a.actor ORDER BY count(*) DESC, a.name, a.actor LIMIT ? OFFSET ?) f`,
    ...where.values,
    Math.min(MOST_ACTORS, limit),
    offset,
  ) as unknown as readonly ActorRow[];
  const total = kind
    ? (kinds.find(({ value }) => value === kind)?.count ?? 0)
    : kinds.reduce((so, { count }) => so + count, 0);
  return { total, rows, kinds };
}
