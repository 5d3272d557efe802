import { DragomanError } from "../contract/index.ts";
import type { Connection, Row } from "./connection.ts";
import { json } from "./rows.ts";

/**
 * What assistants propose, apart from what people decide: nothing follows from a row here until a person accepts it, and
 * then it is that person's decision. Part of the record's tables: see `MIGRATIONS`.
 */
export const PROPOSALS = `
  CREATE TABLE proposals (
    number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, "by" TEXT NOT NULL, what TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, finding TEXT, kind TEXT, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, words TEXT NOT NULL, value TEXT, why TEXT, state TEXT NOT NULL DEFAULT 'open', who TEXT,
    settled TEXT, decision INTEGER
  );
  CREATE INDEX proposals_by_state ON proposals(state, number);
  CREATE INDEX proposals_by_report ON proposals(report);
  `;

/** What an assistant may propose; the words of the report on which it stands come with it. */
export interface Proposed {
  readonly what: "reject" | "edit" | "add" | "note";
  readonly report: string;
  /** The finding that it is about; null for one that is to be added, and for a note on the report. */
  readonly finding: string | null;
  /** Of a finding that is to be added. */
  readonly kind: "statement" | "event" | "tie" | null;
  /** Offsets into the report's text, of `words`. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Fields that are to be set, or the words of a note, as an assistant worded them. */
  readonly value: Readonly<Record<string, string>> | null;
  readonly why: string | null;
}

/** A proposal as the record keeps it. */
export interface Proposal extends Proposed {
  readonly number: number;
  /** ISO time */
  readonly at: string;
  /** "assistant/NAME" */
  readonly by: string;
  readonly state: "open" | "accepted" | "rejected";
  /** The person who accepted or rejected it. */
  readonly who: string | null;
  readonly settled: string | null;
  /** The number of the decision that an accepted one became. */
  readonly decision: number | null;
}

/** Proposals that may stand open at once: more are no help to the person who looks through them. */
const MOST_OPEN = 1000;

/** What assistants proposed about a record. */
export interface Proposals {
  /**
   * Keeps a proposal; one that stands open already is not kept twice.
   *
   * @throws DragomanError `many` where too many stand open, `gone` where the report is not there
   */
  propose(proposed: Proposed, by: string): Proposal;
  /** The newest last; all states where none is named. */
  list(query?: { readonly state?: Proposal["state"]; readonly limit?: number }): readonly Proposal[];
  /** One that waits. @throws DragomanError `gone` where there is none of this number, `conflict` where it was settled */
  waiting(number: number): Proposal;
}

export const openProposals = (db: Connection, now: () => Date): Proposals => ({
  propose: (proposed, by) =>
    db.immediately(() => {
      const { what, report, finding, kind, start, end, words, value, why } = proposed;
      const known = db.get(
        `SELECT number FROM proposals WHERE state = 'open' AND "by" = ? AND what = ? AND report = ? AND finding IS ?
         AND kind IS ? AND start = ? AND "end" = ? AND value IS ?`,
        ...[by, what, report, finding, kind, start, end, json(value)],
      );
      if (known !== undefined) return proposalAt(db, known.number as number);
      if (db.get("SELECT 1 AS one FROM reports WHERE id = ?", report) === undefined)
        throw new DragomanError("gone", `the record has no report ${report}`);
      const open = db.get("SELECT count(*) AS count FROM proposals WHERE state = 'open'")?.count as number;
      if (open >= MOST_OPEN)
        throw new DragomanError(
          "many",
          `${open} proposals wait for a person; no more are taken until some are settled`,
        );
      const number = db.run(
        `INSERT INTO proposals (at, "by", what, report, finding, kind, start, "end", words, value, why)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[now().toISOString(), by, what, report, finding, kind, start, end, words, json(value), why],
      );
      return proposalAt(db, number);
    }),
  list: (query = {}) => listProposals(db, query),
  waiting: (number) => waitingAt(db, number),
});

export function listProposals(
  db: Connection,
  { state, limit = 1000 }: { readonly state?: Proposal["state"]; readonly limit?: number } = {},
): readonly Proposal[] {
  const rows = db.all(
    "SELECT * FROM proposals WHERE ? IS NULL OR state = ? ORDER BY number DESC LIMIT ?",
    ...[state ?? null, state ?? null, limit],
  );
  return rows.map(proposalIn).reverse();
}

function proposalAt(db: Connection, number: number): Proposal {
  const row = db.get("SELECT * FROM proposals WHERE number = ?", number);
  if (row === undefined)
    throw new DragomanError("gone", `there is no proposal ${number}; dragoman proposals shows what there is`);
  return proposalIn(row);
}

function waitingAt(db: Connection, number: number): Proposal {
  const proposal = proposalAt(db, number);
  if (proposal.state === "open") return proposal;
  throw new DragomanError("conflict", `proposal ${number} was ${proposal.state} already, by ${proposal.who}`);
}

const proposalIn = ({ value, ...row }: Row): Proposal =>
  ({ ...row, value: value === null ? null : JSON.parse(value as string) }) as unknown as Proposal;

/**
 * Keeps that a person settled it. The caller holds the transaction.
 *
 * @throws DragomanError `gone`; `conflict` where somebody settled it before
 */
export function settle(
  db: Connection,
  number: number,
  { state, who, at, decision }: { state: "accepted" | "rejected"; who: string; at: string; decision: number | null },
): void {
  waitingAt(db, number);
  db.run(
    "UPDATE proposals SET state = ?, who = ?, settled = ?, decision = ? WHERE number = ?",
    ...[state, who, at, decision, number],
  );
}
