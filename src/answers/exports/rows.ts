import { codeOf } from "../../codes/index.ts";
import type { Event, Tie } from "../../contract/index.ts";
import type { Connection } from "../../record/connection.ts";
import { beside, type Found } from "./beside.ts";
import { conditionOf, TABLES } from "./tables.ts";
import type { ExportRow, ExportRows, Key, Stretch, Wanted } from "./types.ts";

interface Bounds {
  /** Rows at most. */
  readonly most: number;
  /** Whether the length of each report is wanted, for which its text is read. */
  readonly lengths: boolean;
}

/**
 * The rows of a stretch, as many as `most`. What belongs to them (the report, who takes part, spans, utterances, reviews) is
 * read for all of them at once and laid beside them here.
 *
 * @throws DragomanError `query` as `ask` does
 */
export function rowsOf(db: Connection, wanted: Wanted, stretch: Stretch, { most, lengths }: Bounds): ExportRows {
  const { kind } = wanted;
  const { fields, from, key, number, group = "" } = TABLES[kind];
  const [first = ""] = key;
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  if ("numbers" in stretch) {
    conditions.push(`${number} IN (SELECT value FROM json_each(?))`);
    values.push(JSON.stringify([...stretch.numbers]));
  } else {
    const { where } = conditionOf(wanted);
    if (where.sql !== "") conditions.push(where.sql.replace(/^WHERE /, ""));
    values.push(...where.values);
    if (stretch.from !== null && stretch.after === null) {
      conditions.push(`${first} > ?`);
      values.push(stretch.from);
    }
    if (stretch.until !== null) {
      conditions.push(`${first} <= ?`);
      values.push(stretch.until);
    }
    if (stretch.after !== null) {
      conditions.push(`(${key.join(", ")}) > (${key.map(() => "?").join(", ")})`);
      values.push(...stretch.after);
    }
  }
  const names = Object.keys(fields);
  const lists = db.lists(
    [...Object.values(fields), ...key],
    `${from} ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""} ${group} ORDER BY ${key.join(", ")} LIMIT ?`,
    ...values,
    most,
  );
  const rows = lists.map((list) => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at += 1) row[names[at] as string] = list[at];
    return row as Found;
  });
  const lay = beside(db, kind, rows, lengths);
  for (const [at, row] of rows.entries()) {
    lay(row, at);
    finish(kind, row);
  }
  const more = lists.length === most && !("numbers" in stretch);
  return { next: more ? (lists.at(-1)?.slice(names.length) as Key) : null, rows: rows as readonly ExportRow[] };
}

/** What a table tells otherwise than the export does. */
function finish(kind: Wanted["kind"], row: Found): void {
  if (kind === "statements") row.negated = row.negated === 1;
  if (kind === "actors") row.newest = row.newest || null;
  if (kind !== "events" && kind !== "ties") return;
  const { id: _, by: __, confidence: ___, evidence, ...more } = row.whole as Event | Tie;
  delete row.whole;
  Object.assign(row, more);
  if (kind === "events") row.meaning = codeOf((more as Event).cameo)?.title ?? "";
  row.evidence_start = evidence.start;
  row.evidence_end = evidence.end;
}

/** Where the rows behind a stretch begin. */
export const behind = (stretch: Stretch, next: Key): Stretch =>
  "numbers" in stretch ? stretch : { ...stretch, after: next };
