import type { Span } from "../../contract/index.ts";
import type { DeedQuestion, Question } from "../types.ts";

/** What is exported. Statements and events take the filters of `ask`; the others those of the report, and the confidence. */
export type Wanted =
  | { readonly kind: "statements"; readonly question: Question }
  | { readonly kind: "events"; readonly question: DeedQuestion }
  | { readonly kind: "ties" | "mentions" | "reports" | "actors" | "corrections"; readonly question: ReportFilter };

/** `reviewed` and `tag` are asked of ties alone. */
export type ReportFilter = Pick<DeedQuestion, "publisher" | "from" | "until" | "reviewed" | "tag">;

/** The place of a row in the order of an export; what follows stands behind it. */
export type Key = readonly (string | number)[];

/** Who took part in a finding, as the export tells it. */
export interface PartyOut {
  readonly role: string;
  readonly words: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly actor: string | null;
  readonly name: string | null;
  readonly kind: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  readonly speaks_for: string | null;
}

/** A value of a flat column. */
export type Flat = string | number | boolean | null;

/** One finding, report or actor as JSON Lines have it: the report it stands in, its exact words and offsets. */
export interface ExportRow {
  readonly id: string;
  readonly parties?: readonly PartyOut[];
  readonly content?: readonly Span[];
  readonly support?: readonly string[];
  readonly [field: string]: unknown;
}

export interface ExportPart {
  readonly rows: readonly ExportRow[];
  /** Behind which the next part begins; null where this was the last. */
  readonly next: Key | null;
}

export interface ExportCount {
  /** As the screen counts them. */
  readonly total: number;
  /** Events that answer but were planned, denied, only claimed …; 0 where `status` or `alleged` was given. */
  readonly leftOut: number;
}

/** What turns rows into a file of one format, part by part. */
export interface Encoder {
  /** What stands before the first row. */
  begin(): string | Uint8Array;
  rows(rows: readonly ExportRow[]): string | Uint8Array;
  /** What stands behind the last row. */
  end(): string | Uint8Array;
  /** Lines written: a format may have several for one event (each pair of parties), or none. */
  written(): number;
  /** Events that the format cannot tell without making more of them than they are. */
  untold?(): number;
}
