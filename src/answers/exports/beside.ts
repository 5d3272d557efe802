import type { Span } from "../../contract/index.ts";
import type { Connection } from "../../record/connection.ts";
import type { Review } from "../../record/index.ts";
import { reviewJson, toReview } from "../reviewJson.ts";
import type { ExportKind } from "./names.ts";
import type { PartyOut } from "./types.ts";

/** A row as its table has it, to which the rest is laid. */
export type Found = Record<string, unknown> & { readonly id: string; readonly report: string };

/** Lays something beside a row. */
type Lay = (row: Found) => void;

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
    all.push(partiesBeside(db, rows, reports, finding[0]), reviewsBeside(db, ids, finding[1]));
    if (kind === "statements") all.push(spansBeside(db, ids), utterancesBeside(db, ids));
  }
  return (row) => {
    for (const lay of all) lay(row);
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

function partiesBeside(db: Connection, rows: readonly Found[], reports: string, kind: string): Lay {
  const actors = new Map<string, readonly (string | null)[]>();
  for (const list of db.lists(
    ["a.report || ' ' || a.actor", "a.name", "a.kind", "a.country", "a.sector", "a.speaks_for"],
    `FROM actors a WHERE a.report ${AMONG} ORDER BY a.report, a.position DESC`,
    reports,
  ))
    actors.set(list[0] as string, list as readonly (string | null)[]);
  const reportOf = new Map(rows.map((row) => [row.id, row.report]));
  const found = new Map<unknown, PartyOut[]>();
  for (const list of db.lists(
    ["p.finding", "p.role", "p.words", "p.start", `p."end"`, "p.actor"],
    `FROM parties p WHERE p.report ${AMONG} AND p.kind = ? ORDER BY p.finding, p.role, p.position`,
    reports,
    kind,
  )) {
    const [finding, role, words, start, end, actor] = list as [string, string, string, number, number, string | null];
    const report = reportOf.get(finding);
    // Another finding of these reports, which stands in another part.
    if (report === undefined) continue;
    const who = actor === null ? undefined : actors.get(`${report} ${actor}`);
    const [, name = null, is = null, country = null, sector = null, speaks_for = null] = who ?? [];
    put(found, finding, { role, words, start, end, actor, name, kind: is, country, sector, speaks_for });
  }
  return (row) => {
    row.parties = found.get(row.id) ?? [];
  };
}

function spansBeside(db: Connection, ids: string): Lay {
  const found = new Map<unknown, Span[]>();
  for (const [statement, start, end] of db.lists(
    ["t.statement", "t.start", `t."end"`],
    `FROM statement_spans t WHERE t.statement ${AMONG} AND t.role = 'content' ORDER BY t.statement, t.position`,
    ids,
  ))
    put(found, statement, { start, end } as Span);
  return (row) => {
    row.content = found.get(row.id) ?? [];
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
