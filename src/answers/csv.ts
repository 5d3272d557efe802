import { stringify } from "csv-stringify/sync";
import { cueInMarks, toldAct } from "../contract/index.ts";
import { cellOf } from "../contract/printable.ts";
import type { DeedParty, DeedRow, StatementRow } from "./types.ts";

type Cell = (row: StatementRow, raw: boolean) => unknown;
type Column = readonly [cell: keyof StatementRow | Cell, title: string];

const COLUMNS: readonly Column[] = [
  ["published", "published"],
  ["publisher", "publisher"],
  ["speaker", "speaker"],
  ["speakerName", "speaker_name"],
  // The page's own words, and beside them our act.
  [({ cue }, raw) => (raw ? cue : cueInMarks(cue)), "cue"],
  [toldAct, "act"],
  ["negated", "negated"],
  ["addressee", "said_to"],
  ["addresseeName", "said_to_name"],
  ["content", "content"],
  ["route", "via"],
  ["mode", "mode"],
  ["when", "when"],
  ["whenUntil", "when_until"],
  ["confidence", "confidence"],
  ["by", "made_by"],
  ["support", "support"],
  ["title", "report"],
  ["url", "url"],
  ["id", "statement"],
  [({ reviewed }) => reviewed?.state, "reviewed"],
  [({ reviewed }) => reviewed?.by, "reviewed_by"],
];

/** The header line of the CSV. */
export const csvHead = (): string => stringify([COLUMNS.map(([, title]) => title)]);

/**
 * Statements as lines of CSV, without the header. A cell that a spreadsheet would take for a formula gets a leading
 * apostrophe, control and bidirectional characters are left out; `raw` leaves all as it is, for machines.
 * A negated act is never told as the act: its cell says "not accuse", `negated` true.
 */
export function csvLines(rows: readonly StatementRow[], options: { readonly raw?: boolean } = {}): string {
  const cell = (value: unknown): string =>
    cellOf(
      value === null || value === undefined ? "" : Array.isArray(value) ? value.join("; ") : String(value),
      options.raw ?? false,
    );
  return stringify(
    rows.map((row) =>
      COLUMNS.map(([from]) => cell(typeof from === "function" ? from(row, options.raw ?? false) : row[from])),
    ),
  );
}

/** The same with the header. */
export const toCsv = (rows: readonly StatementRow[], options: { readonly raw?: boolean } = {}): string =>
  csvHead() + csvLines(rows, options);

const DEED_COLUMNS: readonly (readonly [from: keyof DeedRow | ((row: DeedRow) => unknown), title: string])[] = [
  ["published", "published"],
  ["publisher", "publisher"],
  ["when", "done_from"],
  ["whenUntil", "done_until"],
  [named("actor"), "who"],
  [idsOf("actor"), "who_ids"],
  ["words", "words"],
  [named("recipient"), "to_whom"],
  [idsOf("recipient"), "to_whom_ids"],
  ["mutual", "mutual"],
  ["plover", "plover"],
  ["cameo", "cameo"],
  ["meaning", "meaning"],
  ["goldstein", "goldstein"],
  ["quad", "quad"],
  ["status", "status"],
  ["alleged", "alleged"],
  ["where", "place"],
  ["evidence", "evidence"],
  ["confidence", "confidence"],
  ["by", "made_by"],
  ["title", "report"],
  ["url", "url"],
  ["statement", "statement"],
  ["id", "event"],
  [({ reviewed }) => reviewed?.state, "reviewed"],
  [({ reviewed }) => reviewed?.by, "reviewed_by"],
];

function named(role: DeedParty["role"]) {
  return ({ parties }: DeedRow): string =>
    parties.flatMap((one) => (one.role === role ? [one.name ?? one.words] : [])).join("; ");
}
function idsOf(role: DeedParty["role"]) {
  return ({ parties }: DeedRow): string =>
    parties.flatMap((one) => (one.role === role && one.actor !== null ? [one.actor] : [])).join("; ");
}

/** Events as CSV with a header, guarded as statements are. */
export function deedsToCsv(rows: readonly DeedRow[], options: { readonly raw?: boolean } = {}): string {
  const cell = (value: unknown): string =>
    cellOf(value === null || value === undefined ? "" : String(value), options.raw ?? false);
  return stringify([
    DEED_COLUMNS.map(([, title]) => title),
    ...rows.map((row) => DEED_COLUMNS.map(([from]) => cell(typeof from === "function" ? from(row) : row[from]))),
  ]);
}
