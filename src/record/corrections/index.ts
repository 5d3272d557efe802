import { DragomanError } from "../../contract/index.ts";
import type { Connection } from "../connection.ts";
import { settle } from "../proposals.ts";
import { type Coding, writeCodings } from "./codings.ts";
import { decideOne } from "./decide.ts";
import { derive, deriveActor, type Writers } from "./derive.ts";
import { type Erased, eraseFrom } from "./erase.ts";
import { checkLinks, deriveLinks } from "./links.ts";
import { derivePeople } from "./people.ts";
import { deriveRemoval } from "./removal.ts";
import { type Standing, standingOf } from "./standing.ts";
import { type HistoryQuery, historyIn } from "./told.ts";
import type { Decided, Deciding, Decision, Told } from "./types.ts";

export type { Standing } from "./standing.ts";
export type { Decided, Deciding, Decision, Told } from "./types.ts";

/** What people decide about a record: an append-only history, from which everything else follows. */
export interface Corrections {
  /**
   * Decides, all or nothing, in one transaction.
   *
   * @param options.as who decides; where not given, who decided last in this record
   * @param options.proposal the number of an assistant's proposal that is accepted by deciding so
   * @throws DragomanError `who` where nobody has said yet who decides; `gone`, `conflict`, `query` as the decisions say
   */
  decide(decisions: readonly Deciding[], options?: { readonly as?: string; readonly proposal?: number }): Decided;
  /**
   * Whether decisions could be made now; nothing is kept of the trial.
   *
   * @throws DragomanError as `decide` does, but for `who`
   */
  check(decisions: readonly Deciding[]): void;
  /**
   * Keeps that a person does not take an assistant's proposals; gives the person's name.
   *
   * @throws DragomanError `who`, `gone`, `conflict`
   */
  refuse(proposals: readonly number[], options?: { readonly as?: string }): string;
  /**
   * Erases a report for good: no byte of its text is left in the record, its log, its search index, its history or the
   * copies of older versions.
   *
   * @throws DragomanError `gone`, `who`; `busy` where another program reads the record just now
   */
  erase(report: string, options?: { readonly as?: string; readonly why?: string }): Erased;
  /** How what people decided about a report's findings stands with what the reader finds there now. */
  standing(report: string): Standing;
  /** Decisions in their order, the newest last. */
  history(query?: HistoryQuery): readonly Told[];
  /**
   * Keeps a coder's answers to the sample of a seed, apart from decisions; gives the coder's name.
   *
   * @throws DragomanError `who`; `gone` where the record has no such statement
   */
  code(codings: readonly Coding[], options: { readonly seed: number; readonly as?: string }): string;
  /** Who decided last; null where nobody has. */
  who(): string | null;
  /** Derives all that follows from the history once more; what it gives is the same, or a fault of ours. */
  replay(): void;
}

/** Thrown where a trial has come to its end, so that its transaction is taken back. */
const TRIED = new Error("tried");

/** Corrections of an open record. */
export function openCorrections(
  db: Connection,
  { now, ...writers }: Writers & { readonly now: () => Date },
): Corrections {
  return {
    decide: (decisions, { as, proposal } = {}) =>
      db.immediately(() => {
        const person = { who: whoDecides(db, as), at: now().toISOString() };
        const made: Decision[] = [];
        const touched = new Set<string>();
        for (const one of decisions) {
          const decision = decideOne(db, one, person);
          made.push(decision);
          deriveFrom(db, writers, decision);
          for (const report of [decision.report, decision.other]) if (report !== null) touched.add(report);
        }
        const stale = [...touched].filter(
          (report) => db.get("SELECT rules FROM reports WHERE id = ? AND network IS NOT NULL", report)?.rules === null,
        );
        if (proposal !== undefined)
          settle(db, proposal, { state: "accepted", ...person, decision: made[0]?.number ?? null });
        return { decisions: made, reread: stale };
      }),
    check: (decisions) => {
      try {
        db.immediately(() => {
          for (const one of decisions) decideOne(db, one, { who: "", at: "" });
          throw TRIED;
        });
      } catch (error) {
        if (error !== TRIED) throw error;
      }
    },
    refuse: (proposals, { as } = {}) =>
      db.immediately(() => {
        const who = whoDecides(db, as);
        for (const number of proposals)
          settle(db, number, { state: "rejected", who, at: now().toISOString(), decision: null });
        return who;
      }),
    erase: (report, { as, why } = {}) => {
      const who = db.immediately(() => whoDecides(db, as));
      return eraseFrom(db, writers, report, { who, at: now().toISOString(), why: why ?? null });
    },
    code: (codings, { seed, as }) =>
      db.immediately(() => {
        const who = whoDecides(db, as);
        writeCodings(db, codings, { who, seed, at: now().toISOString() });
        return who;
      }),
    standing: (report) => standingOf(db, report),
    history: (query = {}) => historyIn(db, query),
    who: () => remembered(db),
    replay: () =>
      db.immediately(() => {
        const reports = db.all("SELECT DISTINCT report FROM decisions WHERE report IS NOT NULL");
        for (const { report } of reports) {
          deriveRemoval(db, writers, report as string);
          derive(db, writers, report as string);
        }
        for (const { report } of reports) deriveLinks(db, report as string);
      }),
  };
}

/** Derives what one decision may change. The caller holds the transaction. */
function deriveFrom(db: Connection, writers: Writers, decision: Decision): void {
  const { report, other, what, value, kind, finding } = decision;
  if (kind === "actor") deriveActor(db, finding as string);
  if (what === "undo" && value?.what === "actors") derivePeople(db, decision);
  if (report === null) return;
  if (what === "remove" || (what === "undo" && value?.what === "remove")) deriveRemoval(db, writers, report);
  derive(db, writers, report);
  if (other !== null && other !== report) derive(db, writers, other);
  deriveLinks(db, report);
  if (other !== null) checkLinks(db);
}

const remembered = (db: Connection): string | null =>
  (db.get("SELECT value FROM remembered WHERE name = 'who'")?.value as string | undefined) ?? null;

/** The longest name that decides. */
const LONGEST = 80;

/**
 * Who decides, kept for the next time.
 *
 * @param otherwise the name where nobody has said yet who decides
 * @throws DragomanError `who` where there is none; `query` for a name that is none
 */
export function whoDecides(db: Connection, given: string | undefined, otherwise: string | null = null): string {
  const who = given?.trim() ?? remembered(db) ?? otherwise;
  if (who === null)
    throw new DragomanError(
      "who",
      "say once who decides: --as NAME; the record remembers it and shows it in the history",
    );
  if (
    who === "" ||
    who.length > LONGEST ||
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(who)
  )
    throw new DragomanError("query", `a name has 1 to ${LONGEST} letters and no control characters`);
  if (given !== undefined) db.run("INSERT OR REPLACE INTO remembered (name, value) VALUES ('who', ?)", who);
  return who;
}
