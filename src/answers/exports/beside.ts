import type { Span } from "../../contract/index.ts";
import type { Connection } from "../../record/connection.ts";
import type { Review } from "../../record/index.ts";
import { reviewJson, toReview } from "../reviewJson.ts";
import type { ExportKind } from "./names.ts";
import type { PartyOut } from "./types.ts";

/** A row as its table has it, to which the rest is laid. */
export type Found = Record<string, unknown> & { readonly id: string; readonly report: string };

/** Lays something beside a row, by its place among the rows. */
type Lay = (row: Found, at: number) => void;

/** Kinds of findings, as the table of parties calls them, and the letter of their table. */
const FINDINGS: Partial<Readonly<Record<ExportKind, readonly [kind: string, letter: "s" | "e" | "t"]>>> = {
  statements: ["statement", "s"],
  events: ["event", "e"],
  ties: ["tie", "t"],
};

/**
 * Lays what belongs to rows beside each of them. Each table is read once for all rows of a part: a query for every row would
 * take most of an export's time.
 *
 * @param lengths whether the length of each report is wanted, for which its text is read
 */
export function beside(db: Connection, kind: ExportKind, rows: readonly Found[], lengths: boolean): Lay {
  if (kind === "reports" || kind === "actors" || rows.length === 0) return () => undefined;
  const reports = JSON.stringify([...new Set(rows.map((row) => row.report))]);
  const all = [reportsBeside(db, reports, { kind, lengths })];
  const finding = FINDINGS[kind];
  if (finding !== undefined) {
    const ids = JSON.stringify(rows.map((row) => row.id));
    all.push(partiesBeside(db, rows, { ids, reports }), reviewsBeside(db, ids, finding[1]));
    if (kind === "statements") all.push(spansBeside(db, rows, ids), utterancesBeside(db, ids));
  }
  return (row, at) => {
    for (const lay of all) lay(row, at);
  };
}

const AMONG = "IN (SELECT value FROM json_each(?))";

/** Lists of a map, made where there is none. */
function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function reportsBeside(
  db: Connection,
  reports: string,
  { kind, lengths }: { readonly kind: ExportKind; readonly lengths: boolean },
): Lay {
  const fields: Readonly<Record<string, string>> = {
    title: "r.title",
    publisher: "r.publisher",
    published: "r.published",
    url: "r.url",
    text_hash: "r.hash",
    ...(kind === "events" ? { language: "r.language", added: "r.added", dragoman: "r.dragoman" } : {}),
    ...(lengths ? { text_length: "length(r.text)" } : {}),
  };
  const names = Object.keys(fields);
  const found = new Map<unknown, readonly unknown[]>();
  for (const list of db.lists([...Object.values(fields), "r.id"], `FROM reports r WHERE r.id ${AMONG}`, reports))
    found.set(list[names.length], list);
  return (row) => {
    const list = found.get(row.report) ?? [];
    for (let at = 0; at < names.length; at += 1) row[names[at] as string] = list[at] ?? null;
  };
}

function partiesBeside(
  db: Connection,
  rows: readonly Found[],
  { ids, reports }: { readonly ids: string; readonly reports: string },
): Lay {
  // Of two rows of one actor in a report the first counts.
  const actors = new Map<string, Map<string, readonly (string | null)[]>>();
  for (const list of db.lists(
    ["j.value", "a.actor", "a.name", "a.kind", "a.country", "a.sector", "a.speaks_for"],
    "FROM json_each(?) j CROSS JOIN actors a ON a.report = j.value ORDER BY j.key, a.position",
    reports,
  ) as readonly (readonly [string, string, ...(string | null)[]])[]) {
    const those = actors.get(list[0]) ?? new Map();
    if (those.size === 0) actors.set(list[0], those);
    if (!those.has(list[1])) those.set(list[1], list);
  }
  const found: PartyOut[][] = rows.map(() => []);
  // Each finding's parties lie together in their table, by role and position.
  for (const list of db.lists(
    ["j.key", "p.role", "p.words", "p.start", `p."end"`, "p.actor"],
    "FROM json_each(?) j CROSS JOIN parties p ON p.finding = j.value ORDER BY j.key, p.role, p.position",
    ids,
  )) {
    const [at, role, words, start, end, actor] = list as [number, string, string, number, number, string | null];
    const who = actor === null ? undefined : actors.get(rows[at]?.report as string)?.get(actor);
    const [, , name = null, kind = null, country = null, sector = null, speaks_for = null] = who ?? [];
    found[at]?.push({ role, words, start, end, actor, name, kind, country, sector, speaks_for });
  }
  return (row, at) => {
    row.parties = found[at] ?? [];
  };
}

function spansBeside(db: Connection, rows: readonly Found[], ids: string): Lay {
  const found: Span[][] = rows.map(() => []);
  for (const [at, start, end] of db.lists(
    ["j.key", "t.start", `t."end"`],
    `FROM json_each(?) j CROSS JOIN statement_spans t ON t.statement = j.value AND t.role = 'content'
     ORDER BY j.key, t.position`,
    ids,
  ) as readonly (readonly [number, number, number])[])
    found[at]?.push({ start, end });
  return (row, at) => {
    row.content = found[at] ?? [];
  };
}

/** The ids of utterances, in the order of the statement's sentences. */
function utterancesBeside(db: Connection, ids: string): Lay {
  const found = new Map<unknown, string[]>();
  if (db.get("SELECT 1 AS one FROM utterances LIMIT 1") !== undefined)
    for (const [statement, utterance] of db.lists(
      ["c.statement", "u.utterance"],
      `FROM pieces c JOIN utterances u ON u.piece = c.id WHERE c.statement ${AMONG}
       ORDER BY c.statement, CAST(substr(c.id, instr(c.id, '#') + 1) AS INTEGER)`,
      ids,
    ))
      put(found, statement, utterance as string);
  return (row) => {
    row.utterances = found.get(row.id) ?? [];
  };
}

/** What people decided about each; null where nobody has. */
function reviewsBeside(db: Connection, ids: string, letter: "s" | "e" | "t"): Lay {
  const found = new Map<string, Review | null>();
  if (db.get("SELECT 1 AS one FROM reviews LIMIT 1") !== undefined)
    for (const { id, reviewJson: review } of db.all(
      `SELECT ${letter}.id, ${reviewJson(letter)} FROM (SELECT value AS id FROM json_each(?)) ${letter}`,
      ids,
    ))
      found.set(id as string, toReview(review as string | null));
  return (row) => {
    row.reviewed = found.get(row.id) ?? null;
  };
}
