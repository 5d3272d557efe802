import type { Store } from "../../record/index.ts";
import { connectionOf } from "../../record/inside.ts";
import { isLookedUp } from "../narrowed.ts";
import { reviewedFinding } from "../reviews.ts";
import { formatOf } from "./formats.ts";
import type { FormatName } from "./names.ts";
import { rowsOf } from "./rows.ts";
import { conditionOf, TABLES } from "./tables.ts";
import type { ExportPart, ExportPlan, ExportRow, ExportRows, Key, Stretch, Wanted } from "./types.ts";

/** Rows of a part: some megabytes at most. */
const PART = 5000;

/** What one part is asked for. */
export interface PartOrder {
  readonly wanted: Wanted;
  readonly format: FormatName;
  readonly raw: boolean;
  readonly stretch: Stretch;
}

/**
 * How many rows an export has, as many as the screen counts for the same question, and the parts in which it is asked for.
 *
 * @throws DragomanError `query` as `ask` does
 */
export function exportPlan(store: Store, wanted: Wanted): ExportPlan {
  const { where, widest } = conditionOf(wanted);
  const { from, counted, key, number } = TABLES[wanted.kind];
  const db = connectionOf(store);
  const count = ({ sql, values }: typeof where): number =>
    db.get(`SELECT count(${counted}) AS total ${from} ${sql}`, ...values)?.total as number;
  if (number !== null && isLookedUp(wanted.question)) {
    // Whoever is looked up by words or people is looked up once, and not again for every part.
    const rows = db.all(`SELECT ${number} AS number ${from} ${where.sql} ORDER BY ${key.join(", ")}`, ...where.values);
    const numbers = Float64Array.from(rows, (row) => row.number as number);
    const leftOut = widest.sql === where.sql ? 0 : count(widest) - numbers.length;
    return { total: numbers.length, leftOut, stretches: pieces(numbers) };
  }
  const total = count(where);
  return {
    total,
    leftOut: widest.sql === where.sql ? 0 : count(widest) - total,
    stretches: wanted.kind === "actors" ? [{ from: null, until: null, after: null }] : stretchesOf(total),
  };
}

/**
 * Some rows of an export as its format writes them.
 *
 * @throws DragomanError `query` as `ask` does, and where the format cannot tell this kind
 */
export function exportEncoded(store: Store, { wanted, format, raw, stretch }: PartOrder): ExportPart {
  const { make, lengths = false } = formatOf(format, wanted.kind);
  const { rows, next } = rowsOf(connectionOf(store), wanted, stretch, { most: PART, lengths });
  const whole = wanted.kind === "corrections" ? rows.map((row) => ({ ...row, ...trainingOf(store, row.id) })) : rows;
  const { text, written, untold = 0, told } = make(wanted.kind, raw).lines(whole);
  const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  return { bytes, count: rows.length, written, untold, told, next };
}

/**
 * How many rows an export has: as many as the screen counts for the same question.
 *
 * @throws DragomanError `query` as `ask` does
 */
export function exportCount(store: Store, wanted: Wanted): Pick<ExportPlan, "total" | "leftOut"> {
  const { where, widest } = conditionOf(wanted);
  const { from, counted } = TABLES[wanted.kind];
  const count = ({ sql, values }: typeof where): number =>
    connectionOf(store).get(`SELECT count(${counted}) AS total ${from} ${sql}`, ...values)?.total as number;
  const total = count(where);
  return { total, leftOut: widest.sql === where.sql ? 0 : count(widest) - total };
}

/**
 * The next rows of an export as data, by report and the place in it; each part is found by its key, so that the last comes
 * as fast as the first.
 *
 * @param after the `next` of the part before; null for the first
 * @param most rows at most, up to 5,000
 * @throws DragomanError `query` as `ask` does
 */
export function exportPart(store: Store, wanted: Wanted, after: Key | null, most: number = PART): ExportRows {
  const stretch = { from: null, until: null, after } as const;
  const bounds = { most: Math.max(1, Math.min(PART, most)), lengths: false };
  const { rows, next } = rowsOf(connectionOf(store), wanted, stretch, bounds);
  return { rows: taught(store, wanted, rows), next };
}

const taught = (store: Store, { kind }: Wanted, rows: readonly ExportRow[]): readonly ExportRow[] =>
  kind === "corrections" ? rows.map((row) => ({ ...row, ...trainingOf(store, row.id) })) : rows;

/** What a correction teaches: the passage, the finding as the reader had it (null: added by hand) and as a person left it. */
function trainingOf(store: Store, id: string): Record<string, unknown> {
  const found = reviewedFinding(store, id);
  if (found === null) return {};
  const { passage, machine, finding, names } = found;
  return { passage: passage.words, passage_start: passage.start, machine, finding, names };
}

function pieces(numbers: Float64Array): readonly Stretch[] {
  const all: Stretch[] = [];
  for (let at = 0; at < numbers.length; at += PART) all.push({ numbers: numbers.slice(at, at + PART) });
  return all;
}

/** Ids of reports are the beginnings of hashes, so that stretches of the same width have about as many rows each. */
function stretchesOf(total: number): readonly Stretch[] {
  const parts = Math.ceil(total / (PART * 0.8)) || 1;
  const edge = (at: number): string =>
    Math.floor((at / parts) * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  return Array.from({ length: parts }, (_, at) => ({
    from: at === 0 ? null : edge(at),
    until: at === parts - 1 ? null : edge(at + 1),
    after: null,
  }));
}
