import { codeOf } from "../../codes/index.ts";
import type { Event, Tie } from "../../contract/index.ts";
import type { Row } from "../../record/connection.ts";
import type { Store } from "../../record/index.ts";
import { connectionOf } from "../../record/inside.ts";
import { toReview } from "../reviewJson.ts";
import { reviewedFinding } from "../reviews.ts";
import { conditionOf, TABLES } from "./tables.ts";
import type { ExportCount, ExportPart, ExportRow, Key, Wanted } from "./types.ts";

/** Rows asked for at a time: some megabytes at most. */
const PART = 2000;

/**
 * How many rows an export has: as many as the screen counts for the same question.
 *
 * @throws DragomanError `query` as `ask` does
 */
export function exportCount(store: Store, wanted: Wanted): ExportCount {
  const { where, widest } = conditionOf(wanted);
  const { from, counted } = TABLES[wanted.kind];
  const count = ({ sql, values }: typeof where): number =>
    connectionOf(store).get(`SELECT count(${counted}) AS total ${from} ${sql}`, ...values)?.total as number;
  const total = count(where);
  return { total, leftOut: widest.sql === where.sql ? 0 : count(widest) - total };
}

/**
 * The next rows of an export, by report and the place in it; each part is found by its key, so that the last comes as fast
 * as the first.
 *
 * @param after the `next` of the part before; null for the first
 * @param most rows at most, up to 2,000
 * @throws DragomanError `query` as `ask` does
 */
export function exportPart(store: Store, wanted: Wanted, after: Key | null, most: number = PART): ExportPart {
  const { where } = conditionOf(wanted);
  const limit = Math.max(1, Math.min(PART, most));
  const { columns, from, key, group = "" } = TABLES[wanted.kind];
  const behind = after === null ? "" : `(${key.join(", ")}) > (${key.map(() => "?").join(", ")})`;
  const condition = [where.sql.replace(/^WHERE /, ""), behind].filter(Boolean).join(" AND ");
  const rows = connectionOf(store).all(
    `SELECT ${columns}, ${key.map((one, at) => `${one} AS key${at}`).join(", ")} ${from}
     ${condition ? `WHERE ${condition}` : ""} ${group} ORDER BY ${key.join(", ")} LIMIT ?`,
    ...where.values,
    ...(after ?? []),
    limit,
  );
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => {
      const out = rowOf(wanted.kind, row);
      return wanted.kind === "corrections" ? { ...out, ...trainingOf(store, out.id) } : out;
    }),
    next: last && rows.length === limit ? key.map((_, at) => last[`key${at}`] as string | number) : null,
  };
}

/** What a correction teaches: the passage, the finding as the reader had it (null: added by hand) and as a person left it. */
function trainingOf(store: Store, id: string): Record<string, unknown> {
  const found = reviewedFinding(store, id);
  if (found === null) return {};
  const { passage, machine, finding, names } = found;
  return { passage: passage.words, passage_start: passage.start, machine, finding, names };
}

function rowOf(kind: Wanted["kind"], { key0: _, key1: __, reviewJson: review, ...row }: Row): ExportRow {
  const out: Record<string, unknown> = { ...row };
  if (review !== undefined) out.reviewed = toReview(review as string | null);
  for (const field of ["parties", "content", "utterances", "support", "when", "where", "fields", "notes", "tags"])
    if (typeof out[field] === "string") out[field] = JSON.parse(out[field] as string);
  if (kind === "statements") out.negated = out.negated === 1;
  if (kind === "actors") out.newest = out.newest || null;
  if (kind !== "events" && kind !== "ties") return out as unknown as ExportRow;
  const { whole, ...rest } = out;
  const kept = JSON.parse(whole as string) as Event | Tie;
  const { id: ___, by: ____, confidence: _____, evidence, ...more } = kept;
  const span = { evidence_start: evidence.start, evidence_end: evidence.end };
  if (kind === "ties") return { ...rest, ...more, ...span } as unknown as ExportRow;
  return { ...rest, ...more, meaning: codeOf((kept as Event).cameo)?.title ?? "", ...span } as unknown as ExportRow;
}
