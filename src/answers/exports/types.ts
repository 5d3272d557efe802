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

/**
 * Some rows of an export, one after the other in its order: by their numbers in the table, or a stretch of keys in which the
 * first values lie (from is not among them, until is; null is open).
 */
export type Stretch =
  | { readonly numbers: Float64Array }
  | { readonly from: string | null; readonly until: string | null; readonly after: Key | null };

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

export interface ExportRows {
  readonly rows: readonly ExportRow[];
  /** Behind which the stretch goes on; null where this was its end. */
  readonly next: Key | null;
}

/** How an export is cut into parts that are asked for one by one. */
export interface ExportPlan {
  /** As the screen counts them. */
  readonly total: number;
  /** Events that answer but were planned, denied, only claimed …; 0 where `status` or `alleged` was given. */
  readonly leftOut: number;
  readonly stretches: readonly Stretch[];
}

/** A part of a file as its format has it. */
export interface Encoded {
  readonly bytes: Uint8Array;
  /** Findings, reports or actors in it. */
  readonly count: number;
  /** Lines written: a format may have several for one event (each pair of parties), or none. */
  readonly written: number;
  /** Events that the format cannot tell without making more of them than they are. */
  readonly untold: number;
  /** What the end of the file says of the part. */
  readonly told?: unknown;
}

export interface ExportPart extends Encoded {
  readonly next: Key | null;
}

/** Some rows as a format writes them. */
export interface Lines {
  readonly text: string | Uint8Array;
  readonly written: number;
  readonly untold?: number;
  readonly told?: unknown;
}

/**
 * A format: how rows are written, each part by itself and in any process, and what stands around and between the parts of
 * a file.
 */
export interface Encoder {
  lines(rows: readonly ExportRow[]): Lines;
  /** What stands before the first part. */
  readonly head?: string;
  /** What stands between parts that have any lines. */
  readonly between?: string;
  /**
   * What stands behind the last part.
   *
   * @param parts what each part told and where in the file it begins, in bytes
   */
  end?(parts: readonly { readonly told: unknown; readonly at: number }[]): string | Uint8Array;
}
