import type { When, Where } from "../../contract/index.ts";
import type { Review } from "../../record/index.ts";
import type { ExportKind } from "./names.ts";
import type { ExportRow, Flat, PartyOut } from "./types.ts";

/** A flat column: its name, what kind of values it has, and how it is taken from a row. */
export interface Column {
  readonly name: string;
  readonly type: "text" | "integer" | "real" | "flag";
  of(row: ExportRow): Flat;
}

const field = (name: string, type: Column["type"] = "text", from = name): Column => ({
  name,
  type,
  of: (row) => (row[from] ?? null) as Flat,
});
const whenOf = (row: ExportRow): When | null => (row.when ?? null) as When | null;
const whereOf = (row: ExportRow): Where | null => (row.where ?? null) as Where | null;
const listed = (name: string): Column => ({
  name,
  type: "text",
  of: (row) => ((row[name] ?? []) as readonly string[]).join("; "),
});

const inJson = (name: string): Column => ({
  name,
  type: "text",
  of: (row) => (row[name] === null || row[name] === undefined ? null : JSON.stringify(row[name])),
});

/** Those who have a role, each value in their order with "; " between; of somebody without the value an empty place. */
const party = (name: string, role: string, value: (one: PartyOut) => string | null): Column => ({
  name,
  type: "text",
  of: (row) => {
    let [text, first] = ["", true];
    for (const one of row.parties ?? []) {
      if (one.role !== role) continue;
      text += first ? (value(one) ?? "") : `; ${value(one) ?? ""}`;
      first = false;
    }
    return text;
  },
});
const partyColumns = (role: string): readonly Column[] => [
  party(`${role}_words`, role, ({ words }) => words),
  party(`${role}_offsets`, role, ({ start, end }) => (start === null || end === null ? null : `${start}-${end}`)),
  party(`${role}_ids`, role, ({ actor }) => actor),
  party(`${role}_names`, role, ({ name }) => name),
  party(`${role}_countries`, role, ({ country }) => country),
  party(`${role}_sectors`, role, ({ sector }) => sector),
];

const REPORT: readonly Column[] = [
  field("report"),
  field("url"),
  field("publisher"),
  field("published"),
  field("title"),
  field("text_hash"),
];
const DAYS: readonly Column[] = [
  { name: "when_from", type: "text", of: (row) => whenOf(row)?.from ?? null },
  { name: "when_until", type: "text", of: (row) => whenOf(row)?.until ?? null },
  { name: "when_precision", type: "text", of: (row) => whenOf(row)?.precision ?? null },
  { name: "when_basis", type: "text", of: (row) => whenOf(row)?.basis ?? null },
];
const PLACE: readonly Column[] = [
  { name: "place", type: "text", of: (row) => whereOf(row)?.name ?? null },
  { name: "place_country", type: "text", of: (row) => whereOf(row)?.country ?? null },
  { name: "latitude", type: "real", of: (row) => whereOf(row)?.lat ?? null },
  { name: "longitude", type: "real", of: (row) => whereOf(row)?.lon ?? null },
  { name: "geonames", type: "integer", of: (row) => whereOf(row)?.geonames ?? null },
];
const EVIDENCE: readonly Column[] = [field("evidence_start", "integer"), field("evidence_end", "integer")];
const reviewOf = (row: ExportRow): Review | null => (row.reviewed ?? null) as Review | null;
const MADE: readonly Column[] = [
  field("by"),
  listed("support"),
  field("confidence", "real"),
  { name: "reviewed", type: "text", of: (row) => reviewOf(row)?.state ?? null },
  { name: "reviewed_by", type: "text", of: (row) => reviewOf(row)?.by ?? null },
  { name: "reviewed_fields", type: "text", of: (row) => reviewOf(row)?.fields.join("; ") ?? "" },
  { name: "tags", type: "text", of: (row) => reviewOf(row)?.tags.join("; ") ?? "" },
];

/** The flat columns of each kind, for CSV and Parquet. */
export const FLAT_COLUMNS: Readonly<Record<ExportKind, readonly Column[]>> = {
  statements: [
    field("id"),
    ...REPORT,
    ...partyColumns("speaker"),
    field("cue"),
    field("cue_start", "integer"),
    field("cue_end", "integer"),
    // Of a denied cue the act is not the act itself: the two columns are read together.
    { name: "act", type: "text", of: (row) => `${row.negated ? "not " : ""}${row.act}` },
    field("negated", "flag"),
    ...partyColumns("addressee"),
    field("words"),
    {
      name: "content_offsets",
      type: "text",
      of: (row) => (row.content ?? []).map(({ start, end }) => `${start}-${end}`).join("; "),
    },
    listed("utterances"),
    field("mode"),
    field("route"),
    field("within"),
    ...DAYS,
    ...PLACE,
    field("block"),
    ...MADE,
  ],
  events: [
    field("id"),
    ...REPORT,
    ...partyColumns("actor"),
    field("words"),
    field("start", "integer"),
    ...partyColumns("recipient"),
    field("mutual", "flag"),
    field("plover"),
    field("mode"),
    listed("context"),
    field("cameo"),
    field("meaning"),
    field("goldstein", "real"),
    field("quad", "integer"),
    field("status"),
    field("alleged", "flag"),
    ...DAYS,
    ...PLACE,
    field("statement"),
    field("evidence"),
    ...EVIDENCE,
    field("block"),
    ...MADE,
  ],
  ties: [
    field("id"),
    ...REPORT,
    ...partyColumns("a"),
    field("kind"),
    field("negated", "flag"),
    ...partyColumns("b"),
    ...DAYS,
    field("statement"),
    ...EVIDENCE,
    field("block"),
    ...MADE,
  ],
  corrections: [
    field("id"),
    field("kind"),
    ...REPORT,
    field("state"),
    field("by"),
    field("at"),
    listed("fields"),
    listed("tags"),
    field("passage"),
    field("passage_start", "integer"),
    inJson("machine"),
    inJson("finding"),
  ],
  mentions: [
    field("id"),
    ...REPORT,
    field("words"),
    field("start", "integer"),
    field("end", "integer"),
    field("entity", "integer"),
    field("form"),
    field("actor"),
    field("name"),
    field("kind"),
    field("country"),
    field("sector"),
    field("by"),
  ],
  reports: [
    field("id"),
    field("url"),
    field("publisher"),
    field("published"),
    field("title"),
    field("byline"),
    field("text_hash"),
    field("language"),
    field("words", "integer"),
    field("statements", "integer"),
    field("events", "integer"),
    field("ties", "integer"),
    field("added"),
    field("version", "integer"),
    field("dragoman"),
    field("network"),
    field("register"),
  ],
  actors: [
    field("id"),
    field("name"),
    field("kind"),
    field("country"),
    field("sector"),
    field("speaks_for"),
    field("identity"),
    field("newest"),
    field("reports", "integer"),
  ],
};
