import type { Connection } from "../connection.ts";
import { judgeCopies } from "./copies.ts";
import { derive } from "./derive.ts";
import { happeningsOf } from "./events.ts";
import { type Family, OCCURRENCES, UTTERANCES } from "./families.ts";
import { judgeStatements } from "./judge.ts";
import { judgeEvents } from "./judgeEvents.ts";
import { emptyMemory, watch } from "./memory.ts";
import { statementsOf } from "./statements.ts";

/** What keeps a record's utterances, occurrences and copies up with its reports. The caller holds the transaction. */
export interface Merger {
  /** Compares what a report says with what others say. Only new reports are compared as copies: their words do not change. */
  add(report: string, isNew: boolean): void;
  /**
   * Does the work of one transaction for which nothing that was read before is read again. It has to hold nothing but what
   * this merger and its caller do to reports that are new.
   */
  remembering<T>(transaction: (begin: () => void) => T): T;
  /** Takes a report's findings out of what they are part of, before they are removed; what is given back ends it then. */
  remove(report: string): () => void;
}

/**
 * Merging over an open record: judgements of pairs are added and never changed, and which statements are one utterance, which
 * events one occurrence, is decided from them.
 */
export function openMerger(db: Connection): Merger {
  const memory = emptyMemory();
  const seen = watch(db);
  let remembers = false;
  return {
    remembering: (transaction) => {
      try {
        const result = transaction(() => {
          if (!seen.isAsNoted()) memory.clear();
          remembers = true;
        });
        if (remembers) seen.note();
        return result;
      } finally {
        remembers = false;
      }
    },
    add: (report, isNew) => {
      if (!remembers) memory.clear();
      const statements = statementsOf(db, report);
      judgeStatements(db, statements, memory);
      const pieces = statements.flatMap((one) => one.pieces.map(({ id }) => id));
      derive(db, pieces, UTTERANCES, memory);
      const events = happeningsOf(db, report);
      judgeEvents(db, events, memory);
      derive(
        db,
        events.map(({ id }) => id),
        OCCURRENCES,
        memory,
      );
      if (isNew) judgeCopies(db, report);
    },
    remove: (report) => {
      memory.clear();
      remembers = false;
      const pieces = "SELECT p.id FROM pieces p JOIN statements s ON s.id = p.statement WHERE s.report = ?";
      const events = "SELECT id FROM events WHERE report = ?";
      const apart = [takeOut(db, report, pieces, UTTERANCES), takeOut(db, report, events, OCCURRENCES)];
      db.run("DELETE FROM merging_keys WHERE statement IN (SELECT number FROM statements WHERE report = ?)", report);
      db.run(`DELETE FROM event_keys WHERE event IN (${events})`, report);
      db.run(`DELETE FROM pieces WHERE id IN (${pieces})`, report);
      return () => {
        for (const end of apart) end();
      };
    },
  };
}

/** What is tied to a report's own is decided anew without them. */
function takeOut(db: Connection, report: string, own: string, family: Family): () => void {
  const { table, member, group } = family;
  const tied = db
    .all(
      `SELECT DISTINCT o.${member} AS id FROM ${table} u JOIN ${table} o ON o.${group} = u.${group} WHERE u.${member} IN (${own})`,
      report,
    )
    .map((row) => row.id as string);
  return () => {
    for (const id of tied) db.run(`DELETE FROM ${table} WHERE ${member} = ?`, id);
    derive(db, tied, family, emptyMemory());
  };
}
